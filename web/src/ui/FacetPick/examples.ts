const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ value: `v${at + 1}`, label: `选项 ${at + 1}`, count: at }))

/** As few as fit in buttons, more, more than anyone would scroll through. */
export const examples = [
  { name: 'seven', manner: 'buttons', props: { label: '文种', options: options(7), modelValue: '' } },
  { name: 'eight', manner: 'list', props: { label: '文种', options: options(8), modelValue: 'v8' } },
  {
    name: 'three, short of room',
    manner: 'list',
    props: { label: '文种', options: options(3), modelValue: '', asList: true },
  },
  { name: 'thirty', manner: 'search', props: { label: '单位', options: options(30), modelValue: '' } },
]
