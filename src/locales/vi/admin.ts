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
  setup: {
    title: 'Tạo người quản trị đầu tiên',
    intro: 'Liên kết này dùng được một lần. Bạn chọn tên đăng nhập và mật khẩu của mình; sau đó bạn có thể thêm người khác.',
    submit: 'Tạo và bắt đầu',
    done: (name: string) => `Chào mừng ${name}. Cổng thông tin đã sẵn sàng.`,
    refused: {
      title: 'Liên kết này không còn dùng được',
      unknown: 'Liên kết không đúng, hoặc đã được thay bằng liên kết mới. Mời bạn xem dòng mới nhất mà chương trình in ra khi khởi động.',
      used: 'Liên kết đã được dùng: cổng thông tin đã có người quản trị. Mời bạn đăng nhập.',
      expired: 'Liên kết đã quá 24 giờ. Mời bạn khởi động lại chương trình để có liên kết mới.',
    },
  },
  users: {
    title: 'Người dùng',
    add: 'Thêm người dùng',
    alone: 'Mới chỉ có mình bạn. Mời bạn thêm người viết, biên tập viên và người duyệt của ban biên tập.',
    lastSignIn: 'Đăng nhập gần nhất',
    never: 'Chưa lần nào',
    state: 'Trạng thái',
    active: 'Đang dùng',
    inactive: 'Đã khóa',
    roleHint: 'Người viết soạn bài của mình; biên tập viên sửa mọi bài; người duyệt đăng và gỡ bài; quản trị làm được mọi việc.',
    activeHint: 'Bỏ dấu chọn để khóa tài khoản: người này bị đăng xuất ngay và không đăng nhập được nữa.',
    passwordHint: 'Ít nhất 12 ký tự. Mời bạn trao tận tay; người nhận nên tự đổi sau lần đăng nhập đầu tiên.',
    newPassword: 'Đặt lại mật khẩu',
    newPasswordFor: (name: string) => `Đặt lại mật khẩu: ${name}`,
    setPassword: 'Đặt mật khẩu này',
    passwordEndsSessions: 'Người này sẽ bị đăng xuất ở mọi nơi.',
    added: (name: string) => `Đã thêm ${name}.`,
    changed: (name: string) => `Đã lưu ${name}.`,
    passwordSet: (name: string) => `Đã đặt mật khẩu mới cho ${name}.`,
    refusals: {
      yourself: 'Bạn không thể tự khóa tài khoản của mình. Mời bạn nhờ một người quản trị khác.',
      lastAdmin: 'Đây là người quản trị duy nhất đang hoạt động. Mời bạn giao quyền quản trị cho một người khác trước.',
    },
  },
  ownPassword: {
    title: 'Đổi mật khẩu',
    endsSessions: 'Sau khi đổi, bạn vẫn đăng nhập ở đây và bị đăng xuất ở những nơi khác.',
    done: 'Đã đổi mật khẩu.',
  },
}
