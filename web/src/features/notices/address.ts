/** The part of an address that the console's own router knows; null for what lies outside the console. */
export function inConsole(address: string): string | null {
  if (!address.startsWith('/console')) return null
  return address.slice('/console'.length) || '/'
}
