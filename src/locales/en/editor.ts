export const editorWords = {
  textNotes: {
    tcvn3: 'Text typed for a TCVN3 (ABC) font was converted to Unicode.',
    vni: 'Text typed for a VNI font was converted to Unicode.',
    marks: 'Marks written apart from their letters were joined (NFC).',
    spaces: 'Special (no-break) spaces were replaced by ordinary ones.',
    invisible: 'Invisible characters were removed.',
    eth: 'The letter Ð, which is not Vietnamese, was replaced by Đ.',
  },
}
