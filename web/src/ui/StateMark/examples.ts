import { states, type StateName } from './states'

/** One example for each state there is. */
export const examples = (Object.keys(states) as StateName[]).map((state) => ({ name: state, props: { state } }))
