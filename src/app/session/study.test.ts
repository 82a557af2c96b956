import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import {
  appraiseLevels,
  inlinePool,
  loadScenario,
  type Scenario,
  simulateLevels,
} from '../../../sim-core/index.ts'
import { IDLE, store } from '../store.ts'
import { type Json, withValue } from './document.ts'
import type { Precomputed } from './precomputed.ts'
import { isStale, runStudy, showPrecomputed, takeDraft } from './study.ts'

/** The workers of a page, in this thread; `fault` is what they do instead. */
const workers = vi.hoisted(() => ({ fault: null as Error | null }))

vi.mock('./simulation.ts', () => ({
  cancelSimulation() {},
  async simulate(scenario: Scenario) {
    if (workers.fault !== null) throw workers.fault
    return answerTo(scenario)
  },
}))

async function answerTo(scenario: Scenario): Promise<Required<Precomputed>> {
  const technical = await simulateLevels(scenario, inlinePool)
  return { technical, study: appraiseLevels(scenario, technical) }
}

/** One machine, a second level that is faster and costs money, a few minutes of line time. */
const DOCUMENT: Json = {
  schemaVersion: 1,
  id: 'a-line',
  name: { zh: '线', en: 'Line' },
  line: {
    source: { supply: { kind: 'saturated' } },
    stations: [
      {
        id: 'S1',
        name: { zh: '一', en: 'One' },
        kind: 'machine',
        machine: { meanS: 10, cv: 0.3 },
      },
    ],
  },
  measures: [
    {
      id: 'M1',
      name: { zh: '快', en: 'Fast' },
      changes: [{ scale: 'S1', field: 'machine.meanS', by: 0.5 }],
      investment: [{ category: 'equipment', priceCny: 1000 }],
      installation: { lineStopHours: 1, leadWeeks: 1 },
      ramp: { tauWeeks: 1, startShare: 0.5 },
      maintenance: { equipmentSharePerYear: 0.03, softwareSharePerYear: 0 },
    },
  ],
  levels: [
    { id: 'manual', name: { zh: '现状', en: 'Now' }, measures: [] },
    { id: 'single', name: { zh: '单机', en: 'Single' }, measures: ['M1'] },
  ],
  money: JSON.parse(
    readFileSync(new URL('../../../scenarios/charger-assembly.json', import.meta.url), 'utf8'),
  ).money,
  run: { warmupS: 600, horizonS: 7200, replications: 3 },
}

function edit(path: string, value: Json): void {
  store.setState(({ draft }) => ({ draft: withValue(draft, path, value) }))
  takeDraft()
}

const npv = () => store.getState().result?.study.levels[1]?.returns?.withoutSubsidy.npvCny.mean
const simulations = () => store.getState().simulations

/** Each test has a line of its own, since results are remembered. */
let document: Json = DOCUMENT
let tests = 0

async function open(): Promise<void> {
  document = withValue(DOCUMENT, 'run.warmupS', 600 + ++tests)
  store.setState({ draft: document, result: null, scenario: null, wantedKey: null, issues: [] })
  store.setState({ run: IDLE, simulations: 0, levelIsChosen: false })
  takeDraft()
  await vi.runAllTimersAsync()
}

beforeEach(async () => {
  vi.useFakeTimers()
  workers.fault = null
  await open()
})
afterEach(() => vi.useRealTimers())

test('an opened line is simulated once, and the level that pays best is looked at', () => {
  expect(simulations()).toBe(1)
  expect(store.getState().run.phase).toBe('done')
  expect(store.getState().result?.standing).toBe('computed')
  expect(store.getState().levelId).toBe('single')
  expect(isStale(store.getState())).toBe(false)
})

test('an edit of money changes the answer at once and never simulates', async () => {
  const before = npv()
  edit('money.contributionMarginCny', 4)
  expect(npv()).not.toBe(before)
  edit('measures.M1.investment.equipment.priceCny', 2000)
  await vi.runAllTimersAsync()
  expect(simulations()).toBe(1)
  expect(isStale(store.getState())).toBe(false)
})

test('an edit of the line makes the answer stale until it is simulated after a pause', async () => {
  const before = npv()
  edit('line.stations.S1.machine.meanS', 12)
  edit('line.stations.S1.machine.meanS', 14)
  expect(isStale(store.getState())).toBe(true)
  expect(npv()).toBe(before)
  await vi.runAllTimersAsync()
  expect(simulations()).toBe(2)
  expect(isStale(store.getState())).toBe(false)
  expect(npv()).not.toBe(before)
})

test('going back to what was simulated before needs no simulation', async () => {
  const before = npv()
  edit('line.stations.S1.machine.meanS', 12)
  await vi.runAllTimersAsync()
  edit('line.stations.S1.machine.meanS', 10)
  expect(npv()).toBe(before)
  await vi.runAllTimersAsync()
  expect(simulations()).toBe(2)
})

test('the answer to another document is never shown under the name of this one', async () => {
  const { result, source, draft } = store.getState()
  const other = withValue(DOCUMENT, 'line.stations.S1.machine.meanS', 33)
  store.setState({ source: { kind: 'file', name: 'other.json' }, draft: other })
  takeDraft()
  expect(store.getState().result).toBeNull()
  await vi.runAllTimersAsync()
  expect(simulations()).toBe(2)
  store.setState({ source, draft })
  takeDraft()
  expect(store.getState().result?.study).toBe(result?.study)
})

test('an input that does not hold is told, and leaves scenario and answer as they were', () => {
  const { scenario, result } = store.getState()
  edit('line.stations.S1.machine.meanS', -1)
  expect(store.getState().issues).toMatchObject([{ code: 'value.tooSmall' }])
  expect(store.getState().scenario).toBe(scenario)
  expect(store.getState().result).toBe(result)
})

test('a fault of the workers is told and loses neither input nor the old answer', async () => {
  const { result } = store.getState()
  workers.fault = new Error('out of memory')
  edit('line.stations.S1.machine.meanS', 12)
  await vi.runAllTimersAsync()
  expect(store.getState().run).toMatchObject({ phase: 'failed', error: 'out of memory' })
  expect(store.getState().result).toBe(result)
  expect(store.getState().draft).toMatchObject({ line: { stations: [{ machine: { meanS: 12 } }] } })
  workers.fault = null
  await runStudy()
  expect(store.getState().run.phase).toBe('done')
})

async function precomputed(): Promise<Required<Precomputed>> {
  const loaded = loadScenario(JSON.stringify(document))
  if (!loaded.ok) throw new Error('the document of this test does not load')
  store.setState({ result: null })
  return answerTo(loaded.value)
}

test('a stored answer is shown at once, and confirmed when the same comes out here', async () => {
  expect(showPrecomputed(await precomputed())).toBe(true)
  expect(store.getState().result?.standing).toBe('precomputed')
  await runStudy()
  expect(store.getState().result?.standing).toBe('verified')
})

test('a stored answer may leave out what follows from it', async () => {
  const { technical, study } = await precomputed()
  expect(showPrecomputed({ technical })).toBe(true)
  expect(store.getState().result?.study).toEqual(study)
})

test('a stored answer that comes out otherwise here is called so', async () => {
  const { technical, study } = await precomputed()
  expect(showPrecomputed({ technical, study: { ...study, replications: 4 } })).toBe(true)
  await runStudy()
  expect(store.getState().result?.standing).toBe('mismatch')
  expect(store.getState().result?.study.replications).toBe(3)
})

test('a stored answer to another scenario is not shown', async () => {
  const stored = await precomputed()
  store.setState({ draft: withValue(document, 'money.contributionMarginCny', 9) })
  takeDraft()
  store.setState({ result: null })
  expect(showPrecomputed(stored)).toBe(false)
  expect(store.getState().result).toBeNull()
})
