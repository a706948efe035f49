import { zipOf } from './zip.ts'

const bytes = (hex: string, more = 200) => Buffer.concat([Buffer.from(hex.replaceAll(' ', ''), 'hex'), Buffer.alloc(more, 1)])
const text = (begin: string) => Buffer.from(`${begin}\n${'Một dòng chữ.\n'.repeat(20)}`)
const boxed = (brand: string) =>
  Buffer.concat([Buffer.from('0000001866747970', 'hex'), Buffer.from(`${brand}\0\0\0\0${brand}mif1`), Buffer.alloc(200)])
const file = (name: string, content = 'x') => ({ name, content: Buffer.from(content) })

/** An Office file as far as its list of parts goes. */
export const officeOf = (part: string, type: string, more: ReturnType<typeof file>[] = []) =>
  zipOf([
    file(
      '[Content_Types].xml',
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.${type}.main+xml"/></Types>`,
    ),
    file(part, '<x/>'),
    ...more,
  ])

const openDocument = (type: string) => zipOf([file('mimetype', `application/vnd.oasis.opendocument.${type}`), file('content.xml', '<x/>')])

const ole = (part: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(part, 'utf16le'), Buffer.alloc(512)])

/** What Office wrote until 2003, as far as the names of its parts go. */
export const oldOffice = (names: string[], content = Buffer.alloc(0)) => {
  const entries = names.map((name) => {
    const entry = Buffer.alloc(128)
    entry.write(name, 'utf16le')
    entry.writeUInt16LE((name.length + 1) * 2, 64)
    return entry
  })
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), ...entries, content, Buffer.alloc(512)])
}

/** What PowerPoint says of its macros. */
export const slideMacros = (has: boolean) =>
  Buffer.from(`1f00ff0314000000 02000004 0c000000 05000000 0${Number(has)}000000 02000000`.replaceAll(' ', ''), 'hex')

export const windowsProgram = () => {
  const program = Buffer.alloc(512)
  program.write('MZ')
  program.writeUInt32LE(0x80, 0x3c)
  program.write('PE\0\0', 0x80)
  return program
}

/** Files that are not taken as attachments, and what is said of each in both languages: what it is, and what to do. */
export const foreignFiles: [name: string, content: Buffer, vi: string, en: string][] = [
  ['a.xlsm', officeOf('xl/workbook.xml', 'ms-excel.sheet.macroEnabled'), 'macro (XLSM)', 'with macros (XLSM)'],
  ['a.docm', officeOf('word/document.xml', 'ms-word.document.macroEnabled'), 'macro (DOCM)', 'with macros (DOCM)'],
  ['a.pptm', officeOf('ppt/presentation.xml', 'ms-powerpoint.presentation.macroEnabled'), 'macro (PPTM)', 'with macros (PPTM)'],
  ['a.dotm', officeOf('word/document.xml', 'ms-word.template.macroEnabledTemplate'), 'macro (DOTM)', 'with macros (DOTM)'],
  ['a.doc', oldOffice(['Root Entry', 'WordDocument', 'Macros', 'VBA', '_VBA_PROJECT', 'dir']), 'macro (DOC)', 'with macros (DOC)'],
  ['a.xls', oldOffice(['Root Entry', 'Workbook', '_VBA_PROJECT_CUR', 'VBA', '_VBA_PROJECT']), 'macro (XLS)', 'with macros (XLS)'],
  ['a.ppt', oldOffice(['Root Entry', 'PowerPoint Document'], slideMacros(true)), 'macro (PPT)', 'with macros (PPT)'],
  ['a.dotx', officeOf('word/document.xml', 'openxmlformats-officedocument.wordprocessingml.template'), 'tệp mẫu (DOTX)', 'template (DOTX)'],
  ['a.xltx', officeOf('xl/workbook.xml', 'openxmlformats-officedocument.spreadsheetml.template'), 'tệp mẫu (XLTX)', 'template (XLTX)'],
  [
    'a.potx',
    officeOf('ppt/presentation.xml', 'openxmlformats-officedocument.presentationml.template'),
    'tệp mẫu (POTX)',
    'template (POTX)',
  ],
  ['a.ppsx', officeOf('ppt/presentation.xml', 'openxmlformats-officedocument.presentationml.slideshow'), '(PPSX)', 'show'],
  ['a.xlsb', officeOf('xl/workbook.bin', 'ms-excel.sheet.binary.macroEnabled'), 'nhị phân (XLSB)', 'binary Excel workbook (XLSB)'],
  ['a.ott', openDocument('text-template'), 'tệp mẫu (OTT)', 'template (OTT)'],
  ['a.ots', openDocument('spreadsheet-template'), 'tệp mẫu (OTS)', 'template (OTS)'],
  ['a.odg', openDocument('graphics'), 'bản vẽ', 'drawing'],
  ['a.fodt', text('<?xml version="1.0"?><office:document xmlns:office="x">'), 'lưu dưới dạng XML', 'saved as XML'],
  ['a.pages', zipOf([file('Index/Document.iwa'), file('Metadata/Properties.plist')]), 'của Apple (Pages', 'Apple’s (Pages'],
  ['a.rtf', text('{\\rtf1\\ansi Kính gửi}'), 'Rich Text', 'Rich Text'],
  ['a.heic', boxed('heic'), 'HEIC', 'HEIC'],
  ['a.avif', boxed('avif'), 'Đây là ảnh AVIF', 'AVIF picture'],
  ['a.webp', Buffer.concat([Buffer.from('RIFF\x24\0\0\0WEBPVP8 '), Buffer.alloc(100)]), 'Đây là ảnh WEBP', 'WEBP picture'],
  ['a.jpg', bytes('ffd8ffe0 00104a464946000101'), 'Đây là ảnh JPEG', 'JPEG picture'],
  ['a.bmp', bytes('424d 36000000 00000000 36000000 28000000'), 'ảnh BMP', 'BMP picture'],
  ['a.tif', bytes('49492a00 08000000 0000'), 'Đây là ảnh TIFF', 'TIFF picture'],
  ['a.jp2', bytes('0000000c6a5020200d0a870a 00000014667479706a703220'), 'JPEG 2000', 'JPEG 2000'],
  ['a.psd', bytes('38425053 0001'), 'Photoshop', 'Photoshop'],
  ['a.jxl', bytes('ff0a'), 'JPEG XL', 'JPEG XL'],
  ['a.ico', bytes('00000100 0100'), 'ảnh ICO', 'ICO picture'],
  ['a.svg', text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">'), 'hình vẽ SVG', 'SVG drawing'],
  ['a.msg', ole('__properties_version1.0'), 'thư điện tử', 'saved e-mail'],
  ['a.eml', text('MIME-Version: 1.0\nFrom: a@b.vn\nSubject: x\n'), 'thư điện tử', 'saved e-mail'],
  ['a.7z', bytes('377abcaf271c 0004'), 'tệp nén', 'archive'],
  ['a.rar', bytes('526172211a0700'), 'tệp nén', 'archive'],
  ['a.gz', bytes('1f8b08000000000000ff'), 'tệp nén', 'archive'],
  ['a.mp4', boxed('isom'), 'Đây là phim', 'This is a film'],
  [
    'a.mp3',
    Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\0'), Buffer.from('fffb9000', 'hex'), Buffer.alloc(500)]),
    'âm thanh',
    'sound file',
  ],
  ['a.exe', windowsProgram(), 'chương trình chạy được', 'This is a program'],
  ['a', bytes('7f454c46 020101'), 'chương trình chạy được', 'This is a program'],
  ['a.sh', text('#!/bin/sh'), 'chương trình chạy được', 'This is a program'],
  ['a.jar', zipOf([file('META-INF/MANIFEST.MF'), file('A.class')]), 'chương trình chạy được', 'This is a program'],
  ['bang.xls', text('<html><table><tr><td>1</td></tr></table></html>'), 'trang web lưu lại', 'saved web page'],
  ['a.csv', text('STT,Họ tên\n1,Lan'), 'tệp chữ thường', 'plain text'],
  ['a.dwg', bytes('41433130 3332'), 'bản vẽ', 'drawing'],
]
