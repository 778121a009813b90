import type { ReportDetail } from './types'

/** What is being written of one task; figures as typed. */
export interface PartDraft {
  task: string
  words: string
  figures: { name: string; value: string; unit: string }[]
}

export function draftOf(report: ReportDetail): PartDraft[] {
  return report.parts.map(({ task, words, figures }) => ({
    task,
    words,
    figures: figures.map(({ name, value, unit }) => ({ name, value: String(value), unit })),
  }))
}

/** What is sent: lines of figures left wholly empty are left out, a figure that is no number is null and is refused. */
export function bodyOf(parts: PartDraft[]) {
  return {
    parts: parts.map(({ task, words, figures }) => ({
      task,
      words,
      figures: figures
        .filter(({ name, value }) => name.trim() || value.trim())
        .map(({ name, value, unit }) => ({ name, value: numberOf(value), unit })),
    })),
  }
}

function numberOf(typed: string): number | null {
  const value = Number(typed.replaceAll(/[,，\s]/g, ''))
  return typed.trim() === '' || Number.isNaN(value) ? null : value
}

/** Whether what is written differs from what is kept. */
export function isChanged(report: ReportDetail, parts: PartDraft[]): boolean {
  return JSON.stringify(bodyOf(draftOf(report))) !== JSON.stringify(bodyOf(parts))
}
