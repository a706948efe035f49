import type { Asked } from '#fields/field.ts'
import { line } from '#fields/words.ts'

const numbered = line({ max: 100, required: true })

/** `4183/KH-UBND`: a sign without a figure is one whose number has not been given yet. */
export const documentNumber: typeof numbered = {
  ...numbered,
  read: (asked: Asked) =>
    numbered.read(asked).refine((value) => value === '' || /\d/.test(value), asked.t.kinds.official_document.faults.numberWithoutFigure),
}
