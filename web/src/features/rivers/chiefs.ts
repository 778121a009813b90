import type { Schemas } from '@/api/paths'
import { t } from '@/locale'

export type ChiefLine = Schemas['RiversChiefsChiefLine']
export type ChiefPart = ChiefLine['row']['part']

/** Who answers for a reach, from above, and who stands beside. */
export const chiefParts: ChiefPart[] = [
  'CITY',
  'COUNTY',
  'TOWNSHIP',
  'VILLAGE',
  'GUARD',
  'POLICE',
  'PROSECUTOR',
  'BUREAU',
  'MEDIA',
]

/** The columns that tell which row of the register is meant. */
export const chiefKeys = ['place', 'part', 'title', 'division', 'name'] as const

/** A row of the register as its cells are typed. */
export const chiefCells = ({ row }: ChiefLine): Record<string, string> => ({
  place: row.place,
  part: t(`rivers.part.${row.part}`),
  title: row.title,
  division: row.division,
  name: row.name,
  agency: row.agency ?? '',
  telephone: row.telephone ?? '',
  account: row.account ?? '',
  from: row.from,
  to: row.to ?? '',
})
