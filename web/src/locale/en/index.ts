import type { SentenceKey } from '../zh'
import { access } from './access'
import { common } from './common'
import { gazette } from './gazette'
import { home } from './home'
import { portal } from './portal'

export const en: Record<SentenceKey, string> = { ...common, ...access, ...gazette, ...home, ...portal }
