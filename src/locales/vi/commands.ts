interface Place {
  port: number
  host: string
  folder: string
  backups: string
  /** What the program itself said. */
  detail: string
}

/** What an operator reads on the console. */
export const commandWords = {
  commands: {
    intro: 'Cách gọi: npm run -s portal -- <lệnh>',
    what: {
      'users add': 'thêm một người dùng; mật khẩu đọc từ đầu vào chuẩn',
      'users list': 'liệt kê người dùng',
      'users reset-second-factor': 'gỡ xác thực hai bước của một người mất điện thoại',
      'users wake': 'đánh thức tài khoản đang nghỉ vì 45 ngày không dùng',
      import: 'nhập bài từ tệp JSON lines, tệp Markdown hoặc cả thư mục Markdown; bài đã có thì được cập nhật',
      export: 'xuất mọi bài ra một tệp, kể cả bản nháp và bài đã gỡ',
      backup: 'sao lưu toàn bộ cổng vào một tệp trong thư mục này, và khôi phục thử',
      restore: 'khôi phục bản sao lưu vào một thư mục mới; không ghi đè gì',
      reindex: 'lập lại chỉ mục tìm kiếm',
      'integrity scan': 'tìm liên kết lạ, chữ bị giấu, mã chèn trên mọi trang, và tệp cài đặt bị sửa',
      'integrity files': 'liệt kê tệp cài đặt khác lần xác nhận gần nhất',
      'audit verify': 'kiểm tra nhật ký có bị sửa hay không',
      'sample remove': 'xóa nội dung mẫu, giữ lại những gì đã được sửa',
      help: 'in bảng này',
    },
    none: 'Chưa có lệnh nào. Mời bạn xem: npm run -s portal -- help',
    unknown: (typed: string) => `Không có lệnh “${typed}”. Mời bạn xem: npm run -s portal -- help`,
    callIt: (usage: string) => `Cách gọi đúng: npm run -s portal -- ${usage}`,
    noUser: (name: string) => `Không có người dùng “${name}”.`,
    auditWhole: (count: string) => `Nhật ký còn nguyên: ${count} mục.`,
    auditBroken: {
      altered: (id: string, time: string) => `Nhật ký đã bị sửa: mục ${id} (${time}) không còn như lúc được ghi.`,
      inserted: (id: string, time: string) => `Nhật ký đã bị sửa: mục ${id} (${time}) do ai đó chèn vào.`,
      removed: (id: string, time: string) => `Nhật ký đã bị sửa: ngay trước mục ${id} (${time}) có mục bị lấy đi hoặc bị thay.`,
      cut: (id: string, time: string) =>
        `Nhật ký đã bị cắt ở cuối: trước đây có đến mục ${id} (${time}). Sau khi khôi phục bản sao lưu thì điều này là bình thường.`,
    },
    reindexing: (count: string) => `Đã lập chỉ mục ${count} bài …`,
    reindexed: (count: string) => `Đã lập lại chỉ mục của ${count} bài.`,
  },
  exchange: {
    importing: (count: string) => `Đã nhập ${count} bài …`,
    imported: (created: string, updated: string, unchanged: string) =>
      `Đã nhập: ${created} bài mới, ${updated} bài cập nhật, ${unchanged} bài không đổi.`,
    inBin: (count: string) => `${count} bài đang trong thùng rác được để nguyên. Muốn nhập các bài này, hãy khôi phục rồi nhập lại.`,
    besideChange: (count: string) => `${count} bài có bản sửa chưa đăng: bài đã cập nhật, bản sửa vẫn còn.`,
    notes: {
      inBin: 'bài đang trong thùng rác nên để nguyên',
      besideChange: 'bài có bản sửa chưa đăng, bản sửa vẫn còn',
      unclear: (key: string, value: string) => `${key}: không rõ “${value}” nghĩa là gì, nên bài mới chỉ là bản nháp`,
      staysPublished: 'tệp ghi là bản nháp, nhưng bài đã đăng ở đây nên vẫn đăng',
      addressTaken: (address: string) => `địa chỉ cũ ${address} đã dẫn đến một bài khác nên để nguyên`,
    },
    exporting: (count: string) => `Đã xuất ${count} bài …`,
    exported: (count: string, file: string) => `Đã xuất ${count} bài ra ${file}.`,
    badLine: (at: number | string, reason: string) => `${typeof at === 'number' ? `Dòng ${at}` : at}: ${reason}`,
    lines: {
      more: (count: string) => `… và ${count} dòng nữa.`,
      bad: (count: string) => `${count} dòng không nhập được; các dòng khác đã được nhập.`,
    },
    files: {
      more: (count: string) => `… và ${count} tệp nữa.`,
      bad: (count: string) => `${count} tệp không nhập được; các tệp khác đã được nhập.`,
    },
    moreNotes: (count: string) => `… và ${count} điều cần lưu ý nữa.`,
    drafts: (count: string) => `${count} bài mới là bản nháp hoặc đang chờ duyệt, bạn đọc chưa thấy.`,
    scheduled: (count: string) => `${count} bài mới có ngày đăng ở phía trước, sẽ tự đăng khi đến ngày.`,
    untaken: (keys: string) => `Các khóa không dùng đến (số bài có khóa): ${keys}.`,
    at: (at: number | string) => (typeof at === 'number' ? `dòng ${at}` : at),
    pictures: (pictures: string) =>
      `Ảnh không lấy được, vì không nằm cạnh tệp hoặc không phải là ảnh (số lần, ở đâu): ${pictures}. Địa chỉ vẫn còn trong bài.`,
    signs: (signs: string) =>
      `Mã của chương trình khác mà cổng không hiểu (số lần, ở đâu): ${signs}. Mã để nguyên trong bài, bạn đọc nhìn thấy: mời bạn sửa những bài ấy.`,
    moreThings: (count: string) => `… và ${count} thứ nữa`,
    otherFiles: (endings: string) => `Các tệp khác trong thư mục được bỏ qua (số tệp): ${endings}.`,
    noMarkdown: (folder: string) => `Thư mục ${folder} không có tệp Markdown (.md) nào.`,
    badFrontMatter: (line: number, reason: string) =>
      `dòng ${line}, trong phần thông tin đầu tệp, không đọc được (${reason}). Chữ có dấu hai chấm hoặc dấu thăng phải nằm trong ngoặc kép, ví dụ title: "Thông báo: lịch cắt điện"`,
    foreign: {
      wordpress: (file: string) =>
        `${file} do WordPress xuất ra. Mời bạn đổi sang một thư mục Markdown (chẳng hạn bằng công cụ wordpress-export-to-markdown), rồi nhập thư mục đó.`,
      blogger: (file: string) =>
        `${file} do Blogger xuất ra. Mời bạn đổi sang một thư mục Markdown (chẳng hạn bằng công cụ blog2md), rồi nhập thư mục đó.`,
      ghost: (file: string) =>
        `${file} do Ghost xuất ra. Mời bạn đổi sang một thư mục Markdown (chẳng hạn bằng công cụ ghost-to-md), rồi nhập thư mục đó.`,
      jsonFeed: (file: string) =>
        `${file} là JSON Feed, chỉ có các bài mới nhất. Mời bạn lấy từng bài trong items ra một dòng có title và body, ví dụ bằng: jq -c '.items[] | {title, body: .content_html, published_at: .date_published, old_url: .url}'`,
      jsonList: (file: string) =>
        `${file} là một danh sách JSON. Lệnh này đọc mỗi dòng một bài; mời bạn đổi tệp bằng: jq -c '.. | objects | select(has("title"))' ${file} > bai.jsonl`,
      jsonPretty: (file: string) =>
        `${file} là JSON viết trên nhiều dòng. Lệnh này đọc mỗi dòng một bài; mời bạn đổi tệp bằng: jq -c . ${file} > bai.jsonl`,
      xml: (file: string) =>
        `${file} là tệp XML hoặc HTML. Lệnh này đọc JSON mỗi dòng một bài (.jsonl), tệp Markdown (.md) hoặc thư mục có các tệp ấy.`,
      packed: (file: string) => `${file} là tệp nén. Mời bạn giải nén, rồi nhập thư mục hoặc tệp ở trong.`,
      database: (file: string) => `${file} là một cơ sở dữ liệu. Muốn lấy lại bản sao lưu của cổng, mời bạn dùng lệnh restore.`,
      office: (file: string) => `${file} là tệp Word, Excel hoặc PDF. Mời bạn mở tệp Word trong ban biên tập (Viết tin → Mở tệp Word).`,
    },
    noSuchFile: (file: string) => `Không có tệp ${file}.`,
    another: 'Một lần nhập bài khác đang chạy trong thư mục dữ liệu này. Hãy đợi lần ấy xong rồi chạy lại.',
    cannotRead: (file: string, code: string) => `Không đọc được tệp ${file} (${code}).`,
    cannotWrite: (file: string, code: string) => `Không ghi được tệp ${file} (${code}).`,
    faults: {
      notJson: 'không phải là JSON',
      notUtf8: 'không phải là văn bản UTF-8',
      notAnObject: 'phải là một đối tượng JSON như {"title": "…", "body": "…"}',
      noFrontMatter: 'tệp phải bắt đầu bằng phần thông tin giữa hai dòng --- (YAML), hai dòng +++ (TOML) hoặc trong ngoặc nhọn (JSON)',
      frontMatter: 'phần thông tin đầu tệp không đọc được',
      notKeys: 'phần thông tin đầu tệp phải gồm các dòng như title: Tên bài',
      tooDeep: 'có danh sách, trích dẫn hoặc định dạng lồng nhau quá sâu (hơn 100 lớp)',
      tablesTooLarge: 'có bảng quá lớn',
      tooHeavy: 'quá nặng để dựng thành trang',
      missing: 'thiếu nội dung',
      text: 'phải là chữ',
      tooLong: 'dài quá mức cho phép',
      titleLength: 'dài quá 300 ký tự',
      bodySize: 'dài quá 1 MB',
      time: 'không phải là một thời điểm có thật, ví dụ 2019-10-16T15:50:00+07:00',
      year: 'có năm trước 1900 hoặc quá năm mươi năm nữa',
      number: 'phải là số nguyên không âm',
      yesOrNo: 'phải là true hoặc false',
      choice: 'không phải là một giá trị dùng được',
      address: 'phải là địa chỉ bắt đầu bằng http://, https:// hoặc /',
    },
  },
  failures: {
    portInUse: ({ port }: Place) => `Cổng ${port} đang có chương trình khác dùng. Đặt PORT là số khác, hoặc dừng chương trình kia.`,
    portForbidden: ({ port }: Place) => `Không được phép mở cổng ${port}. Đặt PORT từ 1024 trở lên.`,
    noSuchHost: ({ host }: Place) => `Máy này không có địa chỉ ${host}. Xem lại HOST.`,
    folder: ({ folder }: Place) => `Không ghi được vào thư mục dữ liệu ${folder}. Xem lại DATA_DIR và quyền của thư mục.`,
    notBuilt: () => 'Cổng chưa được dựng. Mời bạn chạy npm run -s build, rồi khởi động lại.',
    notADatabase: ({ folder }: Place) => `Tệp portal.sqlite trong ${folder} không phải là cơ sở dữ liệu của cổng.`,
    damaged: ({ folder }: Place) => `Cơ sở dữ liệu trong ${folder} bị hỏng.`,
    databaseLost: ({ folder }: Place) =>
      `Không thấy tệp portal.sqlite trong ${folder}, dù cổng đã từng chạy ở đây. Nếu muốn bắt đầu lại từ đầu, mời bạn bỏ cả thư mục pages trong đó.`,
    held: ({ folder, detail }: Place) =>
      `Thư mục dữ liệu ${folder} đang có một cổng khác chạy (tiến trình ${detail}). Dừng cổng đó trước, hoặc đặt DATA_DIR là thư mục khác.`,
    busy: () => 'Cơ sở dữ liệu đang bận lâu. Mời bạn thử lại sau ít phút.',
    diskFull: () => 'Ổ đĩa đã đầy.',
    migration: ({ detail, backups }: Place) =>
      `Không nâng cấp được cơ sở dữ liệu (${detail}). Dữ liệu vẫn như trước; bản sao lưu trước khi nâng cấp nằm trong ${backups}. Mời bạn chạy lại phiên bản cũ và báo lỗi này cho người phát triển.`,
    noCopy: ({ detail }: Place) => `Chưa nâng cấp, vì không sao lưu được trước: ${detail}`,
    newerDatabase: () =>
      'Cơ sở dữ liệu này thuộc về một phiên bản mới hơn của cổng. Mời bạn chạy phiên bản đó, hoặc khôi phục bản sao lưu cũ hơn.',
  },
  settings: {
    intro: 'Những thiết lập sau không dùng được (mục “Settings” của README nói rõ):',
    rules: {
      HOST: 'phải là một địa chỉ của máy này',
      PORT: 'phải là số từ 0 đến 65535',
      BASE_URL: 'phải là địa chỉ đầy đủ, ví dụ https://xa.example.vn',
      DATA_DIR: 'phải là một thư mục',
      BACKUP_DIR: 'phải là một thư mục, tốt nhất trên ổ đĩa khác',
      WORKERS: 'phải là số từ 1 đến 64',
      TRUST_PROXY: 'phải là số máy chủ trung gian hoặc địa chỉ của chúng',
      SMTP_URL: 'phải là địa chỉ smtp://',
      SECURITY_CONTACT: 'phải là mailto:…, https://… hoặc tel:…',
      SAMPLE_CONTENT: 'phải là yes hoặc no',
      SESSION_SECRET: 'phải có ít nhất 32 ký tự',
      SESSION_IDLE_MINUTES: 'phải là số phút từ 1 đến 1440',
      PICTURE_LIMIT_MB: 'phải là số MB từ 1 đến 100',
      ATTACHMENT_LIMIT_MB: 'phải là số MB từ 1 đến 500',
      VIEW_COUNTING: 'phải là page hoặc beacon',
      VIEW_WINDOW_MINUTES: 'phải là số phút từ 0 đến 1440',
      LOG_LEVEL: 'phải là trace, debug, info, warn, error, fatal hoặc silent',
      METRICS_TOKEN: 'phải có ít nhất 16 ký tự',
      LANG: 'phải là một ngôn ngữ',
    },
  },
  server: {
    listening: (address: string) => `Cổng Làng: ${address}`,
    setup: (address: string) =>
      `Chưa có người quản trị. Mở địa chỉ sau để tạo tài khoản đầu tiên (dùng một lần, trong 24 giờ):\n\n  ${address}`,
  },
}
