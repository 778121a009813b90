import {
  address,
  type AnswerOf,
  type BodyOf,
  type PathOf,
  type Query,
  type QueryOf,
  type Version,
  type Where,
} from './paths'
import type { Problem } from './types'

export { address, at, type Query } from './paths'

interface Options {
  query?: Query
  body?: unknown
  signal?: AbortSignal
  /** Version the change is based on, as the answer's `ETag` gave it. */
  ifMatch?: string | undefined
  headers?: Record<string, string>
}
type Deed = 'post' | 'put' | 'delete'
/** What goes with a deed besides its body; where people edit together, the version it is based on. */
type Circumstances<M extends Deed, P> = Pick<Options, 'signal' | 'headers'> & { query?: QueryOf<M, P> } & Version<M, P>
/** Body and circumstances, as far as the platform asks for them. */
type Sent<M extends Deed, P> =
  Version<M, P> extends { ifMatch: string }
    ? [body: BodyOf<M, P>, options: Circumstances<M, P>]
    : undefined extends BodyOf<M, P>
      ? [body?: BodyOf<M, P>, options?: Circumstances<M, P>]
      : [body: BodyOf<M, P>, options?: Circumstances<M, P>]

/** What the platform refused, or that it could not be reached (`code` UNREACHABLE). Carries the sentences to show. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.en)
  }
}

export interface Answer<T> {
  data: T
  /** Version of what was answered, for a later `ifMatch`; null when it has none. */
  version: string | null
  /** The platform's clock when it answered, as HTTP writes it. */
  date: string | null
}

/**
 * Asks the platform at an address that nobody checks, such as one kept on a device; keeps the version beside the answer.
 * Throws a {@link ProblemError} for everything but an answer.
 */
export async function call<T>(method: string, path: string, options: Options = {}): Promise<Answer<T>> {
  const response = await sendWithToken(method, path, options)
  if (!response.ok) throw new ProblemError(await problemOf(response))
  const data = (response.status === 204 ? null : await readJson(response)) as T
  return { data, version: response.headers.get('ETag'), date: response.headers.get('Date') }
}

declare const unnamed: unique symbol
/** Whoever names no type asks at a path the platform publishes. */
type Unnamed = typeof unnamed

export function get<T = Unnamed>(path: T extends Unnamed ? never : string, options?: Omit<Options, 'body'>): Promise<T>
export function get<P extends PathOf<'get'>>(
  where: Where<P>,
  options?: { query?: QueryOf<'get', P>; signal?: AbortSignal },
): Promise<AnswerOf<'get', P>>
export async function get(path: string, options: object = {}): Promise<unknown> {
  return (await call('GET', path, options)).data
}

export function post<T = Unnamed>(
  path: T extends Unnamed ? never : string,
  body?: unknown,
  options?: Options,
): Promise<T>
export function post<P extends PathOf<'post'>>(
  where: Where<P>,
  ...[body, options]: Sent<'post', P>
): Promise<AnswerOf<'post', P>>
export async function post(path: string, body?: unknown, options?: object): Promise<unknown> {
  return (await call('POST', path, { ...options, body })).data
}

export function put<T = Unnamed>(
  path: T extends Unnamed ? never : string,
  body?: unknown,
  options?: Options,
): Promise<T>
export function put<P extends PathOf<'put'>>(
  where: Where<P>,
  ...[body, options]: Sent<'put', P>
): Promise<AnswerOf<'put', P>>
export async function put(path: string, body?: unknown, options?: object): Promise<unknown> {
  return (await call('PUT', path, { ...options, body })).data
}

export function remove<P extends PathOf<'delete'>>(
  where: Where<P>,
  ...[body, options]: Sent<'delete', P>
): Promise<AnswerOf<'delete', P>>
/** @deprecated as long as pages are being moved to checked addresses */
export function remove(path: string, options?: Options): Promise<void>
export async function remove(path: string, ...[body, options]: unknown[]): Promise<never> {
  return (await call<never>('DELETE', path, { ...(options as object), body })).data
}

/**
 * Whoever is faster than the platform's first answer, or has another window open, shows no token or an old one. Then nothing
 * was done, and it is said again with the token of now.
 */
async function sendWithToken(method: string, path: string, options: Options): Promise<Response> {
  const response = await send(method, path, options)
  if (method === 'GET' || response.status !== 403) return response
  const said = (await response
    .clone()
    .json()
    .catch(() => null)) as { code?: string } | null
  if (said?.code !== 'CSRF_TOKEN_WRONG') return response
  await send('GET', '/about', {})
  return send(method, path, options)
}

async function send(method: string, path: string, options: Options): Promise<Response> {
  const { query, body, signal, ifMatch } = options
  const headers: Record<string, string> = { Accept: 'application/json', ...options.headers }
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = token()
  if (ifMatch) headers['If-Match'] = ifMatch
  const asItIs = body instanceof FormData || body instanceof Blob
  if (body !== undefined && !asItIs) headers['Content-Type'] = 'application/json'
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (body !== undefined) init.body = asItIs ? body : JSON.stringify(body)
  if (signal) init.signal = signal
  try {
    return await fetch(address(path, query), init)
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ProblemError(unreachable)
  }
}

/** The platform writes the token into a readable cookie with its first answer. */
export function token(): string {
  const cookie = document.cookie.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='))
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : ''
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    throw new ProblemError(unreadable(response.status))
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => null)) as Partial<Problem> | null
  if (!body || typeof body.zh !== 'string') return unreadable(response.status)
  const { code = 'UNKNOWN', zh, en = zh } = body
  return { ...body, status: response.status, code, zh, en }
}

const unreachable: Problem = {
  status: 0,
  code: 'UNREACHABLE',
  zh: '连不上令行平台。请看网络是否通、平台是否在运行。',
  en: 'The platform cannot be reached. Check the network, and whether the platform is running.',
}

function unreadable(status: number): Problem {
  return {
    status,
    code: 'UNREADABLE_ANSWER',
    zh: `平台的回答无法读取（状态 ${status}）。请稍后再试；一再出现时请告诉管理员。`,
    en: `The answer of the platform could not be read (status ${status}). Try again later; tell the operator if it persists.`,
  }
}
