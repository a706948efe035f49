import { fallbackWords } from '#locales/en/static-fallback.ts'
import { adminWords } from './en/admin.ts'
import { alertWords } from './en/alerts.ts'
import { attachmentWords } from './en/attachments.ts'
import { backupWords } from './en/backup.ts'
import { commandWords } from './en/commands.ts'
import { deskWords } from './en/desk.ts'
import { domainWords } from './en/domains.ts'
import { doorWords } from './en/door.ts'
import { editingWords } from './en/editing.ts'
import { editorWords } from './en/editor.ts'
import { emergencyWords } from './en/emergency.ts'
import { errorWords } from './en/errors.ts'
import { firstStepWords } from './en/first-steps.ts'
import { foreignFileWords } from './en/foreign-files.ts'
import { formWords } from './en/forms.ts'
import { integrityWords } from './en/integrity.ts'
import { kindWords } from './en/kinds.ts'
import { machineWords } from './en/machines.ts'
import { mediaWords } from './en/media.ts'
import { newsroomWords } from './en/newsroom.ts'
import { outageWords } from './en/outages.ts'
import { overviewWords } from './en/overview.ts'
import { publicWords } from './en/public.ts'
import { readingWords } from './en/reading.ts'
import { sampleWords } from './en/sample.ts'
import { searchWords } from './en/search.ts'
import { takedownWords } from './en/takedown.ts'

export const en = {
  ...publicWords,
  ...overviewWords,
  ...readingWords,
  ...commandWords,
  ...alertWords,
  ...domainWords,
  ...outageWords,
  ...integrityWords,
  ...emergencyWords,
  ...editorWords,
  ...editingWords,
  ...deskWords,
  ...errorWords,
  ...firstStepWords,
  ...foreignFileWords,
  ...formWords,
  ...kindWords,
  ...machineWords,
  ...newsroomWords,
  ...mediaWords,
  ...attachmentWords,
  ...adminWords,
  ...backupWords,
  ...sampleWords,
  ...searchWords,
  ...fallbackWords,
  ...takedownWords,
  ...doorWords,
}
