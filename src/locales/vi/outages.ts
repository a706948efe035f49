/** Planned outages, for readers and for the newsroom. */
export const outageWords = {
  outages: {
    title: 'Tạm ngừng có kế hoạch',
    intro:
      'Báo trước khi nâng cấp hoặc bảo trì. Trước giờ đó, trang báo cho mọi người; trong lúc ngừng, ai mở trang thì biết khi nào trở lại. Quản trị vẫn vào làm việc được.',
    planned: 'Đã báo',
    none: 'Không có lần tạm ngừng nào sắp tới.',
    add: 'Báo tạm ngừng',
    announce: 'Báo cho mọi người',
    cancel: 'Bỏ lần tạm ngừng này',
    endNow: 'Hoạt động trở lại ngay',
    announced: 'Đã báo tạm ngừng.',
    ended: 'Lần tạm ngừng đã kết thúc.',
    scopes: { newsroom: 'Chỉ ban biên tập; người dân vẫn đọc được', site: 'Cả cổng thông tin' },
    fields: { scope: 'Phần ngừng', reason: 'Lý do', starts_at: 'Từ lúc', ends_at: 'Trở lại lúc' },
    reasonHint: 'Ví dụ “nâng cấp máy chủ”. Người dân đọc được câu này.',
    newsroom: (start: string, end: string, reason: string) => `Ban biên tập tạm ngừng từ ${start} đến ${end}: ${reason}.`,
    site: (start: string, end: string, reason: string) => `Cổng thông tin tạm ngừng từ ${start} đến ${end}: ${reason}.`,
    notice: 'Báo trước',
    closedTitle: 'Đang tạm ngừng theo kế hoạch',
    closed: (end: string, reason: string) => `Lý do: ${reason}. Dự kiến trở lại lúc ${end}. Khi khẩn cấp, mời gọi 112, 113, 114 hoặc 115.`,
  },
}
