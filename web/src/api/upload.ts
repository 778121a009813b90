import { ProblemError, token } from './client'
import { address, type AnswerOf, type PathOf, type Query, type Where } from './paths'
import type { Problem } from './types'

export interface Upload<T> {
  answer: Promise<T>
  /** Ends it; the answer then never comes. */
  stop: () => void
}

/** Sends one file and says how far it has got, which `fetch` cannot. Fails with a {@link ProblemError} as every call does. */
export function upload<P extends PathOf<'post'>>(
  path: Where<P>,
  file: File,
  progress: (sent: number) => void,
  query: Query = {},
): Upload<AnswerOf<'post', P>> {
  type T = AnswerOf<'post', P>
  const request = new XMLHttpRequest()
  const answer = new Promise<T>((resolve, reject) => {
    request.open('POST', address(path, query))
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('X-XSRF-TOKEN', token())
    request.upload.onprogress = (event) => progress(event.loaded)
    request.onerror = () => reject(new ProblemError(unreachable))
    request.onload = () => {
      const body = parsed(request.responseText)
      if (request.status < 300 && body !== null) resolve(body as T)
      else reject(new ProblemError(problemOf(request.status, body)))
    }
    const form = new FormData()
    form.append('file', file, file.name)
    request.send(form)
  })
  return { answer, stop: () => request.abort() }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function problemOf(status: number, body: unknown): Problem {
  const given = body as Partial<Problem> | null
  if (given && typeof given.zh === 'string') {
    return { ...given, status, code: given.code ?? 'UNKNOWN', zh: given.zh, en: given.en ?? given.zh }
  }
  return {
    status,
    code: 'UNREADABLE_ANSWER',
    zh: `上传没有成功（状态 ${status}）。文件没有留下，可以再试一次。`,
    en: `The upload did not succeed (status ${status}). Nothing was kept; you may try again.`,
  }
}

const unreachable: Problem = {
  status: 0,
  code: 'UNREACHABLE',
  zh: '上传中断，连不上令行平台。文件没有留下；网络恢复后请再选一次。',
  en: 'The upload broke off: the platform cannot be reached. Nothing was kept; choose the file again later.',
}
