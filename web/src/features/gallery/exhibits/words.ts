import { h } from 'vue'
import CopyLink from '@/ui/CopyLink.vue'
import { examples as deeds } from '@/ui/DeedList/examples'
import DeedList from '@/ui/DeedList/DeedList.vue'
import Figures from '@/ui/Figures.vue'
import PassageQuote from '@/ui/PassageQuote/PassageQuote.vue'
import SectionHead from '@/ui/SectionHead.vue'
import { examples as marks } from '@/ui/StateMark/examples'
import StateMark from '@/ui/StateMark/StateMark.vue'
import { over, running } from '@/ui/TermRuler/examples'
import TermRuler from '@/ui/TermRuler/TermRuler.vue'
import { both, exhibit, long, type Exhibit } from './exhibit'

const nameOf = (deed: string) =>
  deed === 'CONFIRM' ? both('确认', 'Confirm') : deed === 'REJECT' ? both('退回', 'Reject') : both('更正', 'Correct')
const source = (text: string) => ({
  before: '第三条　读者凭证借书，',
  text,
  after: '，期满应还。\n第四条　逾期的，停借。',
  line: 12,
})
const AllMarks = () =>
  h(
    'p',
    { class: 'row' },
    marks.map(({ props }) => h(StateMark, props)),
  )
const BareMarks = () =>
  h(
    'p',
    { class: 'row' },
    marks.map(({ props }) => h(StateMark, { ...props, bare: true })),
  )

/** Pieces that say something. */
export const words: Exhibit[] = [
  exhibit('StateMark/StateMark', AllMarks, [{ name: 'usual' }]),
  exhibit('StateMark/StateMark', BareMarks, [{ name: 'small' }]),
  exhibit('TermRuler/TermRuler', TermRuler, [
    { name: 'usual', props: () => running },
    { name: 'fault', props: () => over },
  ]),
  exhibit(
    'DeedList/DeedList',
    DeedList,
    deeds.map(({ props }, at) => ({ name: at === 2 ? 'empty' : 'usual', props: () => ({ ...props, nameOf }) })),
  ),
  exhibit('Figures', Figures, [
    {
      name: 'usual',
      props: () => ({
        figures: [
          { value: 110_000, label: both('馆藏', 'Books') },
          { value: 3, label: both('逾期', 'Overdue'), tone: 'overdue' },
          { value: '8/8', label: both('合计相符', 'Sums that fit') },
        ],
      }),
    },
  ]),
  exhibit('SectionHead', SectionHead, [
    { name: 'usual', props: () => ({ title: both('到期的书', 'Books due'), count: both('3 本', '3') }) },
    { name: 'long', props: () => ({ title: long(), count: both('3 本', '3') }) },
  ]),
  exhibit('PassageQuote/PassageQuote', PassageQuote, [
    { name: 'usual', props: () => source('每次不超过五本，三十日内归还') },
    { name: 'long', props: () => source('每次不超过五本，三十日内归还；'.repeat(12)) },
  ]),
  exhibit('CopyLink', CopyLink, [{ name: 'usual', props: () => ({ hash: '3' }) }]),
]
