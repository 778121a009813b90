import { describe, expect, it } from 'vitest'
import { openPage, settled } from '@/testing/page'
import { changedRow, faulty, faultyRow, townships } from './examples'
import { sheetFault } from './file'
import SheetImportPage from './SheetImportPage.vue'
import type { SheetImport, SheetRow } from './types'

const open = (view: SheetImport, rows: SheetRow[]) =>
  openPage(SheetImportPage, '/divisions/imports/b1', {
    props: { id: 'b1', home: '/divisions' },
    answers: {
      '/sheet-imports/b1': view,
      '/sheets/townships': townships,
      '/sheet-imports/b1/rows': { items: rows, total: rows.length, next: null, asOf: '2019-06-18T01:00:01Z' },
    },
  })

describe('a spreadsheet with faults', () => {
  it('shows the faulty rows first, each fault by its cell, and gives the marked copy', async () => {
    const { page, asked } = await open(faulty, [faultyRow])
    await settled()
    expect(asked.some((path) => path.includes('/rows?state=FAULTY'))).toBe(true)
    expect(page.text()).toContain('C5')
    expect(page.text()).toContain('应为 9 位数字')
    expect(page.find('a[download]').attributes('href')).toContain('/sheet-imports/b1/marked-copy?lang=zh')
    expect(page.text()).toContain('合计行没有读入')
  })

  it('sets the columns in the order of the file', async () => {
    const { page } = await open(faulty, [faultyRow])
    await settled()
    const heads = page.findAll('table.reg thead th').map((th) => th.text())
    expect(heads.slice(1)).toEqual(['名称 B', '区划代码 C'])
  })

  it('asks what a head means that nobody recognised', async () => {
    const { page } = await open(faulty, [faultyRow])
    await settled()
    const choice = page.find('aside select')
    expect(choice.findAll('option').map((option) => option.text())).toEqual(['不读', '撤销日期'])
  })
})

it('a change shows what it replaces', async () => {
  const ready: SheetImport = {
    ...faulty,
    state: 'READ',
    counts: { rows: 1, added: 0, changed: 1, unchanged: 0, faulty: 0 },
  }
  const { page } = await open(ready, [changedRow])
  await settled()
  expect(page.find('del').text()).toBe('旧名街道')
})

it('a file that cannot be one is not sent', () => {
  expect(sheetFault({ size: 0, name: 'a.xlsx' })).toBe('sheets.empty')
  expect(sheetFault({ size: 65 * 1024 * 1024, name: 'a.xlsx' })).toBe('sheets.tooLarge')
  expect(sheetFault({ size: 9, name: 'A.XLS' })).toBe('sheets.old')
  expect(sheetFault({ size: 9, name: 'a.csv' })).toBeNull()
})
