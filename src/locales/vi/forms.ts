/** What forms say. */
export const formWords = {
  form: {
    save: 'Lưu',
    add: 'Thêm',
    cancel: 'Thôi, quay lại',
    summary: 'Chưa lưu được. Mời bạn xem lại:',
    optional: 'không bắt buộc',
    showPassword: 'Hiện mật khẩu',
    hidePassword: 'Ẩn mật khẩu',
    unsaved: 'Có nội dung chưa lưu.',
  },
  /** Between the last two of some. */
  or: 'hoặc',
  faults: {
    required: 'Mời bạn điền ô này.',
    tooLong: (max: string) => `Dài quá: tối đa ${max} ký tự.`,
    invalid: 'Giá trị này không dùng được.',
    username: 'Cần 3–40 ký tự: chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối.',
    taken: 'Tên này đã có người dùng.',
    wrongPassword: 'Không đúng. Mời bạn gõ lại, nhất là xem phím Caps Lock và bộ gõ tiếng Việt.',
    tooShort: 'Cần ít nhất 12 ký tự. Một câu ngắn dễ nhớ là đủ.',
    tooManyBytes: 'Dài quá: tối đa 72 byte (khoảng 40 chữ tiếng Việt có dấu). Mời bạn chọn câu ngắn hơn.',
    slug: 'Chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ “kinh-te-xa-hoi”.',
    webAddress: 'Phải bắt đầu bằng http:// hoặc https://, ví dụ “https://dichvucong.gov.vn”.',
    alertLink: 'Phải là một trang của cổng, ví dụ “/tin/12-bao-so-12”, hoặc địa chỉ bắt đầu bằng https://.',
    moment: 'Mời bạn chọn ngày và giờ.',
    year: 'Mời bạn xem lại năm: từ 1900 và không quá năm mươi năm nữa.',
    endBeforeStart: 'Phải sau lúc bắt đầu.',
    outageTooLong: 'Dài quá: tối đa 7 ngày.',
    alertEnd: 'Phải là một giờ còn ở phía trước.',
    alertTooLong: 'Xa quá: một cảnh báo hiện tối đa 30 ngày.',
    domain: 'Phải là một tên miền, ví dụ “danang.gov.vn”.',
    webSearch: 'Phải bắt đầu bằng https:// và có {q} ở chỗ của từ cần tìm.',
    email: 'Chưa đúng, ví dụ “ubnd@xa.gov.vn”.',
    phone: 'Chỉ gồm chữ số, dấu cách, dấu chấm, gạch nối, ngoặc và dấu cộng.',
  },
  /** Why a new password is refused. */
  guessable: {
    known:
      'Mật khẩu này hoặc phần lớn của nó là chữ nhiều người dùng nên dễ đoán. Mời bạn ghép bốn, năm từ chẳng liên quan gì đến nhau, ví dụ một câu chỉ mình bạn nghĩ ra.',
    named: 'Mật khẩu có tên của bạn hoặc tên cơ quan nên dễ đoán. Mời bạn chọn một câu không có những tên ấy.',
    simple: 'Mật khẩu lặp lại, theo thứ tự bàn phím hoặc là ngày tháng nên dễ đoán. Mời bạn chọn một câu ngắn chỉ mình bạn nghĩ ra.',
  },
}
