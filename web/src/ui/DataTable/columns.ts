/** One column of a table. */
export interface Column {
  key: string
  label: string
  /** Figures: right, tabular. */
  numeric?: boolean
  /** A CSS width; left out, the text decides. */
  width?: string
  /** Its label goes before it in the stacked rows of a narrow screen: several columns there look alike. */
  told?: boolean
  /** Left out of the stacked rows of a narrow screen, where the row's other words already say it. */
  wideOnly?: boolean
}
