/** The root of the tree as it was when a day was over, or as it is now. */
export interface Root {
  day: string
  size: number
  root: string
  signature: string
}

export interface Key {
  algorithm: string
  publicKey: string
}
