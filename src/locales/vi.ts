import { fallbackWords } from '#locales/vi/static-fallback.ts'
import { adminWords } from './vi/admin.ts'
import { alertWords } from './vi/alerts.ts'
import { attachmentWords } from './vi/attachments.ts'
import { backupWords } from './vi/backup.ts'
import { commandWords } from './vi/commands.ts'
import { deskWords } from './vi/desk.ts'
import { domainWords } from './vi/domains.ts'
import { doorWords } from './vi/door.ts'
import { editingWords } from './vi/editing.ts'
import { editorWords } from './vi/editor.ts'
import { emergencyWords } from './vi/emergency.ts'
import { errorWords } from './vi/errors.ts'
import { firstStepWords } from './vi/first-steps.ts'
import { foreignFileWords } from './vi/foreign-files.ts'
import { formWords } from './vi/forms.ts'
import { integrityWords } from './vi/integrity.ts'
import { kindWords } from './vi/kinds.ts'
import { machineWords } from './vi/machines.ts'
import { mediaWords } from './vi/media.ts'
import { newsroomWords } from './vi/newsroom.ts'
import { outageWords } from './vi/outages.ts'
import { overviewWords } from './vi/overview.ts'
import { publicWords } from './vi/public.ts'
import { readingWords } from './vi/reading.ts'
import { sampleWords } from './vi/sample.ts'
import { searchWords } from './vi/search.ts'
import { takedownWords } from './vi/takedown.ts'

export const vi = {
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
