import type { Schemas } from '@/api/paths'
import { t } from '@/locale'
import type { MapLayer } from '@/ui/map/layers'
import type { StateName } from '@/ui/StateMark/states'

export type Problem = Schemas['ProblemsProblemView']
export type ProblemFile = Schemas['ProblemsProblemDetailsDetail']
export type Listing = Schemas['ProblemsProblemsListing']
export type Facets = Schemas['ProblemsProblemListsFacets']
export type Facet = Schemas['ProblemsProblemListsFacet']
export type Point = Schemas['ProblemsProblemSearchPoint']
export type Ran = Schemas['ProblemsProblemStoryRan']
export type Line = Schemas['ProblemsProblemStoryLine']
export type DeedView = Schemas['ProblemsProblemDetailsDeedView']
export type Picture = Schemas['ProblemsProblemDetailsPicture']
/** A citizen has no name here, whatever language the page speaks. */
export const nameOf = ({ account, name }: Line['who']): string => (account === 'public' ? t('problem.reporter') : name)
export type ProblemState = Problem['state']
export type ProblemKind = Problem['kind']

export const filters = [
  'state',
  'open',
  'kind',
  'source',
  'division',
  'reach',
  'late',
  'returned',
  'from',
  'to',
  'q',
] as const
export type Filters = Record<(typeof filters)[number], string>

const yesOrNo = (value: string) => (value ? value === 'true' : null)

/** The filters of the address as the list is asked by them. */
export const asked = ({ open, late, returned, ...rest }: Filters) => ({
  ...rest,
  open: yesOrNo(open),
  late: yesOrNo(late),
  returned: yesOrNo(returned),
})

/** Which shape and tint a state has. */
export const marks: Record<ProblemState, StateName> = {
  FOUND: 'OPEN',
  ORDERED: 'OPEN',
  WORKING: 'RUNNING',
  PROVED: 'TO_CONFIRM',
  ACCEPTED: 'TO_CONFIRM',
  OBJECTED: 'SOON',
  STRUCK_OFF: 'DONE',
  MERGED: 'WAIVED',
  DISMISSED: 'WAIVED',
}

/** The kinds a guard meets most; the others come behind "other kinds". */
export const usualKinds: ProblemKind[] = ['OCCUPATION', 'EXTRACTION', 'DUMPING', 'BUILDING', 'SEWAGE', 'OTHER']
export const otherKinds: ProblemKind[] = [
  'OUTLET',
  'SLUDGE',
  'FLOATING',
  'BLACK_WATER',
  'WATER_TAKING',
  'ECOLOGY_HARMED',
]

const over: ProblemState[] = ['STRUCK_OFF', 'MERGED', 'DISMISSED']

/** Points of the list as a layer of the map: overdue, open, closed. */
export function layerOf(points: Point[], words: Record<'layer' | 'late' | 'open' | 'done', string>): MapLayer {
  return {
    key: 'problems',
    name: words.layer,
    clustered: true,
    legend: [
      { key: 'late', label: words.late, colour: 'overdue', shape: 'triangle' },
      { key: 'open', label: words.open, colour: 'dai', shape: 'ring' },
      { key: 'done', label: words.done, colour: 'ink-3', shape: 'circle' },
    ],
    things: points.map((point) => ({
      id: point.id,
      name: point.place ? `${point.number} ${point.place}` : point.number,
      entry: point.late ? 'late' : over.includes(point.state) ? 'done' : 'open',
      geometry: { type: 'Point', coordinates: [point.longitude, point.latitude] },
    })),
  }
}

/** In which of eight directions a bearing lies, 0 north, clockwise. */
export const eighth = (bearing: number) => (Math.round(bearing / 45) % 8) as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7
