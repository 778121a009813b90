import { h } from 'vue'
import type { FileView } from '@/api/files'
import type { Problem } from '@/api/types'
import FileDrop from '@/ui/FileDrop/FileDrop.vue'
import SendingList from '@/ui/FileDrop/SendingList.vue'
import type { Sending } from '@/ui/FileDrop/useUploads'
import PictureList from '@/ui/PictureList/PictureList.vue'
import { both, exhibit, long, type Exhibit } from './exhibit'

/** A picture drawn here, so that the gallery needs no file of the platform. */
const drawn = (tint: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path fill="${tint}" d="M0 0h4v3H0z"/><path fill="white" d="M1 2.4 2 1l1 1.4z"/></svg>`,
  )}`

const file = (id: string, name: string, tint: string | null): FileView => ({
  id,
  name,
  type: tint
    ? { mime: 'image/png', picture: true, voice: false, title: { zh: '图片', en: 'Picture' } }
    : { mime: 'application/pdf', picture: false, voice: false, title: { zh: 'PDF 文件', en: 'PDF' } },
  size: 1_240_000,
  sha256: '0'.repeat(64),
  width: tint ? 1600 : null,
  height: tint ? 1200 : null,
  takenAt: tint ? '2019-06-18T01:12:00Z' : null,
  position: null,
  uploadedAt: '2019-06-18T01:15:00Z',
  by: 'example',
  content: tint ? drawn(tint) : '#',
  thumbnails: tint ? [drawn(tint)] : [],
})

const sending = (id: string, more: Partial<Sending>): Sending => ({
  id,
  name: both('书架.jpg', 'shelves.jpg'),
  size: 4_200_000,
  sent: 1_900_000,
  state: 'SENDING',
  problem: null,
  ...more,
})

const refused: Problem = {
  status: 422,
  code: 'KIND_REFUSED',
  zh: '不收这种文件。',
  en: 'Files of this kind are not taken.',
}

/** Pictures and papers: coming in, on their way, there. */
export const files: Exhibit[] = [
  exhibit('FileDrop/FileDrop', FileDrop, [
    { name: 'empty', props: () => ({ scope: 'gallery', account: 'gallery', pictures: true }) },
  ]),
  exhibit('FileDrop/SendingList', SendingList, [
    {
      name: 'usual',
      props: () => ({
        sendings: [
          sending('1', {}),
          sending('2', { state: 'WAITING', sent: 0 }),
          sending('3', { state: 'PAUSED' }),
          sending('4', { state: 'CUT_OFF' }),
          sending('5', { state: 'REFUSED', name: `${long()}.exe`, problem: refused }),
        ],
      }),
    },
  ]),
  exhibit('PictureList/PictureList', PictureList, [
    {
      name: 'usual',
      props: () => ({
        files: [
          file('1', both('书架.jpg', 'shelves.jpg'), 'steelblue'),
          file('2', `${long()}.jpg`, 'slategray'),
          file('3', both('目录.pdf', 'catalogue.pdf'), null),
        ],
      }),
      slots: () => ({ deed: () => h('button', { type: 'button', class: 'btn text' }, both('取下', 'Take off')) }),
    },
    { name: 'empty', props: () => ({ files: [] }) },
  ]),
]
