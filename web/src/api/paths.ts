/**
 * What the platform publishes of itself (`openapi.json`, from which `npm run api` makes `platform.d.ts`), so that a wrong
 * path, a missing blank or a member nobody knows does not compile.
 */
import type { components, paths } from './platform'
import type { Untold } from './untold'

/** Shapes of what is asked and answered, by the names the platform gives them. */
export type Schemas = components['schemas']

const BASE = '/api/v1'

type Api = { [P in keyof paths as P extends `/api/v1${infer Rest}` ? Rest : never]: paths[P] }
export type Method = 'get' | 'post' | 'put' | 'delete'

/** Paths below `/api/v1` that a method is answered at, blanks in braces. */
export type PathOf<M extends Method> = {
  [P in keyof Api]: Api[P] extends Record<M, { responses: unknown }> ? P : never
}[keyof Api]
type AnyPath = keyof Api
type Operation<M extends Method, P> = P extends keyof Api ? Api[P][M] : never

declare const pattern: unique symbol
/** An address whose blanks are filled, knowing of which path. */
export type Filled<P> = string & { readonly [pattern]: P }
type WithoutBlanks<P> = P extends `${string}{${string}` ? never : P
/** A path without blanks as it is, or one filled by {@link at}. */
export type Where<P> = (P & WithoutBlanks<P>) | Filled<P>

type BlankNames<P> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | BlankNames<Rest> : never
/** A value for every blank of a path. */
export type Blanks<P> = Record<BlankNames<P>, string | number>

/** Fills the blanks of a path, where it has any, each so that it stays one piece of the address. */
export function at<P extends AnyPath>(path: P, ...[blanks]: BlankNames<P> extends never ? [] : [Blanks<P>]): Filled<P> {
  const values: Record<string, string | number> = blanks ?? {}
  return path.replace(/\{([^}]+)}/g, (_, name: string) => encodeURIComponent(values[name]!)) as Filled<P>
}

export type Query = Record<string, string | number | boolean | null | undefined>

/** What a list may be asked by; empty members are left out of the address. */
export type QueryOf<M extends Method, P> =
  Operation<M, P> extends { parameters: { query?: infer Q } }
    ? [NonNullable<Q>] extends [never]
      ? Record<string, never>
      : { [K in keyof Q]?: Q[K] | (Q[K] extends string | undefined ? string : never) | null }
    : Record<string, never>

/** What is sent: JSON as the platform describes it, or a form. */
export type BodyOf<M extends Method, P> =
  Operation<M, P> extends { requestBody?: infer Sent }
    ? [NonNullable<Sent>] extends [never]
      ? undefined
      : NonNullable<Sent> extends { content: infer Content }
        ? Content extends { 'application/json': infer Json }
          ? Json
          : FormData
        : undefined
    : undefined

/** What is answered where all goes well; null where there is nothing to say. */
export type AnswerOf<M extends Method, P> = `${M} ${P & string}` extends keyof Untold
  ? Untold[`${M} ${P & string}`]
  : Operation<M, P> extends { responses: infer R }
    ? Told<R[keyof R & (200 | 201 | 202 | 204)]>
    : never
type Told<R> = R extends { content: infer Content }
  ? Content extends { 'application/json': infer Json }
    ? Json
    : null
  : null

/** Whether a change says on which version it is based. */
export type Version<M extends Method, P> =
  Operation<M, P> extends { parameters: { header: { 'If-Match': string } } }
    ? { ifMatch: string }
    : { ifMatch?: undefined }

/** An address below the interface, its query without empty members. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
  }
  const tail = search.toString()
  return `${BASE}${path}${tail ? `?${tail}` : ''}`
}
