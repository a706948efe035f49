import type { backupWords as vi } from '../vi/backup.ts'

/** Copies of the portal: made, restored, and what is wrong with them. */
export const backupWords: typeof vi = {
  backups: {
    making: 'Copying …',
    testing: 'Restoring on trial …',
    restoring: 'Restoring and checking …',
    made: (file, size, articles) => `Copied to ${file} (${size}) and restored on trial: ${articles} articles.`,
    restored: (folder, articles) =>
      `Restored to ${folder} and checked: ${articles} articles. Start the portal with DATA_DIR=${folder}, or put this folder in the old one's place while the portal is stopped.`,
    notWhole: (part) => `The copy is not whole (${part}). Please use another.`,
    damagedFile: (name) => `The file ${name} is missing, or is not what it was.`,
    notEmpty: (folder) => `The folder ${folder} is not empty; nothing is overwritten. Please choose a new folder.`,
    diskFull: (folder) => `The disk of ${folder} is full; nothing half done was left there.`,
    notWritable: (folder) => `${folder} cannot be written.`,
    notThere: (path) => `${path} is not there, or cannot be used.`,
    wayBack: (file, folder) =>
      `The last good copy is ${file}. Restore it: npm run -s portal -- restore ${file} --into ${folder}, then start the portal with DATA_DIR=${folder}.`,
    noWayBack: (folder) => `There is no proven copy in ${folder}; if there is one elsewhere, use the command restore.`,
    noDatabase: 'There is no database of the portal in the data folder. Check DATA_DIR.',
    damaged: (code) => `The database is damaged or cannot be read (${code}).`,
  },
}
