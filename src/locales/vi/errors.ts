/** What the portal says when something cannot be done. */
export const errorWords = {
  errorPages: {
    notFound: {
      title: 'Không tìm thấy trang',
      advice: 'Địa chỉ này không có trên cổng thông tin. Mời bạn tìm bằng ô tìm kiếm, hoặc về trang chủ.',
    },
    fileGone: { title: 'Ảnh hoặc tệp này đã được gỡ', advice: 'Cơ quan quản lý cổng đã gỡ ảnh hoặc tệp ở địa chỉ này.' },
    gone: { title: 'Bài viết đã được gỡ', advice: 'Cơ quan đăng bài đã gỡ bài viết này.' },
    forbidden: {
      title: 'Bạn không có quyền làm việc này',
      advice: 'Nếu cần, mời bạn liên hệ người quản trị cổng thông tin.',
    },
    refused: { title: 'Chưa thực hiện được', advice: 'Mời bạn quay lại, xem lý do và thử cách khác.' },
    conflict: { title: 'Có người vừa lưu trước bạn', advice: 'Mời bạn quay lại và tải lại trang để xem bản mới nhất.' },
    badRequest: { title: 'Yêu cầu không hợp lệ', advice: 'Mời bạn quay lại và thử lần nữa.' },
    tooLarge: { title: 'Nội dung gửi lên quá lớn', advice: 'Mời bạn quay lại và gửi nội dung ngắn hơn hoặc tệp nhỏ hơn.' },
    busy: { title: 'Cổng thông tin đang bận', advice: 'Mời bạn thử lại sau ít phút.' },
    diskFull: { title: 'Chưa lưu được', advice: 'Ổ đĩa của máy chủ đã đầy. Mời bạn báo người quản trị.' },
    cannotSave: { title: 'Chưa lưu được', advice: 'Máy chủ đang không ghi được dữ liệu. Mời bạn báo người quản trị.' },
    failed: { title: 'Cổng thông tin gặp sự cố', advice: 'Sự cố đã được ghi lại. Mời bạn thử lại sau ít phút.' },
  },
  trouble: {
    busy: 'Chưa lưu được vì cơ sở dữ liệu đang bận. Những gì bạn viết vẫn còn đây: mời bạn gửi lại sau ít phút.',
    diskFull: 'Chưa lưu được vì ổ đĩa của máy chủ đã đầy. Những gì bạn viết vẫn còn đây: mời bạn giữ trang này mở và báo người quản trị.',
    cannotSave:
      'Chưa lưu được vì máy chủ đang không ghi được dữ liệu. Những gì bạn viết vẫn còn đây: mời bạn giữ trang này mở và báo người quản trị.',
  },
  reason: 'Lý do',
}
