/** What an invented platform answers to one call. */
export interface FixtureAnswer {
  status: number
  body: unknown
}
