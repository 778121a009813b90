import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { get, ProblemError } from '@/api/client'
import type { Phrase, Problem } from '@/api/types'
import { tileService, type TileService } from '@/ui/map/tiles'

export interface DemonstrationAccount {
  account: string
  name: string
  post: Phrase
  role: string
}

/** What the platform says of itself and of the day. */
export interface About {
  version: string
  city: { code: string; name: Phrase }
  demonstration: boolean
  today: string
  workingDay: boolean
  workingDaysLeftThisWeek: number
  /** No administrator yet: the first one is made at `/console/first-administrator`. */
  firstRun: boolean
  /** Sign-in through the city's own identity provider is switched on. */
  oidc: boolean
  accounts?: DemonstrationAccount[]
  /** The city's own tiles under its maps, where it has some. */
  map?: { tiles: TileService }
}

declare module '@/api/untold' {
  interface Untold {
    'get /about': About
  }
}

export const useAbout = defineStore('about', () => {
  const about = shallowRef<About | null>(null)
  const problem = shallowRef<Problem | null>(null)

  async function load(): Promise<void> {
    try {
      const told = await get('/about')
      about.value = told
      tileService.value = told.map?.tiles ?? null
      problem.value = null
    } catch (fault) {
      if (!(fault instanceof ProblemError)) throw fault
      problem.value = fault.problem
    }
  }
  return { about, problem, load }
})
