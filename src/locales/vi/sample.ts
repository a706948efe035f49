export const sampleWords = {
  sample: {
    title: 'Xóa nội dung mẫu',
    heading: 'Nội dung mẫu',
    hint: 'Cổng thông tin đang có nội dung mẫu của một xã không có thật. Nút dưới đây cho biết sẽ xóa những gì, rồi mới hỏi.',
    look: 'Xóa nội dung mẫu…',
    asks: 'Bạn có chắc muốn xóa những thứ dưới đây không? Tất cả đều là nội dung mẫu, của một xã không có thật. Việc này không hoàn tác được.',
    stays: 'Những gì bạn đã sửa, đã viết thêm hoặc đang dùng ở bài của mình thì vẫn còn.',
    remove: (all: string) => `Xóa ${all}`,
    removed: (all: string) => `Đã xóa nội dung mẫu: ${all}.`,
    none: 'Không còn nội dung mẫu nào.',
    parts: {
      articles: (n: number) => `${n} bài viết`,
      pictures: (n: number) => `${n} ảnh`,
      categories: (n: number) => `${n} chuyên mục`,
      links: (n: number) => `${n} liên kết`,
      contacts: (n: number) => `${n} liên hệ khẩn cấp`,
      fields: (n: number) => `${n} mục của thông tin trang`,
      domains: (n: number) => `${n} tên miền chờ duyệt`,
    },
  },
}
