import { type Response, Router } from 'express'
import { sayLeft } from '#editor/left.ts'
import type { Portal } from '#platform/context.ts'
import { Invalid } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { sentFile } from '#platform/http/forms/sent-files.ts'
import { openWord } from './word.actions.ts'
import type { WordArticle } from './word.ts'

/** Opening a Word document as a new draft. */
export function wordDocuments(portal: Portal): Router {
  const router = Router()

  router.get('/tin/mo-word', (_req, res) => show(res))

  router.post('/tin/mo-word', async (req, res) => {
    const { editor, t } = res.locals
    const file = sentFile(req, 'word')
    if (!file) return show(res.status(422), t.wordFaults.noFile)
    try {
      const { id, word } = await openWord(portal, editor, file)
      done(req, res, whatWasDone(res, word), `/quan-tri/tin/${id}`)
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      show(res.status(422), t.wordFaults[error.faults.word as keyof typeof t.wordFaults])
    }
  })

  function show(res: Response, fault = '') {
    const { t } = res.locals
    res.render('newsroom/articles/word', {
      page: { title: t.word.heading },
      form: { typed: {}, errors: fault ? { word: fault } : undefined },
    })
  }

  const whatWasDone = ({ locals: { t } }: Response, { notes, left }: WordArticle) =>
    [t.word.done, ...notes.map((note) => t.textNotes[note]), ...sayLeft(left, t.word.left, t.word.near)].join(' ')

  return router
}
