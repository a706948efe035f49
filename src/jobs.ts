import { anchorAudit } from './audit/anchor.job.ts'
import { copyNightly } from './backup/nightly.job.ts'
import { emptyBin } from './content/workflow/bin.job.ts'
import { notePulse } from './content/workflow/late.job.ts'
import { releaseChanges } from './content/workflow/release.job.ts'
import { scanNightly } from './integrity/nightly-scan.job.ts'
import { sendMail } from './mail/outbox.job.ts'
import { makeAvif } from './media/drawing/avif.job.ts'
import { redrawPictures } from './media/drawing/redraw.job.ts'
import { tryWriting, tryWritingAgain } from './operations/writing.job.ts'
import { forgetSendings } from './platform/http/forms/idempotency.ts'
import { forgetSessions } from './platform/http/forms/session.ts'
import type { Job } from './platform/jobs.ts'
import { flushMisses } from './search/newsroom/misses.job.ts'
import { readFiles } from './search-engine/files/read-files.job.ts'
import { indexMissing } from './search-engine/index/index.job.ts'
import { relateArticles } from './search-engine/related/related.job.ts'
import { keepPagesOnDisk } from './static-fallback/keep-pages.job.ts'
import { flushViews } from './statistics/views.job.ts'
import { restUnused } from './users/rest.actions.ts'

/** Every timed job. */
export const jobs: Job[] = [
  { name: 'anchor-audit-log', everySeconds: 60, run: anchorAudit, atStop: true },
  { name: 'copy-nightly', everySeconds: 60, run: copyNightly },
  { name: 'try-writing', everySeconds: 30, run: tryWriting, everyWorker: true },
  { name: 'try-writing-again', everySeconds: 1, run: tryWritingAgain, everyWorker: true },
  { name: 'keep-pages', everySeconds: 60, run: keepPagesOnDisk },
  { name: 'scan-nightly', everySeconds: 20, run: scanNightly },
  { name: 'release-changes', everySeconds: 1, run: releaseChanges },
  { name: 'flush-views', everySeconds: 1, run: flushViews, atStop: true },
  { name: 'rest-unused-accounts', everySeconds: 3600, run: restUnused },
  { name: 'forget-sessions', everySeconds: 600, run: forgetSessions },
  { name: 'forget-sendings', everySeconds: 3600, run: forgetSendings },
  { name: 'flush-search-misses', everySeconds: 10, run: flushMisses, atStop: true, everyWorker: true },
  { name: 'index-missing', everySeconds: 5, run: indexMissing },
  { name: 'relate-articles', everySeconds: 5, run: relateArticles },
  { name: 'read-files', everySeconds: 2, run: readFiles },
  { name: 'send-mail', everySeconds: 10, run: sendMail },
  { name: 'empty-bin', everySeconds: 3600, run: emptyBin },
  { name: 'make-avif', everySeconds: 5, run: makeAvif },
  { name: 'redraw-pictures', everySeconds: 5, run: redrawPictures },
  { name: 'note-pulse', everySeconds: 20, run: notePulse, atStop: true },
]
