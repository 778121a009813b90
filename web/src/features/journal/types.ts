import type { Schemas } from '@/api/paths'

/** The root of the tree as it was when a day was over, or as it is now. */
export type Root = Schemas['JournalJournalRootView']

export type Key = Schemas['JournalJournalKeyView']
