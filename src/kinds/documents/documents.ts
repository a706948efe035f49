import { choice } from '#fields/choice.ts'
import { day } from '#fields/day.ts'
import { line } from '#fields/words.ts'
import type { Kind } from '#kinds/kind.ts'
import type { Words } from '#locales/index.ts'
import { expiresOn, issuedOn } from './document-days.ts'
import { documentNumber } from './document-number.ts'
import { documentTypes } from './document-types.ts'
import { stateOn } from './state.ts'

const said = {
  place: 'facts',
  restored: true,
  emptied: true,
  exported: true,
  api: 'list',
  search: 'body',
  onPage: true,
  listed: true,
} as const
const words = { ...said, writing: 'words' } as const
const value = { ...said, writing: 'value' } as const
const none = () => ''

const own = (t: Words) => t.kinds.official_document

/** The register of what the authorities decided and wrote: each with its number, and in force or not by its days. */
export const documents = {
  name: 'official_document',
  list: '/van-ban',
  item: '/van-ban',
  newsroom: '/van-ban',
  fields: {
    number: { ...documentNumber, ...words, search: 'title', label: (t) => own(t).number, hint: (t) => own(t).numberHint },
    type: {
      ...choice(documentTypes, (t, name) => own(t).types[name], { required: true }),
      ...value,
      label: (t) => own(t).type,
      hint: none,
    },
    issuer: { ...line({ max: 200, required: true }), ...words, label: (t) => own(t).issuer, hint: (t) => own(t).issuerHint },
    issued_on: { ...issuedOn, ...value, label: (t) => own(t).issuedOn, hint: none },
    effective_on: { ...day(), ...value, label: (t) => own(t).effectiveOn, hint: (t) => own(t).effectiveOnHint },
    expires_on: { ...expiresOn, ...value, label: (t) => own(t).expiresOn, hint: (t) => own(t).expiresOnHint },
    signer: { ...line({ max: 200 }), ...words, label: (t) => own(t).signer, hint: (t) => own(t).signerHint },
    field: { ...line({ max: 100 }), ...words, label: (t) => own(t).field, hint: (t) => own(t).fieldHint },
  },
  derived: stateOn,
  columns: ['number', 'issued_on'],
  order: { field: 'issued_on', direction: 'desc' },
  filters: [
    { field: 'type', by: 'value' },
    { field: 'field', by: 'value' },
    { field: 'issuer', by: 'value' },
    { field: 'issued_on', by: 'year' },
  ],
  templates: { list: 'kinds/documents/list' },
  schemaType: 'Legislation',
  filed: false,
  onHome: false,
  beside: false,
  withAlerts: false,
  feed: 'van-ban',
} as const satisfies Kind
