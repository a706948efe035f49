/** Taking a published picture or file down. */
export const takedownWords = {
  takedown: {
    gone: {
      picture: (day: string) => `[Ảnh đã được gỡ ngày ${day}.] Lý do:`,
      file: (day: string) => `[Tệp đã được gỡ ngày ${day}.] Lý do:`,
    },
    offer: 'Gỡ khỏi cổng ngay',
    offerHint:
      'Khi ảnh hay tệp có nội dung không được công khai (số căn cước, bệnh án, nhầm tệp): gỡ ngay ở mọi bài, không cần sửa bài trước. Người duyệt bài và quản trị viên làm được việc này.',
    title: { picture: 'Gỡ ảnh khỏi cổng', file: 'Gỡ tệp khỏi cổng' },
    whatHappens: 'Việc sẽ xảy ra ngay khi bạn gỡ',
    consequences: {
      address: {
        picture: 'Mọi địa chỉ của ảnh này (mọi cỡ, cả địa chỉ cũ) trả lời là đã gỡ, kèm lý do bạn viết.',
        file: 'Mọi địa chỉ của tệp này (cả địa chỉ cũ) trả lời là đã gỡ, kèm lý do bạn viết.',
      },
      articles: {
        picture: 'Bài nào có ảnh này thì ở đúng chỗ ấy ghi là đã gỡ. Bài không bị gỡ.',
        file: 'Bài nào có tệp này thì ở đúng chỗ ấy ghi là đã gỡ. Bài không bị gỡ.',
      },
      stored: 'Nội dung bị xóa khỏi máy chủ và không lấy lại được. Cổng cũng không nhận lại đúng tệp ấy.',
      replace:
        'Nếu đã có bản che hoặc bỏ phần không được đăng, mời bạn quay lại và dùng mục “Thay”: các bài hiện bản mới, nội dung cũ cũng bị xóa.',
      logo: 'Đây là biểu trưng của cổng: cổng hiện không có biểu trưng cho tới khi chọn cái khác.',
      caches: 'Máy chủ đệm đứng trước cổng giữ thêm nhiều nhất một phút; máy của người đã mở xem vẫn còn bản họ đã tải.',
      copies: 'Các bản sao lưu làm trước lúc này vẫn còn giữ: mời báo người quản trị hệ thống nếu cần hủy cả ở đó.',
      audit: 'Nhật ký ghi tên bạn, lúc gỡ và lý do.',
    },
    uses: { picture: 'Nơi đang có ảnh này, kể cả trong bản cũ', file: 'Nơi đang có tệp này, kể cả trong bản cũ' },
    noUses: 'Chưa nơi nào dùng.',
    reason: 'Lý do (người đọc thấy)',
    reasonHint: 'Ví dụ: “Có thông tin cá nhân của công dân”. Đừng nhắc lại thông tin ấy ở đây.',
    now: 'Gỡ ngay',
    done: {
      picture: 'Đã gỡ ảnh khỏi cổng. Các bản sao lưu làm trước lúc này vẫn còn giữ ảnh ấy.',
      file: 'Đã gỡ tệp khỏi cổng. Các bản sao lưu làm trước lúc này vẫn còn giữ tệp ấy.',
    },
    refusals: {
      otherCategory: 'Có bài ngoài các chuyên mục bạn phụ trách đang hiện ảnh hay tệp này. Mời bạn nhờ quản trị viên gỡ ngay.',
    },
    listTitle: 'Đã gỡ khỏi cổng',
    none: 'Chưa gỡ ảnh hay tệp nào.',
    said: (moment: string, by: string) => `${by} gỡ lúc ${moment}`,
    isGone: { picture: 'Ảnh này đã được gỡ khỏi cổng.', file: 'Tệp này đã được gỡ khỏi cổng.' },
    copies: 'Các bản sao lưu làm trước lúc gỡ vẫn còn giữ nội dung này.',
    stillNamed: 'Các nơi còn nhắc tới, kể cả trong bản cũ',
  },
  clearing: {
    offer: 'Xóa bản này khỏi lịch sử',
    offerHint: 'Khi bản cũ còn giữ lời hoặc ảnh không được lưu. Người duyệt bài và quản trị viên làm được việc này.',
    title: (version: string) => `Xóa bản ${version} khỏi lịch sử`,
    consequences: {
      words: 'Lời của bản bị xóa hẳn: không ai xem, so sánh hay khôi phục được nữa.',
      live: 'Bài người đọc đang thấy và thay đổi đang chờ không bị động tới; muốn sửa chúng thì mời bạn sửa bài.',
      media: 'Ảnh và tệp mà chỉ bản ấy dùng vẫn ở trong thư viện: mời bạn xóa hoặc gỡ ở đó.',
      copies: 'Các bản sao lưu làm trước lúc này vẫn còn giữ; tiêu đề cũ còn trong nhật ký.',
      audit: 'Lịch sử của bài và nhật ký ghi tên bạn, lúc xóa và lý do.',
    },
    scope: 'Xóa bản nào',
    scopes: {
      one: (versions: string) => `Chỉ bản ${versions}`,
      older: (versions: string) => `Bản này và mọi bản trước nó (${versions})`,
      all: (versions: string) => `Mọi bản cũ (${versions})`,
    },
    reason: 'Lý do (chỉ tòa soạn thấy)',
    now: 'Xóa khỏi lịch sử',
    done: (versions: string) => `Đã xóa khỏi lịch sử: bản ${versions}. Các bản sao lưu làm trước lúc này vẫn còn giữ.`,
  },
}
