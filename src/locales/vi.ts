import { adminWords } from './vi/admin.ts'
import { errorWords } from './vi/errors.ts'
import { formWords } from './vi/forms.ts'
import { mediaWords } from './vi/media.ts'
import { newsroomWords } from './vi/newsroom.ts'
import { publicWords } from './vi/public.ts'

export const vi = {
  ...publicWords,
  ...errorWords,
  ...formWords,
  ...newsroomWords,
  ...mediaWords,
  ...adminWords,
}
