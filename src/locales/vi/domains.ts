/** Where content may lead. */
export const domainWords = {
  domains: {
    title: 'Tên miền ngoài',
    intro:
      'Mọi website ngoài mà nội dung của cổng dẫn đến. Kẻ xấu hay chèn liên kết cờ bạc vào trang của cơ quan nhà nước: mời bạn mở trang, nhìn tận mắt rồi mới duyệt.',
    states: { found: 'Chờ quyết định', refused: 'Đã từ chối', approved: 'Đã duyệt' },
    none: { found: 'Không có tên miền nào chờ.', refused: 'Chưa từ chối tên miền nào.', approved: 'Chưa duyệt tên miền nào.' },
    withBelow: (host: string) => `${host} và mọi tên bên dưới`,
    inArticle: (id: string) => `bài số ${id}`,
    onHome: 'Trang chủ',
    inLinks: 'Liên kết website',
    seen: 'Thấy lần đầu ở',
    decided: (name: string, day: string) => `${name} quyết định ngày ${day}.`,
    fromTheStart: 'Được duyệt sẵn.',
    approve: 'Duyệt những tên đã chọn',
    refuse: 'Từ chối những tên đã chọn',
    noneTicked: 'Chưa chọn tên miền nào. Mời bạn đánh dấu trước rồi bấm nút.',
    approved: (hosts: string) => `Đã duyệt ${hosts}.`,
    refused: (hosts: string) => `Đã từ chối ${hosts}. Mời bạn bỏ những liên kết đang dẫn đến đó.`,
    add: 'Duyệt trước một tên miền',
    addButton: 'Duyệt tên miền này',
    fields: { host: 'Tên miền', subdomains: 'Cả các tên bên dưới' },
    hostHint: 'Ví dụ “danang.gov.vn”. Dán cả địa chỉ cũng được.',
    subdomainsHint: 'Ví dụ duyệt “gov.vn” là duyệt cả “dichvucong.gov.vn”. Chỉ chọn khi một cơ quan giữ mọi tên bên dưới.',
  },
}
