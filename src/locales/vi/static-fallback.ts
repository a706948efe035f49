/** What is said while there is no database. */
export const fallbackWords = {
  standby: {
    title: 'Trang này tạm thời chưa xem được',
    notice: (moment: string) => `Cổng thông tin đang gặp sự cố. Đây là bản lưu lúc ${moment}; những gì đăng sau đó chưa có ở đây.`,
    other: 'Cổng thông tin đang gặp sự cố và chỉ còn những trang đã lưu sẵn. Mời bạn xem trang khẩn cấp, hoặc thử lại sau ít phút.',
    newsroom:
      'Không mở được cơ sở dữ liệu nên ban biên tập tạm thời chưa làm việc được. Người đọc vẫn xem được những trang đã lưu. Mời bạn báo ngay cho người vận hành máy chủ.',
    console: (moment: string) =>
      `KHÔNG MỞ ĐƯỢC CƠ SỞ DỮ LIỆU. Người đọc đang xem bản lưu lúc ${moment}; ban biên tập không làm việc được.\nMời bạn sửa theo lời trên rồi khởi động lại.`,
  },
}
