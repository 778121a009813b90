import { t } from '@/locale'
import { defineDeed } from '@/offline/kinds'

/** Points for an item, as given in the field. */
export interface ScoreLine {
  item: string
  points: number
  ground: string
}

/** What one scorer gives one of those scored, all items at once. */
export interface ScoreDraft {
  /** Of the visit; the platform enters it once. */
  visit: string
  year: number
  sheet: string
  subject: string
  name: string
  lines: ScoreLine[]
  /** Which item each of the deed's pictures is of, in their order. */
  pictures: string[]
}

export const pointsGiven = defineDeed<ScoreDraft>({
  kind: 'assessment.points-given',
  title: ({ name }) => t('field.assess.of', { name }),
  about: ({ sheet, subject }) => `assessment.subject/${sheet}/${subject}`,
  edit: ({ order }) => `/deeds/${order}/assess`,
  request: (draft, files) => ({
    method: 'POST',
    path: `/assessments/${draft.year}/visits`,
    body: bodyOf(draft, files),
  }),
})

/** What is sent: every item with its own pictures. */
export function bodyOf({ visit, sheet, subject, lines, pictures }: ScoreDraft, files: string[]) {
  return {
    id: visit,
    sheet,
    subject,
    lines: lines.map((line) => ({ ...line, pictures: files.filter((_, at) => pictures[at] === line.item) })),
  }
}
