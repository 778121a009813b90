/** Area and name, the two pieces a rule's or a figure's identifier is made of. */
export function piecesOf(id: string): { area: string; name: string } {
  const [area = '', name = ''] = id.split('/')
  return { area, name }
}
