/** Ways of moving that change nothing. */
import { describe, expect, test } from 'vitest'

import { aLine, exponential, takes } from './aLine.ts'
import type { LinePlan, StationPlan } from './plan.ts'
import type { RunRecord } from './record.ts'
import { simulate } from './run.ts'

const row = (...changes: readonly Partial<StationPlan>[]) =>
  [0, 1, 2].map((s) => ({ run: exponential(1), bufferCapacity: 2, ...changes[s] }))
const plain = simulate(aLine(row()), 1, 0)

describe('what changes nothing gives the same bits', () => {
  const record = (changes: Partial<LinePlan>, ...stations: readonly Partial<StationPlan>[]) =>
    simulate(aLine(row(...stations), changes), 1, 0)

  test.each<[string, Partial<StationPlan>]>([
    ['a share of one', { routing: { kind: 'share', to: [1], shares: [1] } }],
    ['a way by product to the next', { routing: { kind: 'product', to: [1] } }],
    ['a choice of one', { routing: { kind: 'choice', rule: 'first', to: [1] } }],
    ['the queue first come first served', { discipline: 'fifo' }],
    ['jobs of one priority', { discipline: 'priority' }],
    ['jobs that are never due', { discipline: 'dueDate' }],
    ['jobs of one length', { discipline: 'shortest' }],
    ['no set-up to spare', { discipline: 'leastSetup' }],
    ['blocking after service', { blocking: 'after' }],
  ])('%s', (_, station) => {
    const { orders: _orders, ...rest } = record({}, station)
    expect(rest).toEqual(plain)
  })

  test('a loop with cards for all', () => {
    expect(record({ loops: [{ id: 'loop', stations: [1, 2], cards: 99 }] })).toEqual(plain)
  })

  test('a rope that never tightens', () => {
    expect(record({ rope: { drum: 1, jobs: 99 } })).toEqual(plain)
  })

  test('blocking before service with room without end behind', () => {
    const roomy = { bufferCapacity: Infinity }
    const [after, before] = [{}, { blocking: 'before' as const }].map((station) =>
      record({}, station, roomy),
    )
    expect(before).toEqual(after)
  })

  test('a batch from b to b', () => {
    const oven = { bufferCapacity: 6, run: takes(5) }
    const range = { min: 3, max: 3, timeoutS: Infinity }
    const [exact, ranged] = [{ batch: 3 }, { batchRange: range }].map((station) =>
      record({}, {}, { ...oven, ...station }),
    )
    expect(ranged).toEqual(exact)
  })

  test('a belt with one place, beside a machine of constant time', () => {
    const belt = { transitS: 2, places: 1, whenBlocked: 'stopAll' as const }
    const machine = record({}, {}, { run: takes(2) })
    expect(record({}, {}, { run: null, conveyor: belt })).toEqual(machine)
  })

  test('vehicles that are always there and take no time, to a buffer that is never full', () => {
    const roomy = { bufferCapacity: Infinity }
    const transport = { fleet: 0, loaded: takes(0), back: takes(0) }
    const fleets = [{ id: 'carts', vehicles: 50 }]
    const carried = record({ fleets }, { transport }, roomy)
    const handed = record({}, {}, roomy)
    const told = ({ shipped, leadTicks, modeTicks }: RunRecord) => [shipped, leadTicks, modeTicks]
    expect(told(carried)).toEqual(told(handed))
  })
})
