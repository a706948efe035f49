import { join } from 'node:path'
import { type Express, Router } from 'express'
import { publicAddresses } from './addresses.ts'
import { alertAdministration } from './alerts/newsroom.routes.ts'
import { alertApi, alertPages } from './alerts/public.routes.ts'
import { readApi } from './api/api.routes.ts'
import { approvalSettings } from './approval/newsroom.routes.ts'
import { responsibilityRoutes } from './approval/responsibility.routes.ts'
import { attachmentLibrary } from './attachments/newsroom.routes.ts'
import { attachmentFiles } from './attachments/public.routes.ts'
import { administeredAt } from './audit/administered-at.ts'
import { auditPages } from './audit/newsroom.routes.ts'
import { recordRefusals } from './audit/refusals.ts'
import { categoryAdministration } from './categories/newsroom.routes.ts'
import type { Config } from './config.ts'
import { calendarPage } from './content/desk/calendar.routes.ts'
import { newsroomLists } from './content/desk/desk.routes.ts'
import { pagesUnderOwnName } from './content/desk/own-name.routes.ts'
import { articleAutosaves } from './content/editing/autosave.routes.ts'
import { newerTexts } from './content/editing/newer-text.routes.ts'
import { articleEditing } from './content/editing/newsroom.routes.ts'
import { articlePresence } from './content/editing/presence.routes.ts'
import { articlePreview } from './content/editing/preview.routes.ts'
import { wordDocuments } from './content/editing/word.routes.ts'
import { clearingRevisions } from './content/history/clear.routes.ts'
import { articleRevisions } from './content/history/revision.routes.ts'
import { articleOverview } from './content/overview/overview.routes.ts'
import { oldAddresses, oldAddressesOnOurs } from './content/reading/old-address.routes.ts'
import { previewedArticles } from './content/reading/previewed.routes.ts'
import { articlePages } from './content/reading/public.routes.ts'
import { previewLinks } from './content/workflow/preview-link.routes.ts'
import { domainAdministration } from './domains/newsroom.routes.ts'
import { emergencyAdministration } from './emergency/newsroom.routes.ts'
import { emergencyPages } from './emergency/public.routes.ts'
import { feeds } from './feeds/public.routes.ts'
import { homeOrder } from './home/newsroom.routes.ts'
import { homePage } from './home/public.routes.ts'
import { integrityPages } from './integrity/newsroom.routes.ts'
import { everyNewsroomPage } from './layout/every-newsroom-page.ts'
import { everyPage } from './layout/every-page.ts'
import { linkAdministration } from './links/newsroom.routes.ts'
import { libraryPages } from './media/library.routes.ts'
import { mediaLibrary } from './media/newsroom.routes.ts'
import { mediaFiles } from './media/public.routes.ts'
import { healthOnFirstPage } from './operations/newsroom.routes.ts'
import { operations } from './operations/operations.routes.ts'
import { closedForEditors, closedForReaders } from './outages/closed.routes.ts'
import { outageAdministration } from './outages/newsroom.routes.ts'
import type { Portal } from './platform/context.ts'
import { giveToken } from './platform/http/forms/csrf.ts'
import { showFlash } from './platform/http/forms/flash.ts'
import { readForms } from './platform/http/forms/forms.ts'
import { takenMeanwhile, takeOnce } from './platform/http/forms/idempotency.ts'
import { giveKey } from './platform/http/forms/idempotency-key.ts'
import { readFiles } from './platform/http/forms/sent-files.ts'
import { sessions } from './platform/http/forms/session.ts'
import { diskStorage } from './platform/storage/disk.ts'
import { sampleAdministration } from './sample/newsroom.routes.ts'
import { samplePictures } from './sample/public.routes.ts'
import { articlesToLink } from './search/newsroom/link-search.routes.ts'
import { searchAdministration } from './search/newsroom/newsroom.routes.ts'
import { searchPages } from './search/public.routes.ts'
import { firstStepsPages } from './site/first-steps.routes.ts'
import { iconFiles } from './site/icons.routes.ts'
import { siteAdministration } from './site/newsroom.routes.ts'
import { securityText } from './site/security-txt.routes.ts'
import { siteMapPage } from './sitemap/public.routes.ts'
import { siteMapFiles } from './sitemap/sitemap.routes.ts'
import { fallbackPages } from './static-fallback/fallback.routes.ts'
import { type KeptPages, pagesFolder } from './static-fallback/kept-pages.ts'
import { readingBeacon } from './statistics/public.routes.ts'
import { takedownPages } from './takedown/newsroom.routes.ts'
import { takenDownFiles } from './takedown/public.routes.ts'
import { ownPasswordRoutes } from './users/password/own-password.routes.ts'
import { accountSafety } from './users/second-factor/safety.routes.ts'
import { secondFactorPages } from './users/second-factor/second-factor.routes.ts'
import { setupRoutes } from './users/setup/setup.routes.ts'
import { keepFormsInTrouble } from './users/sign-in/kept-in-trouble.ts'
import { offerAgain } from './users/sign-in/offer-again.ts'
import { sessionPages } from './users/sign-in/sessions.routes.ts'
import { signInRoutes } from './users/sign-in/sign-in.routes.ts'
import { signInGuard } from './users/sign-in/sign-in-guard.ts'
import { signInRules } from './users/sign-in/sign-in-rules.routes.ts'
import { takeFreshForms } from './users/sign-in/stale-forms.ts'
import { usersRoutes } from './users/users.routes.ts'

/** Every mount point: the portal's table of contents. */
export async function mountRoutes(app: Express, portal: Portal) {
  app.use(operations(portal))
  app.use(mediaFiles(portal), samplePictures(portal), attachmentFiles(portal))

  const readersPage = everyPage(portal)
  const newsroom = Router()
  newsroom.use(await sessions(portal), everyNewsroomPage(portal), readForms(portal), giveToken, giveKey, showFlash)
  newsroom.use(signInGuard(portal), closedForEditors(portal), readFiles(portal), takeFreshForms)
  const ways = { hrefOf: administeredAt, saysOtherwise: Router().use(newerTexts(portal), offerAgain) }
  newsroom.use(takeOnce(portal, ways))
  newsroom.use(categoryAdministration(portal))
  newsroom.use(linkAdministration(portal))
  newsroom.use(domainAdministration(portal), integrityPages(portal), outageAdministration(portal))
  newsroom.use(siteAdministration(portal), sampleAdministration(portal))
  newsroom.use(searchAdministration(portal))
  newsroom.use(auditPages(portal))
  newsroom.use(signInRoutes(portal), setupRoutes(portal), ownPasswordRoutes(portal), usersRoutes(portal))
  newsroom.use(responsibilityRoutes(portal), approvalSettings(portal))
  newsroom.use(sessionPages(portal), accountSafety(portal), secondFactorPages(portal), signInRules(portal))
  newsroom.use(alertAdministration(portal), emergencyAdministration(portal, readersPage))
  newsroom.use(healthOnFirstPage(portal), firstStepsPages(portal))
  newsroom.use(pagesUnderOwnName, newsroomLists(portal), calendarPage(portal), homeOrder(portal))
  newsroom.use(articlePreview(portal, readersPage))
  newsroom.use(articleAutosaves(portal), articlePresence(portal), previewLinks(portal))
  newsroom.use(articlesToLink(portal), wordDocuments(portal))
  newsroom.use(articleEditing(portal), articleOverview(portal))
  newsroom.use(articleRevisions(portal), clearingRevisions(portal))
  newsroom.use(takedownPages(portal))
  newsroom.use(attachmentLibrary(portal))
  newsroom.use(mediaLibrary(portal), libraryPages(portal))
  newsroom.use(takenMeanwhile(portal, ways), keepFormsInTrouble(portal))
  newsroom.use(recordRefusals(portal))
  app.use('/quan-tri', newsroom)

  app.use(closedForReaders(portal))
  app.use(oldAddressesOnOurs(portal, publicAddresses))
  app.use(alertApi(portal), readApi(portal))
  app.use(readingBeacon(portal))

  app.use(readersPage)
  // What is read most: every router before it would be asked first.
  app.use(articlePages(portal))
  app.use(iconFiles(), securityText(portal))
  app.use(emergencyPages(portal))
  app.use(homePage(portal))
  app.use(alertPages(portal))
  app.use(feeds(portal))
  app.use(searchPages(portal))
  app.use(siteMapFiles(portal))
  app.use(siteMapPage(portal))
  app.use(takenDownFiles(portal))
  app.use(previewedArticles(portal))
  app.use(oldAddresses(portal))
}

/** What is there without a database. */
export function mountFallback(app: Express, config: Config, kept: KeptPages) {
  app.use(mediaFiles({ storage: diskStorage(join(config.dataDir, 'media')) }))
  app.use(fallbackPages(pagesFolder(config.dataDir), kept))
}
