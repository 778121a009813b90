import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import GeometryField from './GeometryField.vue'

// What is drawn on has no place here; it comes later than the field, and would come after the test has ended.
vi.mock('./DrawCanvas.vue', () => ({
  __esModule: true,
  default: { name: 'DrawCanvas', render: () => null },
}))

const field = (props: object = {}) =>
  mount(GeometryField, {
    props: { label: '车位', modelValue: null, kinds: ['Polygon'], ...props },
  })

describe('a field for something on the ground', () => {
  it('gives what is typed, once', async () => {
    const wrapper = field()
    await wrapper.find('textarea').setValue('113.6 34.7\n113.7 34.7\n113.7 34.8')
    await wrapper.find('textarea').trigger('change')
    expect(wrapper.emitted('update:modelValue')).toHaveLength(1)
    expect(wrapper.emitted('update:modelValue')![0]![0]).toMatchObject({ type: 'Polygon' })
  })

  it('keeps what was typed wrong and says where', async () => {
    const wrapper = field()
    await wrapper.find('textarea').setValue('113.6 34.7\n113.7')
    await wrapper.find('textarea').trigger('change')
    expect(wrapper.find('.err').text()).toContain('第 2 行')
    expect(wrapper.find('textarea').element.value).toBe('113.6 34.7\n113.7')
    expect(wrapper.emitted('update:modelValue')).toBeUndefined()
  })

  it('shows what it is given, and follows', async () => {
    const wrapper = field({ kinds: undefined, modelValue: { type: 'Point', coordinates: [113.6, 34.7] } })
    expect(wrapper.find('textarea').element.value).toBe('113.6, 34.7')
    await wrapper.setProps({ modelValue: { type: 'Point', coordinates: [113.61, 34.71] } })
    expect(wrapper.find('textarea').element.value).toBe('113.61, 34.71')
  })

  it('begins anew when another kind is chosen', async () => {
    const wrapper = field({ kinds: undefined, modelValue: { type: 'Point', coordinates: [113.6, 34.7] } })
    await wrapper.findAll('input[type=radio]')[1]!.trigger('change')
    expect(wrapper.emitted('update:modelValue')!.at(-1)).toEqual([null])
    expect(wrapper.find('textarea').element.value).toBe('')
  })
})
