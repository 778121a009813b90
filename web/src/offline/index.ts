/** The front door of the offline kit; modules use what stands here. See docs/offline.md. */
export type { Circumstances, Deed, Fields, Position, Setting } from './deed'
export { defineDeed, kindOf, type DeedKind, type Request } from './kinds'
export { StillUncertain } from './outbox'
export { whereabouts, type Whereabouts } from './position'
export type { KeptFix, Running, Store } from './store'
export { isFull, isTight, picturesThatFit } from './space'
export { useField } from './useField'
