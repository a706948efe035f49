import { type AnyDb, idType } from './portable.ts'

/** Abbreviations that people type and officials write; the newsroom adds its own. */
const usual = `
ANQP an ninh quốc phòng; ANTT an ninh trật tự; ATGT an toàn giao thông; ATTP an toàn thực phẩm; ATTT an toàn thông tin; ATVSTP an toàn vệ sinh thực phẩm;
BCĐ ban chỉ đạo; BCH ban chấp hành; BHTN bảo hiểm thất nghiệp; BHXH bảo hiểm xã hội; BHYT bảo hiểm y tế; BQL ban quản lý; BVMT bảo vệ môi trường;
BVTV bảo vệ thực vật; CBCC cán bộ công chức; CCB cựu chiến binh; CCCD căn cước công dân; CCHC cải cách hành chính; CĐS chuyển đổi số;
CNTT công nghệ thông tin; CSDL cơ sở dữ liệu; CSGT cảnh sát giao thông; CSXH chính sách xã hội; DQTV dân quân tự vệ; DTTS dân tộc thiểu số;
DVC dịch vụ công; ĐTXD đầu tư xây dựng; ĐVTN đoàn viên thanh niên; GCN giấy chứng nhận; GDĐT giáo dục đào tạo; GPMB giải phóng mặt bằng;
GPXD giấy phép xây dựng; GTVT giao thông vận tải; GTNT giao thông nông thôn; HĐND hội đồng nhân dân; HKD hộ kinh doanh; HTX hợp tác xã;
HTKT hạ tầng kỹ thuật; KCN khu công nghiệp; KDC khu dân cư; KHHGĐ kế hoạch hóa gia đình; KHKT khoa học kỹ thuật; KTXH kinh tế xã hội;
LĐTBXH lao động thương binh xã hội; LHPN liên hiệp phụ nữ; LLVT lực lượng vũ trang; MTTQ mặt trận tổ quốc; MTQG mục tiêu quốc gia; NCT người cao tuổi;
NNPTNT nông nghiệp phát triển nông thôn; NSNN ngân sách nhà nước; NTM nông thôn mới; NVQS nghĩa vụ quân sự; OCOP mỗi xã một sản phẩm;
PCCC phòng cháy chữa cháy; PCTN phòng chống tham nhũng; PCTT phòng chống thiên tai; QLĐĐ quản lý đất đai; QPAN quốc phòng an ninh;
QSDĐ quyền sử dụng đất; SXKD sản xuất kinh doanh; SXH sốt xuất huyết; TDTT thể dục thể thao; THCS trung học cơ sở; THPT trung học phổ thông;
TKCN tìm kiếm cứu nạn; TNMT tài nguyên môi trường; TTHC thủ tục hành chính; UBND ủy ban nhân dân; VBQPPL văn bản quy phạm pháp luật;
VHTT văn hóa thông tin; XDCB xây dựng cơ bản; XKLĐ xuất khẩu lao động; XĐGN xóa đói giảm nghèo`

export async function up(db: AnyDb) {
  await db.schema
    .createTable('search_synonyms')
    .addColumn('id', idType(db), (column) => column.primaryKey())
    .addColumn('short', 'text', (column) => column.notNull())
    .addColumn('long', 'text', (column) => column.notNull())
    .addUniqueConstraint('search_synonyms_once', ['short', 'long'])
    .execute()

  const rows = usual.split(';').map((entry) => /^(\S+) (.+)$/s.exec(entry.trim())!)
  await db
    .insertInto('search_synonyms')
    .values(rows.map(([, short, long]) => ({ short, long })))
    .execute()
}
