import { access } from './access'
import { common } from './common'
import { gazette } from './gazette'
import { home } from './home'
import { portal } from './portal'

export const zh = { ...common, ...access, ...gazette, ...home, ...portal }

export type SentenceKey = keyof typeof zh
