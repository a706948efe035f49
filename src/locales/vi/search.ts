/** What the search page says. */
export const searchWords = {
  search: {
    label: 'Tìm kiếm',
    placeholder: 'Nhập từ cần tìm',
    where: 'Phạm vi tìm kiếm',
    site: 'Site',
    web: 'Web',
    submit: 'Tìm kiếm',
    heading: 'Tìm kiếm',
    pageTitle: (q: string) => `Tìm “${q}”`,
    hits: (n: string) => `${n} kết quả`,
    none: (q: string) => `Không tìm thấy bài nào có “${q}”.`,
    empty: 'Nhập từ cần tìm vào ô tìm kiếm.',
    cut: 'Câu tìm quá dài: chỉ những từ đầu được dùng để tìm.',
    levels: {
      pairs: 'Ít hoặc không có bài nào chứa đủ các từ; kết quả gồm các bài có một phần các từ ấy đứng cạnh nhau.',
      any: 'Ít hoặc không có bài nào chứa đủ các từ; kết quả gồm các bài có một trong các từ ấy.',
    },
    meant: 'Có phải bạn muốn tìm',
    meantInstead: (q: string) => `Không có bài nào chứa đủ các từ “${q}”. Đây là kết quả cho từ gần đúng.`,
    meantToo: 'Kết quả gồm cả các bài tìm theo từ gần đúng.',
    ignored: (filter: string, value: string) => `Bỏ qua ${filter} “${value}” vì không có giá trị này.`,
    filters: {
      'chuyen-muc': 'chuyên mục',
      loai: 'loại tin',
      tu: 'từ ngày',
      den: 'đến ngày',
      'sap-xep': 'cách sắp xếp',
      trang: 'trang',
    },
  },
}
