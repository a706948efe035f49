/** What can go wrong for a reason a person should hear. `http/error-pages.ts` maps each to its status; nothing else does. */
export class PortalError extends Error {}

export class NotFound extends PortalError {}

/** The address is there, but not for this method. */
export class NotAllowed extends PortalError {}

/** Withdrawn: the address is kept and says why. */
export class Gone extends PortalError {
  /** What it was called, while that may be said. */
  readonly title: string

  constructor(reason: string, title = '') {
    super(reason)
    this.title = title
  }
}

/** A picture or file, likewise. */
export class FileGone extends Gone {}

export class Forbidden extends PortalError {}

/** The step is not possible now; the message is a sentence for the person, in the interface's language. */
export class Refused extends PortalError {}

/** What was given cannot be kept. Each field's fault is the name of a sentence in the locales. */
export class Invalid<Field extends string = string> extends PortalError {
  readonly faults: Partial<Record<Field, string>>

  constructor(faults: Partial<Record<Field, string>>) {
    super()
    this.faults = faults
  }
}

/** Somebody else saved first. */
export class Conflict extends PortalError {}

/** The same form was taken before; `http/forms/idempotency.ts` leads to what came of it. */
export class AlreadySent extends PortalError {}

/** Too much work at the moment: try again. */
export class Busy extends PortalError {}

/** The thing looked for, or a 404. @throws NotFound */
export function found<T>(thing: T | undefined | null): T {
  if (thing === undefined || thing === null) throw new NotFound()
  return thing
}
