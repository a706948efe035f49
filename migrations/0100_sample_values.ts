import { type AnyDb, flag, text } from './portable.ts'

/** What the sample says of the site, as it was when values began to know whether they are the sample's. */
const site = {
  name: 'Ủy ban nhân dân xã Ngân Khê',
  short_name: 'Xã Ngân Khê',
  parent: 'Ủy ban nhân dân tỉnh Hải Lam',
  address: 'Số 18 đường Bến Thóc, thôn Đông Yên, xã Ngân Khê, tỉnh Hải Lam',
  phone: '0200.3555.018',
  fax: '0200.3555.019',
  email: 'vanphong@ngankhe.hailam.example',
  responsible: 'Ông Trần Quang Diễn, Phó Chủ tịch Ủy ban nhân dân xã, Trưởng Ban biên tập',
  copyright: 'Bản quyền thuộc Ủy ban nhân dân xã Ngân Khê',
  credit: 'Phát triển bởi Trung tâm Chuyển đổi số tỉnh Hải Lam',
  slogan: 'Gần dân, rõ việc, đúng hẹn',
}
const contacts = [
  'Thường trực phòng chống thiên tai xã',
  'Công an xã Ngân Khê',
  'Trạm Y tế xã',
  'Trường Tiểu học Ngân Khê',
  'Nhà văn hóa thôn Bến Thóc',
]

/** One flag for all of the site's values was gone once any of them was saved, and the invented rest stayed for good. */
export async function up(db: AnyDb) {
  await db.schema.alterTable('site_info').addColumn('sample_fields', 'text', text).execute()
  const row = await db.selectFrom('site_info').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  const left = Object.entries(site).flatMap(([field, value]) => (row[field] === value ? [field] : []))
  await db.updateTable('site_info').set({ sample_fields: left.join() }).execute()
  await db.schema.alterTable('site_info').dropColumn('sample').execute()

  await db.schema.alterTable('emergency_contacts').addColumn('sample', 'integer', flag).execute()
  const invented = db.updateTable('emergency_contacts').set({ sample: 1 }).where('name', 'in', contacts)
  await invented.where((each) => each.or([each('phone', 'like', '0200.3555.%'), each('phone', '=', '')])).execute()
}
