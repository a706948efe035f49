import { day } from '#fields/day.ts'
import type { Asked } from '#fields/field.ts'
import { sentFault } from '#fields/sent.ts'
import { localDay } from '#platform/text/dates.ts'

const issued = day({ required: true })
const any = day()

/** The state that issues them began on this day. */
const first = '1945-09-02'

const isIssued = (value: string, now: Date) => value >= first && value <= localDay(now)

/** When it was signed: a day that has come. */
export const issuedOn: typeof issued = {
  ...issued,
  read: (asked: Asked) =>
    issued.read(asked).refine((value) => value === null || isIssued(value, asked.now), asked.t.kinds.official_document.faults.issuedOn),
  sent: issued.sent.refine((value) => isIssued(String(value), new Date()), sentFault('year')),
}

/** The first day on which it is not in force any more. */
export const expiresOn: typeof any = {
  ...any,
  read: (asked: Asked) =>
    any
      .read(asked)
      .refine(
        (value) => value === null || value > (typedDay(asked, 'effective_on') ?? ''),
        asked.t.kinds.official_document.faults.expiresOn,
      )
      .refine(
        (value) => value === null || value > (typedDay(asked, 'issued_on') ?? ''),
        asked.t.kinds.official_document.faults.expiresBeforeIssue,
      ),
}

/** What another field of the form says; what cannot be read is spoken of beside that one. */
const typedDay = (asked: Asked, name: string): string | null => any.read(asked).safeParse(asked.typed[name] ?? '').data ?? null
