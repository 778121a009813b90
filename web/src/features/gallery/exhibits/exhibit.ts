import type { Component, VNodeChild } from 'vue'
import type { Phrase } from '@/api/types'
import { say } from '@/locale'

/** What a state is called on the gallery; each has its sentence `gallery.state.…`. */
export type StateName =
  | 'usual'
  | 'empty'
  | 'loading'
  | 'error'
  | 'long'
  | 'many'
  | 'chosen'
  | 'few'
  | 'hint'
  | 'fault'
  | 'small'
  | 'point'
  | 'line'
  | 'area'
  | 'bar'
  | 'stacked'
  | 'heat'

/** One state of a component: what it is given. Asked anew when the language changes. */
export interface State {
  name: StateName
  props?: () => object
  slots?: () => Record<string, (given: never) => VNodeChild>
}

/** A component of `ui/` with its states. */
export interface Exhibit {
  /** Its file below `ui/`, without ending. */
  of: string
  component: Component
  states: State[]
}

/** An exhibit; here once, so that components with a type of their own need no cast elsewhere. */
export function exhibit(of: string, component: unknown, states: State[]): Exhibit {
  return { of, component: component as Component, states }
}

/** A text in the language of the screens. */
export const both = (zh: string, en: string): string => say({ zh, en } satisfies Phrase)

/** So long that it must wrap, in either language. */
export const long = (): string =>
  both(
    '一个很长很长的名称，长到一行写不下，用来看折行、截断与对齐：示例市城市公共图书馆读者服务与馆藏资源统筹管理中心（筹）',
    'A very long name that does not fit on one line, to see wrapping, cutting and alignment: Centre for Reader Services and Coordinated Collections of the City Library of Example (in preparation)',
  )
