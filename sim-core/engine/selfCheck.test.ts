/** A record that does not add up is noticed, and never handed out. */
import { expect, test } from 'vitest'

import { aLine, takes } from './aLine.ts'
import { advance, startedLine } from './loop.ts'
import { recordOf } from './record.ts'
import { simulate } from './run.ts'
import { faultsOfRecord } from './selfCheck.ts'

const plan = aLine([{ run: takes(2), bufferCapacity: 1 }, { run: takes(3) }], { horizonS: 100 })
const record = simulate(plan, 1, 0)

test('a run adds up', () => {
  expect(faultsOfRecord(record)).toEqual([])
})

test('a job too many, and a tick too few, are told', () => {
  // The first machine lacks one tick of its 100 s.
  const modeTicks = record.modeTicks.slice()
  modeTicks[4]! -= 1
  const wrong = { ...record, entered: record.entered + 1, modeTicks }
  expect(faultsOfRecord(wrong)).toEqual([
    `${record.entered + 1} jobs came, ${record.shipped[0]!} went and ${record.wipAtEnd} are inside`,
    'machine 0 has 99999999 of 100000000 ticks',
  ])
})

test('time that runs backwards is told', () => {
  const modeTicks = record.modeTicks.slice()
  modeTicks[0]! -= 5
  modeTicks[4]! += 5
  expect(faultsOfRecord({ ...record, modeTicks })).toEqual(['machine 0 was -5 ticks in a state'])
  expect(faultsOfRecord({ ...record, busyTicks: Float64Array.of(-1) })).toEqual([
    'pool 0 worked for -1 ticks',
  ])
})

test('a line that has lost a job gives no record', () => {
  const line = startedLine(plan, 1, 0)
  advance(line, 50e6, Infinity)
  line.entered++
  expect(() => recordOf(line)).toThrow('the run does not add up')
})
