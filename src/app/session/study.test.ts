import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import {
  appraiseLevels,
  inlinePool,
  loadScenario,
  overviewOf,
  type Scenario,
  simulateLevels,
  type StudyResult,
  type TechnicalResult,
} from '../../../sim-core/index.ts'
import { IDLE, store } from '../store.ts'
import { type Json, withValue } from './document.ts'
import {
  isStale,
  runStudy,
  showOverview,
  shownStudy,
  showPrecomputed,
  standingOfShown,
  takeDraft,
} from './study.ts'

/** The workers of a page, in this thread; `fault` is what they do instead. */
const workers = vi.hoisted(() => ({ fault: null as Error | null }))

vi.mock('./simulation.ts', () => ({
  cancelSimulation() {},
  async simulate(scenario: Scenario) {
    if (workers.fault !== null) throw workers.fault
    return answerTo(scenario)
  },
}))

interface Answer {
  readonly technical: TechnicalResult
  readonly study: StudyResult
}

async function answerTo(scenario: Scenario): Promise<Answer> {
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

const PUBLISHED = { source: { zh: '某刊', en: 'A journal' }, rows: [] }

/** Each test has a line of its own, since results are remembered. */
let document: Json = DOCUMENT
let tests = 0

async function open(): Promise<void> {
  document = withValue(DOCUMENT, 'run.warmupS', 600 + ++tests)
  store.setState({ draft: document, result: null, overview: null, scenario: null })
  store.setState({ wantedKey: null, issues: [] })
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

async function precomputed(): Promise<Answer> {
  const loaded = loadScenario(JSON.stringify(document))
  if (!loaded.ok) throw new Error('the document of this test does not load')
  store.setState({ result: null })
  return answerTo(loaded.value)
}

test('a stored answer is shown at once, and confirmed when the same comes out here', async () => {
  const { technical, study } = await precomputed()
  expect(showPrecomputed(technical)).toBe(true)
  expect(store.getState().result?.standing).toBe('precomputed')
  expect(store.getState().result?.study).toEqual(study)
  await runStudy()
  expect(store.getState().result?.standing).toBe('verified')
})

test('a stored answer that comes out otherwise here is called so', async () => {
  const { technical } = await precomputed()
  expect(showPrecomputed({ ...technical, replications: 4 })).toBe(true)
  await runStudy()
  expect(store.getState().result?.standing).toBe('mismatch')
  expect(store.getState().result?.study.replications).toBe(3)
})

test('an overview is shown before its answer, and confirmed like it', async () => {
  const { study } = await precomputed()
  expect(showOverview(overviewOf(study))).toBe(true)
  expect(shownStudy(store.getState())).toEqual(overviewOf(study))
  expect(standingOfShown(store.getState())).toBe('precomputed')
  await runStudy()
  expect(store.getState().result?.standing).toBe('verified')
  expect(shownStudy(store.getState())).toEqual(study)
})

test('an overview that comes out otherwise here is called so', async () => {
  const { study } = await precomputed()
  expect(showOverview({ ...overviewOf(study), published: PUBLISHED })).toBe(true)
  await runStudy()
  expect(store.getState().result?.standing).toBe('mismatch')
})

test('an overview is not shown under another scenario', async () => {
  const overview = overviewOf((await precomputed()).study)
  expect(showOverview(overview)).toBe(true)
  store.setState({ draft: withValue(document, 'money.contributionMarginCny', 9) })
  takeDraft()
  store.setState({ result: null })
  expect(shownStudy(store.getState())).toBeUndefined()
  expect(showOverview(overview)).toBe(false)
})

test('a stored answer to another line is not shown', async () => {
  const { technical } = await precomputed()
  store.setState({ draft: withValue(document, 'line.stations.S1.machine.meanS', 44) })
  takeDraft()
  store.setState({ result: null })
  expect(showPrecomputed(technical)).toBe(false)
  expect(store.getState().result).toBeNull()
})

test('a stored answer takes the prices of the scenario at hand', async () => {
  const { technical, study } = await precomputed()
  store.setState({ draft: withValue(document, 'money.contributionMarginCny', 9) })
  takeDraft()
  store.setState({ result: null })
  expect(showPrecomputed(technical)).toBe(true)
  expect(npv()).not.toBe(study.levels[1]?.returns?.withoutSubsidy.npvCny.mean)
})
