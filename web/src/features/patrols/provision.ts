import type { Schemas } from '@/api/paths'
import { language } from '@/locale'

const digits = '零一二三四五六七八九'

/** The article that a provision stands in, as people cite it: 第七条, article 7. */
export function provisionLabel({ path }: Schemas['ProvisionId']): string {
  const article = path.split('.')[0] ?? path
  return language.value === 'zh' ? `第${chinese(Number(article))}条` : `art. ${article}`
}

/** Up to 99, which no article of the instrument passes. */
function chinese(number: number): string {
  const tens = Math.floor(number / 10)
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return head + (number % 10 || tens === 0 ? digits[number % 10] : '')
}
