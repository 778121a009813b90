import { about, session } from '../src/features/access/examples'
import { contradictions, documentPage, documents, source, targets, tasks } from '../src/features/gazette/examples'
import type { FixtureAnswer } from './fixture'
import { registers } from './registers'

const found = (body: unknown): FixtureAnswer => ({ status: 200, body })
let signedIn = true

/** The answer to one call, made from the features' examples. */
export function answers(method: string, url: URL): FixtureAnswer {
  const path = url.pathname
  if (path === '/about') return found(about.demonstration)
  if (path === '/session') return sessionAnswer(method)
  if (path === '/documents') return found(url.searchParams.get('q') ? documentPage.hits : documentPage.many)
  if (path === '/contradictions') return found(contradictions)
  return registers(method, path) ?? documentAnswer(path, url)
}

function sessionAnswer(method: string): FixtureAnswer {
  if (method === 'DELETE') signedIn = false
  if (method === 'POST') signedIn = true
  if (method === 'DELETE') return { status: 204, body: null }
  return signedIn ? found(session.officer) : notFound('NOT_SIGNED_IN', 401)
}

function documentAnswer(path: string, url: URL): FixtureAnswer {
  const [, id = '', part] = /^\/documents\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? []
  const document = documents.find((one) => one.id === decodeURIComponent(id))
  if (!document) return notFound('NO_SUCH_DOCUMENT')
  if (part === 'tasks') return found({ items: tasks, total: tasks.length, next: null, asOf: documentPage.many.asOf })
  if (part === 'targets')
    return found({ items: targets, total: targets.length, next: null, asOf: documentPage.many.asOf })
  if (part === 'passage') {
    const between = (name: string) => Number(url.searchParams.get(name))
    return found({ before: '', text: source.slice(between('from'), between('to')), after: '', line: 12 })
  }
  return found(document)
}

function notFound(code: string, status = 404): FixtureAnswer {
  return { status, body: { status, code, zh: '册中没有这一件。', en: 'There is no such thing in the register.' } }
}
