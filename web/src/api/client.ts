import type { Problem } from './types'

export type Query = Record<string, string | number | boolean | null | undefined>

interface Options {
  query?: Query
  body?: unknown
  signal?: AbortSignal
  /** Version the change is based on, as the answer's `ETag` gave it. */
  ifMatch?: string
  headers?: Record<string, string>
}

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

/** An address below the interface, its query without empty members. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
  }
  const tail = search.toString()
  return `/api/v1${path}${tail ? `?${tail}` : ''}`
}

/** Asks the platform and keeps the version beside the answer; throws a {@link ProblemError} for everything else. */
export async function call<T>(method: string, path: string, options: Options = {}): Promise<Answer<T>> {
  const response = await send(method, path, options)
  if (!response.ok) throw new ProblemError(await problemOf(response))
  const data = (response.status === 204 ? null : await readJson(response)) as T
  return { data, version: response.headers.get('ETag'), date: response.headers.get('Date') }
}

export async function get<T>(path: string, options: Omit<Options, 'body'> = {}): Promise<T> {
  return (await call<T>('GET', path, options)).data
}

export async function post<T>(path: string, body?: unknown, options: Options = {}): Promise<T> {
  return (await call<T>('POST', path, { ...options, body })).data
}

export async function put<T>(path: string, body?: unknown, options: Options = {}): Promise<T> {
  return (await call<T>('PUT', path, { ...options, body })).data
}

export async function remove(path: string, options: Options = {}): Promise<void> {
  await call<null>('DELETE', path, options)
}

async function send(method: string, path: string, options: Options): Promise<Response> {
  const { query, body, signal, ifMatch } = options
  const headers: Record<string, string> = { Accept: 'application/json', ...options.headers }
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = token()
  if (ifMatch) headers['If-Match'] = ifMatch
  const form = body instanceof FormData
  if (body !== undefined && !form) headers['Content-Type'] = 'application/json'
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (body !== undefined) init.body = form ? body : JSON.stringify(body)
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
