/**
 * The check-list of a demonstration project 智能制造示范核查: which of the five features that
 * 东府办〔2017〕12号, 五（三）4 asks for the measures of a level have. A score of measures, not of
 * results: the city recognises projects, this only says what there is to show.
 */
import type { MeasureDocument } from '../scenario/index.ts'
import type { ChecklistItem } from './result.ts'

/** In the order in which the clause names them. */
export const ASPECTS = ['design', 'equipment', 'data', 'logistics', 'decisions'] as const

/** Where they stand: 「建设具有数字化设计、装备智能化、数据智能化、物流智能化、决策智能化特征的…」. */
export const CHECKLIST_CLAUSE = { documentNo: '东府办〔2017〕12号', clause: '五（三）4' }

/**
 * By aspect the measures that are there and those that could be; undefined where no measure of the
 * document names an aspect. What cannot stand beside a measure that is there is not missed.
 */
export function checklistOf(
  all: readonly MeasureDocument[],
  present: readonly MeasureDocument[],
): readonly ChecklistItem[] | undefined {
  if (all.every(({ aspects }) => aspects.length === 0)) return undefined
  const isThere = (measure: MeasureDocument) => present.includes(measure)
  const isReplaced = (measure: MeasureDocument) =>
    present.some(
      ({ id, conflictsWith }) =>
        conflictsWith.includes(measure.id) || measure.conflictsWith.includes(id),
    )
  return ASPECTS.map((aspect) => {
    const having = all.filter(({ aspects }) => aspects.includes(aspect))
    const missing = having.filter((one) => !isThere(one) && !isReplaced(one))
    const there = having.filter(isThere)
    const wanted = there.length + missing.length
    return {
      aspect,
      present: there.map(({ id }) => id),
      missing: missing.map(({ id }) => id),
      share: { exact: wanted === 0 ? 0 : there.length / wanted },
    }
  })
}
