/** Files to download, and the library they share with the pictures. */
export const attachmentWords = {
  attachments: {
    title: 'Attachments',
    add: 'Add files',
    limits: (mb: number) => `PDF, Word, Excel, PowerPoint, ODF or ZIP; each at most ${mb} MB. Readers download them.`,
    file: 'File',
    name: 'Name for readers',
    nameHint: 'For example “Application for a water connection”. Empty: the name of the file.',
    upload: 'Put into the library',
    search: 'Search files',
    none: 'There are no files yet. Please add the first with the form above.',
    noneFound: 'No file matches.',
    scan: 'A scan without text',
    scanAdvice:
      'Nobody can search this file or have it read aloud. Please attach what Word exports instead, or type its main points into the article.',
    download: 'Download to look at it',
    insert: 'Put it into an article',
    insertHint: 'In the editor press “Attachment”. In the source, copy this line to where it shall stand:',
    replace: 'Put another file in its place',
    replaceHint: 'The new file takes its place in every article; old addresses lead to it, and the old content is removed from the server.',
    replaceNow: 'Replace it in every article',
    replaced: 'The file was replaced in every article.',
    cannotReplace:
      'It stands in articles that readers see, so only who may publish those can replace it here. Or attach the new file to the article and submit that.',
    known: 'The library has this file already: here it is.',
    knownOtherwise: (title: string) =>
      `The library has this file already and keeps its name. What you typed was not taken over: “${title}”. To change it, please copy it in here and save.`,
    unused: 'Nothing uses this file.',
    keep: 'The file is in use (or in an older version that can be restored), so it cannot be deleted.',
    remove: 'Delete the file',
    added: 'The file was added to the library.',
    saved: 'The name of the file was saved.',
    removed: 'The file was deleted.',
  },
  attachmentFaults: {
    noFile: 'Please choose a file.',
    unknownKind:
      'PDF, Word, Excel, PowerPoint, ODF and ZIP files are taken; this is none of them, whatever its name says. Pictures go to “Pictures”.',
    twoInOne: 'This file hides another one, so it is not taken. Please open it in its program, save it as a new file and send that.',
    alreadyThere: 'The library has this file already. Please use that one, or choose another file.',
    wasReplaced:
      'The library has another file in the place of this one. Please use that, or open it there and put this one back in its place.',
    takenDown: 'This file was taken down from the portal, so it is not taken again. Please send one without what must not be shown.',
    locked: 'This file has a password, so readers could not open it. Please take the password away, save it and send it again.',
    broken: 'This file cannot be read: it is damaged or not complete. Please open it on your machine, save it anew and send it again.',
    unpacksTooLarge: 'This file unpacks to an unusual size, so it is not taken. Please leave something out, or make several files of it.',
    pathsClimb:
      'The ZIP holds paths that lead out of the folder it is unpacked in (“../”, “/”, “\\”, “C:”) or symbolic links, which could overwrite readers’ files. Please unpack it and pack it again with an ordinary program.',
    holdsMacros:
      'The file holds an Office document with macros (programs), which could harm readers’ machines. Please open it in Office, save it as .docx, .xlsx or .pptx and send it again.',
    holdsArchive:
      'The ZIP holds an archive of another kind (RAR, 7z …) that nobody can look into here. Please unpack that and pack everything again as one ZIP.',
    nestedTooDeep:
      'The ZIP holds other ZIP files more than three deep or larger than 30 MB, which cannot all be looked into here. Please unpack them and pack everything again as one ZIP.',
    holdsProgram: 'The ZIP holds a program that could harm readers’ machines. Please take the program out and pack it again.',
    fileTooLarge: (mb: number) =>
      `The file is larger than ${mb} MB. Please make it smaller (compress its pictures, split it) and send it again.`,
    diskFull:
      'The server has no room left, so the file was not taken. Please tell the administrator of the system; nothing you wrote is affected.',
  },
  libraryRefusals: {
    notYours: 'Somebody else put this into the library: you can use it in articles; to change or delete it, please ask an editor.',
  },
  uploading: {
    drop: 'You can choose several, drop them here or paste them.',
    failed: 'This could not be sent. Please check your connection; it is sent again by itself when there is one.',
    leave: 'Leave out',
    tooLarge: 'The file is larger than {mb} MB. Please make it smaller and choose it again.',
    sending: 'Sending',
    done: 'In the library',
  },
}
