import { defineComponent, type PropType, type SlotsType, type VNodeChild } from 'vue'
import { parts, type SentenceKey, type Values } from '@/locale'

/** A sentence whose values can be set apart: `<Say sentence="…" :values="{ n }"><template #n="{ text }"><b>…` */
export const Say = defineComponent({
  props: {
    sentence: { type: String as PropType<SentenceKey>, required: true },
    values: { type: Object as PropType<Values>, default: () => ({}) },
  },
  slots: Object as SlotsType<Record<string, { text: string }>>,
  setup(props, { slots }) {
    return (): VNodeChild =>
      parts(props.sentence, props.values).map(({ text, value }) => (value && slots[value]?.({ text })) ?? text)
  },
})
