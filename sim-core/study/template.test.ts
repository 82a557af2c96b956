/**
 * What the measures of the default template do on its floor: the honest cost of integration, of a
 * store and of a tower that everything depends on, and what an earlier test is worth.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import {
  simulate,
  tabulate,
  type FailurePlan,
  type GroupPlan,
  type LinePlan,
} from '../engine/index.ts'
import { shippedOf } from '../engine/readings.ts'
import { loadScenario } from '../scenario/index.ts'
import { compileLevel, levelsOf } from './levels.ts'

const DAY_S = 86_400

const file = new URL('../../scenarios/charger-assembly.json', import.meta.url)
const loaded = loadScenario(readFileSync(file, 'utf8'))
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
const scenario = loaded.value

/** The plan of a level, for its first day or so. */
function planOf(levelId: string, days = 1): LinePlan {
  const level = levelsOf(scenario, null).find(({ id }) => id === levelId)!
  return { ...compileLevel(scenario, level).plan, warmupS: 0, horizonS: days * DAY_S }
}

const never = { kind: 'constant', value: 1e9 } as const

/** Groups stop as `stopOf` says, and never where it says nothing. */
const withStops = (plan: LinePlan, stopOf: Readonly<Record<string, Partial<FailurePlan>>>) => ({
  ...plan,
  groups: plan.groups.map((group): GroupPlan => ({
    ...group,
    stop: { ...group.stop, ttf: never, ...stopOf[group.id] },
  })),
})

const every = (valueS: number) => ({ kind: 'constant', value: valueS }) as const

describe('on the default template', () => {
  test('a whole line pays for its integration: pallet jams stop sections and cost output', () => {
    const plan = planOf('line')
    const [whole, jammed] = [{}, { conveyorA: { ttf: every(1800) } }].map((stops) =>
      shippedOf(simulate(withStops(plan, stops), 1, 0)),
    )
    // 19 jams of about 10 min each take a third of the 9.5 h.
    expect(jammed!).toBeLessThan(0.9 * whole!)
  })

  test('the manual line has no such coupling between its stations', () => {
    expect(planOf('manual').groups.map(({ id }) => id)).toEqual(['belt', 'air'])
  })

  test('a store that is down starves the whole line', () => {
    const down = { ttf: every(600), ttr: every(1e7) }
    const record = simulate(withStops(planOf('demonstration'), { store: down }), 1, 0)
    // Ten minutes of kits, what stood before the line, and then nothing.
    expect(record.entered).toBeLessThan(1000)
    expect(simulate(planOf('demonstration'), 1, 0).entered).toBeGreaterThan(7000)
  })

  test('a tower that is down halts every position, where a trolley failed alone', () => {
    const plan = planOf('demonstration')
    const oven = plan.stations.findIndex(({ id }) => id === 'S10')
    expect(plan.stations[oven]!.failures).toEqual([])
    expect(plan.groups.find(({ id }) => id === 'tower')!.stations).toEqual([oven])
    const down = { ttf: every(3600), ttr: every(1e7) }
    const { finished } = simulate(withStops(plan, { tower: down }), 1, 0)
    expect(finished[oven]).toBe(0)
  })

  test('the quick test before burn-in finds a worn tip sooner, so it is changed more often', () => {
    const changes = (levelId: string) => {
      const plan = planOf(levelId)
      const robots = plan.stations.findIndex(({ id }) => id === 'S7R')
      const worn = plan.stations.map((station, s) => ({
        ...station,
        failures: station.failures.map((failure) =>
          s === robots && failure.begins === 'never' ? { ...failure, ttf: every(1000) } : failure,
        ),
      }))
      const { failSubject, stationOf } = tabulate(plan)
      // Adjustments are the only planned work at the robots.
      const ofRobots = (_: number, f: number) => stationOf[failSubject[f]!] === robots
      const { planned } = simulate({ ...plan, stations: worn }, 1, 0)
      return planned.filter(ofRobots).reduce((sum, n) => sum + n, 0)
    }
    expect(changes('intelligent')).toBeGreaterThan(2 * changes('line'))
  })

  test('every level but the last releases by a rule; the last looks ahead', () => {
    for (const { id } of levelsOf(scenario, null))
      expect(planOf(id).sources[0]!.lookAhead !== undefined).toBe(id === 'demonstration')
  })
})
