/** Files to download, and the library they share with the pictures. */
export const attachmentWords = {
  attachments: {
    title: 'Tệp đính kèm',
    add: 'Thêm tệp',
    limits: (mb: number) => `PDF, Word, Excel, PowerPoint, ODF hoặc ZIP; mỗi tệp tối đa ${mb} MB. Người đọc tải về máy.`,
    file: 'Tệp',
    name: 'Tên cho người đọc',
    nameHint: 'Ví dụ: “Mẫu đơn xin cấp nước”. Để trống thì lấy tên tệp.',
    upload: 'Đưa vào thư viện',
    search: 'Tìm tệp',
    none: 'Chưa có tệp nào. Mời bạn thêm tệp đầu tiên bằng mẫu ở trên.',
    noneFound: 'Không có tệp nào khớp.',
    scan: 'Bản chụp, không có chữ',
    scanAdvice:
      'Không ai tìm được chữ trong tệp này, trình đọc màn hình không đọc được. Mời bạn đính kèm bản xuất từ Word, hoặc gõ lại phần chính trong bài.',
    download: 'Tải về xem',
    insert: 'Đặt vào bài',
    insertHint: 'Trong màn hình soạn thảo, bấm nút “Tệp đính kèm”. Trong mã nguồn, chép dòng này vào chỗ cần đặt:',
    replace: 'Thay bằng tệp khác',
    replaceHint: 'Tệp mới thay tệp này ở mọi bài; địa chỉ cũ dẫn tới tệp mới, nội dung cũ bị xóa khỏi máy chủ.',
    replaceNow: 'Thay tệp ở mọi bài',
    replaced: 'Đã thay tệp ở mọi bài.',
    cannotReplace:
      'Tệp này có trong bài người đọc đang thấy, nên chỉ người có quyền đăng các bài ấy thay được ở đây. Cách khác: đính kèm tệp mới vào bài rồi gửi duyệt.',
    known: 'Thư viện đã có tệp này: đây là tệp ấy.',
    knownOtherwise: (title: string) =>
      `Thư viện đã có tệp này và giữ tên đã có. Tên bạn vừa gõ chưa được ghi: “${title}”. Muốn đổi, mời bạn chép vào đây rồi lưu.`,
    unused: 'Chưa nơi nào dùng tệp này.',
    keep: 'Tệp đang được dùng (kể cả trong bản cũ có thể khôi phục) nên không xóa được.',
    remove: 'Xóa tệp',
    added: 'Đã thêm tệp vào thư viện.',
    saved: 'Đã lưu tên của tệp.',
    removed: 'Đã xóa tệp khỏi thư viện.',
  },
  attachmentFaults: {
    noFile: 'Mời bạn chọn một tệp.',
    unknownKind:
      'Cổng chỉ nhận PDF, Word, Excel, PowerPoint, ODF và ZIP; tệp này không phải loại nào trong đó, dù tên của nó thế nào. Ảnh thì đưa vào mục “Thư viện ảnh”.',
    twoInOne:
      'Tệp này giấu một tệp khác bên trong nên cổng không nhận. Mời bạn mở bằng chương trình của nó, lưu thành tệp mới rồi gửi lại.',
    alreadyThere: 'Thư viện đã có tệp này. Mời bạn dùng tệp ấy trong bài, hoặc chọn tệp khác.',
    wasReplaced:
      'Tệp này đã được thay bằng bản khác trong thư viện, nên không đưa lại được. Mời bạn dùng bản mới, hoặc mở bản mới và thay lại ở đó.',
    takenDown:
      'Tệp này đã bị gỡ khỏi cổng vì có nội dung không được đăng, nên cổng không nhận lại. Mời bạn gửi bản đã che hoặc bỏ phần ấy.',
    locked: 'Tệp có mật khẩu nên người đọc không mở được. Mời bạn bỏ mật khẩu, lưu lại rồi gửi.',
    broken: 'Không đọc được tệp này: tệp bị hỏng hoặc tải chưa trọn. Mời bạn mở thử trên máy, lưu lại rồi gửi.',
    unpacksTooLarge: 'Tệp này mở ra lớn bất thường nên cổng không nhận. Mời bạn bỏ bớt nội dung hoặc chia thành nhiều tệp.',
    pathsClimb:
      'Trong tệp ZIP có đường dẫn đi ra ngoài thư mục giải nén (“../”, “/”, “\\”, “C:”) hoặc lối tắt (symlink), có thể ghi đè tệp trên máy người đọc. Mời bạn giải nén rồi nén lại bằng chương trình thông thường.',
    holdsMacros:
      'Trong tệp có tài liệu Office chứa macro (chương trình chạy được), có thể gây hại cho máy người đọc. Mời bạn mở bằng Office, lưu thành .docx, .xlsx hoặc .pptx rồi gửi lại.',
    holdsArchive:
      'Trong tệp ZIP có tệp nén loại khác (RAR, 7z …) mà cổng không xem bên trong được. Mời bạn giải nén nó ra rồi nén lại tất cả thành một tệp ZIP.',
    nestedTooDeep:
      'Trong tệp ZIP có tệp ZIP khác lồng quá ba tầng hoặc quá 30 MB nên cổng không xem hết bên trong được. Mời bạn giải nén chúng ra rồi nén lại thành một tệp ZIP.',
    holdsProgram: 'Trong tệp ZIP có chương trình chạy được, có thể gây hại cho máy người đọc. Mời bạn bỏ chương trình ấy ra rồi nén lại.',
    fileTooLarge: (mb: number) => `Tệp lớn hơn ${mb} MB. Mời bạn giảm cỡ (nén ảnh trong tệp, chia nhỏ) rồi gửi lại.`,
    diskFull: 'Máy chủ đã hết chỗ chứa nên chưa nhận được tệp. Mời bạn báo người quản trị hệ thống; bài của bạn không bị ảnh hưởng.',
  },
  libraryRefusals: {
    notYours: 'Người khác đã đưa cái này vào thư viện: bạn dùng được trong bài, còn sửa hay xóa thì mời bạn nhờ biên tập viên.',
  },
  uploading: {
    drop: 'Có thể chọn nhiều tệp, kéo thả vào đây hoặc dán từ bộ nhớ tạm.',
    failed: 'Chưa gửi được. Mời bạn kiểm tra kết nối mạng; cổng tự gửi lại khi có mạng.',
    leave: 'Bỏ ra',
    tooLarge: 'Tệp lớn hơn {mb} MB. Mời bạn giảm cỡ rồi chọn lại.',
    sending: 'Đang gửi',
    done: 'Đã vào thư viện',
  },
}
