import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { sizeInWords, type FileView } from '@/api/files'
import { altOf } from './alt'
import PictureList from './PictureList.vue'

const picture: FileView = {
  id: 'f1',
  name: '示例河现场.jpg',
  type: { mime: 'image/jpeg', picture: true, voice: false, title: { zh: 'JPEG 图片', en: 'JPEG picture' } },
  size: 3_400_000,
  sha256: '0'.repeat(64),
  width: 4000,
  height: 3000,
  takenAt: '2019-06-18T00:30:00Z',
  position: null,
  uploadedAt: '2019-06-18T01:00:00Z',
  by: 'officer',
  content: '/api/v1/files/f1/content',
  thumbnails: ['/api/v1/files/f1/thumbnail?size=320', '/api/v1/files/f1/thumbnail?size=1280'],
}
const paper: FileView = {
  ...picture,
  id: 'f2',
  name: '完工报告.pdf',
  type: { mime: 'application/pdf', picture: false, voice: false, title: { zh: 'PDF 文档', en: 'PDF document' } },
  thumbnails: [],
}

describe('a list of pictures and papers', () => {
  it('shows a small picture with words for who cannot see it, a paper as a link', () => {
    const list = mount(PictureList, { props: { files: [paper, picture] } })
    expect(list.get('img').attributes('alt')).toContain('示例河现场')
    expect(list.get('img').attributes('src')).toBe(picture.thumbnails[0])
    expect(list.get('a').text()).toBe('完工报告.pdf')
  })

  it('names a picture without its ending, and when it was taken only where that is known', () => {
    expect(altOf(picture)).toMatch(/^示例河现场，拍摄于 2019-06-18/)
    expect(altOf({ ...picture, takenAt: null })).toBe('示例河现场')
  })

  it.each([
    [812, '812 B'],
    [3_400_000, '3.4 MB'],
    [200_000_000, '200 MB'],
  ])('writes %d bytes as %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words))
})
