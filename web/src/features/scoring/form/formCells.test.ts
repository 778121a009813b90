import { expect, test } from 'vitest'
import { cellsOf, letters } from './formCells'

test('places of a finding are cells of the form', () => {
  expect(cellsOf('B12')).toEqual(['B12'])
  expect(cellsOf('C12:C14')).toEqual(['C12', 'C13', 'C14'])
  expect(cellsOf('A2、A12')).toEqual(['A2', 'A12'])
  expect(cellsOf(null)).toEqual([])
})

test('columns are lettered as a spreadsheet does', () => {
  expect([0, 25, 26, 51, 52].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA'])
})
