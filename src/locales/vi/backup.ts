/** Copies of the portal: made, restored, and what is wrong with them. */
export const backupWords = {
  findings: {
    heading: 'Tình trạng của cổng',
    lastCopy: (time: string, size: string, articles: string) =>
      `Bản sao lưu gần nhất: ${time} (${size} cùng thư mục media), đã khôi phục thử tốt với ${articles} bài.`,
    noCopyYet: 'Bản sao lưu đầu tiên được làm ít phút sau khi cổng chạy.',
    database: (what: string) => `Cơ sở dữ liệu bị hỏng (${what}).`,
    writing: (what: string) => `Không lưu được dữ liệu (${what}): ban biên tập chưa lưu bài được. Mời bạn xem ổ đĩa và quyền ghi.`,
    disk: (free: string) => `Ổ đĩa sắp đầy: chỉ còn ${free}.`,
    noCopy: 'Chưa có bản sao lưu nào.',
    oldCopy: (time: string) => `Bản sao lưu gần nhất đã cũ: ${time}.`,
    failedCopy: (reason: string) => `Lần sao lưu gần nhất không thành công: ${reason}`,
    audit: (id: string) => `Nhật ký đã bị sửa: mục ${id} không khớp với mục trước nó.`,
    media: (names: string) => `Tệp bị mất hoặc không còn như trước: ${names}.`,
    jobs: (what: string) => `Một việc định kỳ không thành công: ${what}.`,
  },
  backups: {
    copyNow: 'Sao lưu ngay',
    asked: 'Bản sao lưu được làm trong phút tới.',
    underWay: 'Đang chờ sao lưu …',
    making: 'Đang sao lưu …',
    testing: 'Đang khôi phục thử …',
    restoring: 'Đang khôi phục và kiểm tra …',
    made: (file: string, size: string, articles: string) => `Đã sao lưu vào ${file} (${size}), khôi phục thử tốt: ${articles} bài.`,
    restored: (folder: string, articles: string) =>
      `Đã khôi phục vào ${folder}, kiểm tra tốt: ${articles} bài. Chạy cổng với DATA_DIR=${folder}, hoặc đưa thư mục này về chỗ cũ khi cổng đã dừng.`,
    notWhole: (part: string) => `Bản sao lưu không nguyên vẹn (${part}). Mời bạn dùng một bản khác.`,
    damagedFile: (name: string) => `Tệp ${name} bị mất hoặc không còn như trước.`,
    notEmpty: (folder: string) => `Thư mục ${folder} đã có dữ liệu; không ghi đè. Mời bạn chọn một thư mục mới.`,
    diskFull: (folder: string) => `Ổ đĩa của ${folder} đã đầy; không có gì được giữ lại dở dang.`,
    notWritable: (folder: string) => `Không ghi được vào ${folder}.`,
    notThere: (path: string) => `Không tìm thấy hoặc không dùng được ${path}.`,
    wayBack: (file: string, folder: string) =>
      `Bản sao lưu tốt gần nhất là ${file}. Khôi phục: npm run -s portal -- restore ${file} --into ${folder}, rồi chạy cổng với DATA_DIR=${folder}.`,
    noWayBack: (folder: string) =>
      `Trong ${folder} chưa có bản sao lưu nào đã được kiểm tra; nếu có bản ở nơi khác, mời bạn khôi phục bằng lệnh restore.`,
    died: (how: string) => `Việc sao lưu dừng giữa chừng (${how}).`,
    noDatabase: 'Không có cơ sở dữ liệu của cổng trong thư mục dữ liệu. Xem lại DATA_DIR.',
    damaged: (code: string) => `Cơ sở dữ liệu bị hỏng hoặc không đọc được (${code}).`,
  },
}
