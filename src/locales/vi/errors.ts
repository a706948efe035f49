/** What the portal says when something cannot be done. */
export const errorWords = {
  errorPages: {
    notFound: {
      title: 'Không tìm thấy trang',
      advice: 'Địa chỉ này không có trên cổng thông tin. Mời bạn tìm bằng ô tìm kiếm, hoặc về trang chủ.',
    },
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
    failed: { title: 'Cổng thông tin gặp sự cố', advice: 'Sự cố đã được ghi lại. Mời bạn thử lại sau ít phút.' },
  },
  reason: 'Lý do',
}
