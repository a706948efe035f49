import type { backupWords as vi } from '../vi/backup.ts'

/** Copies of the portal: made, restored, and what is wrong with them. */
export const backupWords: typeof vi = {
  findings: {
    heading: 'How the portal is',
    lastCopy: (time, size, articles) =>
      `The last copy: ${time} (${size}, and the folder media), restored on trial with ${articles} articles.`,
    noCopyYet: 'The first copy is made some minutes after the start.',
    database: (what) => `The database is damaged (${what}).`,
    writing: (what) => `Nothing can be saved (${what}): editors cannot save their articles. Please look at the disk and its rights.`,
    disk: (free) => `The disk is nearly full: ${free} are left.`,
    noCopy: 'There is no copy yet.',
    oldCopy: (time) => `The last copy is old: ${time}.`,
    failedCopy: (reason) => `The last attempt at a copy failed: ${reason}`,
    audit: (id) => `The audit log was altered: entry ${id} does not fit the one before.`,
    media: (names) => `Files that are missing, or not what they were: ${names}.`,
    jobs: (what) => `A timed job failed: ${what}.`,
  },
  backups: {
    copyNow: 'Copy now',
    asked: 'A copy is made within the next minute.',
    underWay: 'A copy is under way …',
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
    died: (how: string) => `Copying stopped half-way (${how}).`,
    noDatabase: 'There is no database of the portal in the data folder. Check DATA_DIR.',
    damaged: (code) => `The database is damaged or cannot be read (${code}).`,
  },
}
