import { type ForeignFile, foreignByEnd } from '#platform/foreign-files.ts'
import type { Inside } from './inside-zip.ts'

/** What the list of an Office file's parts says of the main one, and the end of such a file. */
const mainParts: [RegExp, string][] = [
  [/sheet\.binary\.macroEnabled\.main/i, 'xlsb'],
  [/ms-word\.(?:document|template)\.macroEnabled/i, 'docm'],
  [/ms-excel\.(?:sheet|template|addin)\.macroEnabled/i, 'xlsm'],
  [/ms-powerpoint\.(?:presentation|template|slideshow|addin|slide)\.macroEnabled/i, 'pptm'],
  [/wordprocessingml\.template\.main/i, 'dotx'],
  [/spreadsheetml\.template\.main/i, 'xltx'],
  [/presentationml\.template\.main/i, 'potx'],
  [/presentationml\.slideshow\.main/i, 'ppsx'],
  [/ms-visio\./i, 'vsdx'],
]

/** What such a file says it is at its very beginning. */
const mimetypes: [RegExp, string][] = [
  [/opendocument\.text-(?:template|master)/, 'ott'],
  [/opendocument\.spreadsheet-template/, 'ots'],
  [/opendocument\.presentation-template/, 'otp'],
  [/opendocument\.(?:graphics|chart|image|formula|base|database)/, 'odg'],
  [/epub\+zip/, 'epub'],
]

/** Files that only one kind of box has. */
const ownFiles: [RegExp, string][] = [
  [/^AndroidManifest\.xml$/, 'apk'],
  [/^META-INF\/MANIFEST\.MF$/, 'jar'],
  [/^Index\/Document\.iwa$|^Index\.zip$/, 'pages'],
  [/^index\.apxl(?:\.gz)?$/, 'key'],
  [/^Index\/Slide.*\.iwa$/, 'key'],
  [/^Index\/Tables\/.*\.iwa$/, 'numbers'],
]

/** A ZIP that is a file of a kind that is not taken. `ext`: what its beginning says it is. */
export function foreignZip({ names, heads }: Inside, ext: string | undefined): ForeignFile | undefined {
  const told = ext && foreignByEnd(ext)
  if (told && told.group !== 'document') return told
  const types = heads.get('[Content_Types].xml') ?? ''
  const mimetype = heads.get('mimetype') ?? ''
  const end =
    mainParts.find(([part]) => part.test(types))?.[1] ??
    mimetypes.find(([type]) => type.test(mimetype))?.[1] ??
    (types || mimetype ? undefined : ownFiles.find(([file]) => names.some((name) => file.test(name)))?.[1])
  return end ? foreignByEnd(end) : undefined
}
