/** What editors see. */
export const newsroomWords = {
  signIn: {
    heading: 'Đăng nhập ban biên tập',
    username: 'Tên đăng nhập',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    wrong:
      'Tên đăng nhập hoặc mật khẩu không đúng. Mời bạn kiểm tra lại, nhất là phím Caps Lock và bộ gõ tiếng Việt. Tài khoản lâu không dùng thì hỏi người quản trị.',
    tooMany: (minutes: number) => `Đã thử sai nhiều lần. Để giữ an toàn cho tài khoản, mời bạn thử lại sau ${minutes} phút.`,
  },
  keptForm: {
    signInFirst: 'Phiên làm việc đã hết vì lâu không dùng. Những gì bạn vừa viết vẫn còn nguyên: mời bạn đăng nhập để tiếp tục.',
    heading: 'Những gì bạn viết vẫn còn nguyên',
    advice: 'Biểu mẫu đã quá hạn nên chưa gửi được. Bấm nút dưới đây để gửi tiếp những gì bạn vừa viết.',
    stillThere: 'Những gì bạn vừa viết vẫn còn nguyên: làm xong bước này thì gửi tiếp được.',
    typed: 'Bạn đã viết',
    goOn: 'Gửi tiếp',
  },
  newsroom: {
    name: 'Ban biên tập',
    nav: {
      start: 'Bàn làm việc',
      alerts: 'Cảnh báo',
      emergency: 'Trang khẩn cấp',
      articles: 'Tin và thông báo',
      media: 'Thư viện ảnh',
      categories: 'Chuyên mục',
      links: 'Liên kết website',
      domains: 'Tên miền ngoài',
      site: 'Thông tin trang',
      search: 'Tìm kiếm',
      users: 'Người dùng',
      approval: 'Duyệt bài',
      audit: 'Nhật ký',
      password: 'Đổi mật khẩu',
      sessions: 'Phiên đăng nhập',
      secondFactor: 'Xác thực hai bước',
      signOut: 'Đăng xuất',
    },
  },
  roles: { writer: 'Người viết', editor: 'Biên tập viên', approver: 'Người duyệt', admin: 'Quản trị' },
}
