/** The editor and what it says about text that comes in. */
export const editorWords = {
  textNotes: {
    tcvn3: 'Chữ gõ bằng phông TCVN3 (ABC) đã được chuyển sang Unicode.',
    vni: 'Chữ gõ bằng phông VNI đã được chuyển sang Unicode.',
    marks: 'Dấu tiếng Việt viết tách rời đã được ghép lại (chuẩn NFC).',
    spaces: 'Dấu cách đặc biệt (không ngắt dòng) đã được thay bằng dấu cách thường.',
    invisible: 'Ký tự không nhìn thấy đã được bỏ.',
    eth: 'Chữ Ð không phải tiếng Việt đã được thay bằng Đ.',
  },
}
