/** Who gets in: sessions, second factor, rest. */
export const doorWords = {
  sessions: {
    title: 'Phiên đăng nhập của tôi',
    titleOf: (name: string) => `Phiên đăng nhập: ${name}`,
    intro: 'Những nơi tài khoản của bạn đang đăng nhập. Thấy nơi lạ: kết thúc phiên ấy rồi đổi mật khẩu ngay.',
    introOf: 'Những nơi tài khoản này đang đăng nhập. Người bị kết thúc phiên phải đăng nhập lại; bài đang viết không mất.',
    none: 'Không có phiên nào.',
    browser: 'Trình duyệt',
    unknownBrowser: 'Trình duyệt không rõ',
    address: 'Nơi đăng nhập',
    started: 'Đăng nhập lúc',
    used: 'Dùng gần nhất',
    own: 'phiên này',
    end: 'Kết thúc',
    endNamed: (browser: string, started: string) => `Kết thúc phiên ${browser}, đăng nhập lúc ${started}`,
    endOthers: 'Đăng xuất ở mọi nơi khác',
    endAll: 'Đăng xuất ở mọi nơi',
    ended: 'Đã kết thúc phiên đăng nhập.',
  },
}
