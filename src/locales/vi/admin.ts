/** What administrators see. */
export const adminWords = {
  account: {
    fields: {
      username: 'Tên đăng nhập',
      full_name: 'Họ và tên',
      role: 'Vai trò',
      active: 'Được đăng nhập',
      password: 'Mật khẩu',
      current: 'Mật khẩu hiện tại',
      fresh: 'Mật khẩu mới',
    },
    hints: {
      username: 'Chữ thường không dấu, chữ số, dấu chấm, gạch nối; ví dụ “lan.nguyen”.',
      password: 'Ít nhất 12 ký tự. Một câu ngắn dễ nhớ là tốt nhất.',
    },
  },
}
