import { expect, test } from 'vitest'

import { aLine, aMeasure } from './aLine.ts'
import { lineAtLevel, measuresOf } from './levels.ts'
import { type ScenarioDocument, scenarioSchema } from './schema/scenario.ts'

const name = { zh: '甲', en: 'A' }
const option = (id: string, levels: Record<string, string[]>) => ({ id, name, about: name, levels })
const cycle = (id: string, by: number) =>
  aMeasure(id, [{ scale: 'S1', field: 'machine.meanS', by }])

const document: ScenarioDocument = scenarioSchema.parse({
  schemaVersion: 1,
  id: 'case',
  name,
  line: aLine(),
  measures: [cycle('M1', 0.5), cycle('M2', 0.1)],
  levels: [
    { id: 'manual', name, measures: [] },
    { id: 'single', name, measures: ['M1'] },
  ],
})
const read: ScenarioDocument = {
  ...document,
  readings: { default: 'A', options: [option('A', {}), option('B', { single: ['M2', 'M1'] })] },
}

const idsOf = (...args: Parameters<typeof measuresOf>) => measuresOf(...args).map(({ id }) => id)

test('a level is its list of measures on the baseline', () => {
  expect(idsOf(document, 'single')).toEqual(['M1'])
  expect(lineAtLevel(document, 'manual')).toBe(document.line)
  expect(lineAtLevel(document, 'single').stations[0]!.machine).toMatchObject({ meanS: 1.5 })
})

test('a reading replaces the lists that it names, and the default one is read unless told', () => {
  expect(idsOf(read, 'single')).toEqual(['M1'])
  expect(idsOf(read, 'single', 'B')).toEqual(['M1', 'M2'])
  expect(idsOf(read, 'manual', 'B')).toEqual([])
})

test('levels and readings that a document does not have are bugs', () => {
  expect(() => measuresOf(document, 'line')).toThrow('no level line')
  expect(() => measuresOf(document, 'single', 'B')).toThrow('no reading B')
})
