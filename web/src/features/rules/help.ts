import type { InjectionKey } from 'vue'
import type { Geometry } from '@/ui/map/geojson'

/** What other answers of the platform know about the facts of a case, by the JSON pointer of a member. */
export interface CaseHelp {
  /** The values a text can take, with their names; null where any text can stand. */
  optionsFor: (pointer: string) => { value: string; label: string }[] | null
  /** The members of a group the case will be asked for. */
  wantedFor: (pointer: string) => readonly string[]
  /** The other places of the case, to draw by. */
  placesBut: (pointer: string) => Geometry[]
}

export const caseHelp: InjectionKey<CaseHelp> = Symbol('what helps to fill in a case')
