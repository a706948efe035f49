/** What the newsroom's work together needs to say: approval, mail, previews, calendar, bin, home page. */
export const deskWords = {
  approval: {
    heading: 'Duyệt bài',
    fourEyes: 'Không ai tự duyệt bài của mình',
    fourEyesHint:
      'Bài, hoặc thay đổi của bài đang đăng, do ai bắt đầu thì người khác phải duyệt. Khi khẩn cấp, người duyệt vẫn đăng được bài của mình bằng “Đăng khẩn”; bài được ghi lại để người khác xem lại sau.',
    people: 'Ai phụ trách gì',
    peopleHint: 'Mở tên một người để chọn chuyên mục và ghi địa chỉ nhận thư báo.',
    categories: 'Chuyên mục phụ trách',
    categoriesHint: 'Không chọn gì: phụ trách mọi chuyên mục. Người quản trị luôn làm được ở mọi chuyên mục.',
    all: 'Mọi chuyên mục',
    email: 'Thư điện tử',
    emailHint: 'Để nhận thư khi có bài chờ duyệt, bị gửi trả hoặc đã đăng. Không bắt buộc; để trống thì không gửi.',
    beatOf: (name: string) => `${name}: phụ trách và thư báo`,
    changed: 'Đã lưu cách duyệt bài.',
    yours: (names: string) => `Bạn phụ trách: ${names}.`,
  },
  urgent: {
    marked: 'Đăng khẩn, chờ xem lại',
    by: (name: string, time: string) => `${name} đăng khẩn lúc ${time}, không qua người duyệt khác.`,
    ask: 'Mời bạn đọc lại. Nếu bài ổn thì bấm nút này; nếu không thì sửa hoặc gỡ.',
    waits: 'Bài đã lên trang và đang chờ một người duyệt khác xem lại.',
  },
  mail: {
    subjects: {
      waits: (title: string) => `Chờ duyệt: ${title}`,
      urgent: (title: string) => `Đăng khẩn, cần xem lại: ${title}`,
      returned: (title: string) => `Bị gửi trả: ${title}`,
      published: (title: string) => `Đã duyệt: ${title}`,
    },
    waits: (name: string, title: string) => `${name} gửi duyệt bài “${title}”.`,
    urgent: (name: string, title: string) => `${name} đăng khẩn bài “${title}”. Mời bạn xem lại.`,
    returned: (name: string, title: string) => `${name} gửi trả bài “${title}”.`,
    published: (name: string, title: string) => `${name} đã duyệt bài “${title}” của bạn.`,
    reason: (text: string) => `Lý do: ${text}`,
    foot: 'Thư này do cổng thông tin tự gửi. Muốn thôi nhận thư, mời bạn báo người quản trị.',
  },
  previewLink: {
    heading: 'Cho người ngoài xem trước',
    intro:
      'Ai có liên kết đều xem được bài như khi đăng, kể cả người không có tài khoản, trong bảy ngày. Bài sửa thêm thì họ thấy bản mới nhất.',
    make: 'Tạo liên kết',
    made: (until: string) => `Liên kết dùng được đến ${until}. Mời bạn chép ngay, cổng không hiện lại lần nữa:`,
    open: 'Liên kết đang dùng được',
    none: 'Không có liên kết nào.',
    line: (name: string, at: string, until: string) => `${name || 'Ai đó'} tạo lúc ${at}, dùng được đến ${until}.`,
    withdraw: 'Thu hồi',
    withdrawn: 'Đã thu hồi liên kết. Ai mở liên kết ấy không còn thấy bài.',
    notice: (until: string) => `Bản xem trước, chưa đăng. Liên kết này dùng được đến ${until}; xin đừng chuyển cho người khác.`,
  },
  presence: {
    others: (names: string) => `${names} cũng đang mở bài này. Hai bên cứ viết: khi lưu, cổng gộp lại.`,
    saved: (time: string) => `Vừa có bản mới được lưu lúc ${time}.`,
  },
  bin: {
    hint: 'Lấy lại được trong 30 ngày.',
    until: (day: string) => `Đến ngày ${day} cổng xóa hẳn chữ và các bản cũ của bài.`,
  },
}
