/**
 * A gain must be caused. Each measure here is first shown to do something, and then, with the
 * parameter of its mechanism neutral, to do exactly nothing: the same random numbers give the same
 * figures to the last bit.
 */
import { describe, expect, test } from 'vitest'

import { inlinePool } from '../experiment/index.ts'
import { aScenario } from './aScenario.ts'
import { simulateLevels } from './technical.ts'

async function levelsWith(changes: readonly object[]) {
  const technical = await simulateLevels(aScenario(changes), inlinePool)
  const [before, after] = technical.levels
  return { before: before!, after: after! }
}

const mechanisms: { name: string; works: object[]; neutral: object[] }[] = [
  {
    name: 'a detector that misses everything and never cries wolf',
    works: [monitor(0.7, 2)],
    neutral: [monitor(0, 0)],
  },
  {
    name: 'a vision inspection with the errors of the people it replaces',
    works: [vision(0.97, 0.05)],
    neutral: [vision(0.8, 0.02)],
  },
  {
    name: 'the old sequence of orders',
    works: [{ control: 'sequence', to: 'leastSetup' }],
    neutral: [{ control: 'sequence', to: 'fifo' }],
  },
  {
    name: 'more CONWIP cards than the line can hold',
    works: [{ control: 'conwipCards', to: 8 }],
    neutral: [{ control: 'conwipCards', to: 1_000_000 }],
  },
  {
    name: 'a sleep that begins after the last day',
    works: [sleep(60)],
    neutral: [sleep(10_000_000)],
  },
  {
    name: 'a response as slow as before',
    works: [{ set: 'press', field: 'failures.jam.responseS', to: 60 }],
    neutral: [{ set: 'press', field: 'failures.jam.responseS', to: 300 }],
  },
  {
    name: 'a network through which nobody is called sooner',
    works: connected(60),
    neutral: connected(300),
  },
  {
    name: 'news that comes at once',
    works: [cards(8), { control: 'informationDelayS', to: 3600 }],
    neutral: [{ control: 'informationDelayS', to: 0 }],
  },
  {
    name: 'a recipe download where no recipe was ever wrong',
    works: wrongRecipes(0.5),
    neutral: wrongRecipes(0),
  },
  {
    name: 'looking ahead at one order only',
    works: [lookAhead(3)],
    neutral: [lookAhead(1)],
  },
  {
    name: 'a common stop that never comes, of an integrated line',
    works: [coupled(3600)],
    neutral: [coupled(1e9)],
  },
  {
    name: 'a new model that is made like the old one',
    works: newModels(1, 3),
    neutral: newModels(0, 0),
  },
  {
    name: 'set-ups as long as before',
    works: [{ set: 'press', field: 'setup.timeS', to: 30 }],
    neutral: [{ set: 'press', field: 'setup.timeS', to: 300 }],
  },
]

function cards(to: number) {
  return { control: 'conwipCards', to }
}

function connected(responseS: number) {
  return [
    { set: 'line', field: 'networks', to: [{ id: 'net', mtbfS: 40_000, mttrS: 4000 }] },
    { set: 'press', field: 'failures.jam.network', to: { id: 'net', responseS } },
  ]
}

function wrongRecipes(errorShare: number) {
  return [
    { set: 'press', field: 'drift', to: { id: 'recipe', endsWithSetup: true } },
    { set: 'press', field: 'setup.errorShare', to: errorShare },
    { set: 'press', field: 'causes', to: [{ defect: 'scratch', share: 0, driftShare: 0.9 }] },
  ]
}

function drifts(control: object) {
  const drift = { id: 'wear', everyS: 7200, ...control }
  return [
    { set: 'press', field: 'drift', to: drift },
    { set: 'press', field: 'causes', to: [{ defect: 'scratch', share: 0, driftShare: 0.9 }] },
  ]
}

function newModels(excessShare: number, spoilTimes: number) {
  const ramp = { excessShare, spoilTimes, overJobs: 30 }
  return [
    { set: 'line', field: 'newModelEveryS', to: 86_400 },
    { set: 'prepare', field: 'newModel', to: ramp },
  ]
}

function lookAhead(candidates: number) {
  return { control: 'lookAhead', to: { horizonS: 7200, rollouts: 1, candidates } }
}

function coupled(mtbfS: number) {
  const stop = { id: 'stop', mtbfS, mttrS: 600 }
  const insert = { id: 'cell', name: { zh: '联动', en: 'cell' }, stations: ['prepare', 'press'] }
  return { into: 'groups', insert: { ...insert, stop } }
}

function monitor(sensitivityShare: number, falseAlarmsPerDay: number, leadS = 14_400) {
  const to = { sensitivityShare, leadS, plannedShare: 0.6, falseAlarmsPerDay }
  return { set: 'press', field: 'failures.jam.monitor', to }
}

function vision(detects: number, falseRejectShare: number) {
  const to = { detects: { scratch: detects }, falseRejectShare }
  const route = aScenario().document.line.stations[2]!.inspection!
  return { set: 'check', field: 'inspection', to: { ...route, ...to } }
}

function sleep(afterS: number) {
  return { set: 'press', field: 'standby', to: { afterS, wakeS: 20 } }
}

describe('a mechanism', () => {
  for (const { name, works, neutral } of mechanisms) {
    test(`has an effect, and ${name} has none, to the last bit`, async () => {
      const effective = await levelsWith(works)
      expect(effective.after.kpis).not.toEqual(effective.before.kpis)
      const idle = await levelsWith(neutral)
      // A network that does nothing still has events of its own.
      const { eventsPerReplication: _, ...after } = idle.after
      expect(idle.before).toMatchObject({ ...after, id: 'manual' })
    })
  }

  test('that counts rejects works, and one that would count for ever is none', async () => {
    const endless = drifts({ control: { rejects: 1_000_000, durationS: 60 } })
    const watched = await levelsWith(drifts({ control: { rejects: 3, durationS: 60 } }))
    const unwatched = await levelsWith(drifts({}))
    expect(watched.after.kpis).not.toEqual(unwatched.after.kpis)
    expect((await levelsWith(endless)).after.kpis).toEqual(unwatched.after.kpis)
    const rejects = (kpis: typeof watched.after.kpis) =>
      kpis.reduce((sum, k) => sum + k.stations[2]!.rejectShare, 0)
    expect(rejects(watched.after.kpis)).toBeLessThan(rejects(unwatched.after.kpis))
  })

  test('that warns is worth nothing over a network that is never up', async () => {
    const down = { set: 'line', field: 'networks', to: [{ id: 'net', mtbfS: 1e-6, mttrS: 1e9 }] }
    const link = { set: 'press', field: 'failures.jam.network', to: { id: 'net', responseS: 60 } }
    // It is up for the first microsecond: a lead of a minute, so that nothing is planned for then.
    const warned = monitor(0.7, 2, 60)
    const { before, after } = await levelsWith([down, link, warned])
    expect(after.kpis).toEqual(before.kpis)
    expect((await levelsWith([warned])).after.kpis).not.toEqual(before.kpis)
  })

  test('that finds more defects ships fewer of them', async () => {
    const { before, after } = await levelsWith([vision(0.99, 0.02)])
    const escaped = (kpis: typeof before.kpis) => kpis.reduce((sum, k) => sum + k.escapedJobs, 0)
    expect(escaped(after.kpis)).toBeLessThan(escaped(before.kpis))
  })

  test('that lets a machine sleep saves energy and costs output at most', async () => {
    const { before, after } = await levelsWith([sleep(60)])
    const kwh = (kpis: typeof before.kpis) =>
      kpis.reduce((sum, k) => sum + k.energyKwhByBilling[0]!, 0)
    expect(kwh(after.kpis)).toBeLessThan(kwh(before.kpis))
  })
})

describe('headcount', () => {
  test('is found by simulation: half the demand needs fewer people', async () => {
    const people = async (goodPerShift: number) => {
      const scenario = aScenario([], (line) => ({
        ...line,
        source: { ...line.source, supply: { ...line.source.supply, goodPerShift } },
      }))
      const { levels } = await simulateLevels(scenario, inlinePool, { levels: [] })
      return { found: levels[0]!.people, meets: levels[0]!.meetsDemand }
    }
    const full = await people(600)
    const half = await people(300)
    expect(full.meets).toBe(true)
    expect(half.meets).toBe(true)
    // 600 × 120 s in 28,800 s are 2.5 people, 300 are 1.25; 600 × 90 s are 1.9, 300 are 0.9.
    expect(full.found[0]).toBeGreaterThanOrEqual(3)
    expect(half.found[0]).toBe(2)
    expect(half.found[1]! < full.found[1]!).toBe(true)
  })
})
