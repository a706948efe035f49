/** Copies of the portal: made, restored, and what is wrong with them. */
export const backupWords = {
  backups: {
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
    noDatabase: 'Không có cơ sở dữ liệu của cổng trong thư mục dữ liệu. Xem lại DATA_DIR.',
    damaged: (code: string) => `Cơ sở dữ liệu bị hỏng hoặc không đọc được (${code}).`,
  },
}
