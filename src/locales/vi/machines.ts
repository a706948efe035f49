/** The site map and what programs are told. */
export const machineWords = {
  siteMap: {
    heading: 'Sơ đồ trang',
    description: 'Tất cả chuyên mục, bài mới nhất và kho tin theo tháng của cổng thông tin.',
    pages: 'Các trang chính',
    sections: 'Chuyên mục tin',
    archive: 'Kho tin theo tháng',
    year: (year: string) => `Năm ${year}`,
    month: (n: number) => `Tháng ${n}`,
    articles: (n: string) => `${n} bài`,
  },
  api: {
    badPage: 'Tham số “page” phải là số nguyên từ 1 trở lên.',
    badKind: (names: string) => `Tham số “kind” phải là ${names}.`,
    badDay: (name: string) => `Tham số “${name}” phải là ngày có thật, ví dụ 2019-10-16.`,
    repeated: (name: string) => `Tham số “${name}” chỉ được dùng một lần.`,
  },
}
