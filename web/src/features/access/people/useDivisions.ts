import { computed, type ComputedRef } from 'vue'
import { useAbout } from '@/app/about'
import { at } from '@/api/client'
import { useResource } from '@/composables/useResource'
import { say, t } from '@/locale'

/** The city and the divisions right below it, for choosing one and for saying one. */
export function useDivisions(): {
  options: ComputedRef<{ value: string; label: string }[]>
  nameOf: (code: string | null | undefined) => string
} {
  const about = useAbout()
  const city = computed(() => about.about?.city.code ?? '')
  const divisions = useResource(
    () => (city.value ? at('/divisions') : null),
    () => ({ parent: city.value, limit: 200 }),
  )
  const options = computed(() => [
    { value: city.value, label: t('division.city') },
    ...(divisions.data.value?.items ?? [])
      .filter(({ code }) => code !== city.value)
      .map(({ code, name }) => ({ value: code, label: say(name) })),
  ])
  const nameOf = (code: string | null | undefined) =>
    options.value.find(({ value }) => value === code)?.label ?? code ?? ''
  return { options, nameOf }
}
