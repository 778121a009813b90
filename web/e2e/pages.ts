/** A page to look at; `name` names its pictures. */
export interface PageToSee {
  name: string
  address: string
}

const document = process.env['LINGXING_DOCUMENT'] ?? 'zzw-2019-54'

/** The pages every look of the screens is checked on. */
export const pages: PageToSee[] = [
  { name: 'portal-home', address: '/' },
  { name: 'portal-documents', address: '/documents' },
  { name: 'portal-document', address: `/documents/${document}` },
  { name: 'portal-nowhere', address: '/nowhere' },
  { name: 'sign-in', address: '/console/sign-in' },
  { name: 'console-home', address: '/console/' },
  { name: 'console-documents', address: '/console/documents' },
  { name: 'console-search', address: '/console/documents?q=%E5%B7%A5%E4%BD%9C%E6%97%A5' },
  { name: 'console-document', address: `/console/documents/${document}` },
  { name: 'console-document-source', address: `/console/documents/${document}?source=1` },
]
