/** The page on which the newsroom reads an article and takes its next step. */
export const overviewWords = {
  overview: {
    steps: 'Các bước',
    edit: 'Sửa bài',
    others: 'Việc khác',
    you: 'bạn',
    yours: 'Bài đang ở bạn.',
    withWriter: (name: string) => `Bài đang ở ${name}.`,
    saved: (time: string) => `Lưu lần cuối lúc ${time}.`,
    waits: (time: string, names: string) => (names ? `Chờ từ ${time}. Người duyệt được: ${names}.` : `Chờ duyệt từ ${time}.`),
    more: (n: number) => ` và ${n} người nữa`,
    notYours: 'bài do người khác viết',
    otherCategory: (name: string) => `bạn không phụ trách chuyên mục ${name || 'này'}`,
    ask: (names: string) => `Cần sửa thì nhờ: ${names}.`,
    unfinished: 'Bạn có phần viết dở chưa lưu vào bài này. Dưới đây là bài đã lưu.',
    sinceSeen: (time: string) => `Đã đổi từ khi bạn xem bản lưu lúc ${time}`,
    sinceLive: 'Khác với bản người đọc đang thấy',
    pictures: 'Ảnh',
    before: 'Trước',
    after: 'Bây giờ',
    overtaken: (name: string, time: string) =>
      `${name || 'Một người khác'} vừa lưu bài này lúc ${time} nên bước của bạn chưa được làm. Mời bạn đọc lại: trang này đã là bản mới nhất.`,
  },
}
