/** How a page is shown and read, and what stands above it. */
export const readingWords = {
  aside: 'Thông báo và bài đọc nhiều',
  display: {
    heading: 'Hiển thị',
    text: 'Cỡ chữ',
    smaller: 'Chữ nhỏ hơn',
    larger: 'Chữ to hơn',
    contrast: 'Tương phản cao',
    scheme: 'Màu nền',
    schemes: { system: 'Theo máy', light: 'Sáng', dark: 'Tối' },
  },
  reading: {
    tools: 'Công cụ đọc',
    listen: 'Nghe bài',
    stop: 'Dừng nghe',
    noVoice:
      'Máy này chưa có giọng đọc tiếng Việt. Mời bạn thêm giọng tiếng Việt trong phần cài đặt của máy (Chuyển văn bản thành giọng nói) rồi mở lại trang.',
    print: 'In bài',
    share: 'Chia sẻ',
    mail: 'Gửi qua email',
    facebook: 'Facebook',
    copy: 'Sao chép liên kết',
    copied: 'Đã sao chép liên kết',
  },
}
