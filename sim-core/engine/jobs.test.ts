import { describe, expect, test } from 'vitest'

import { aLine, arriving, takes } from './aLine.ts'
import { createJob, dequeue, disposeJob, enqueue } from './jobs.ts'
import { createLine, NO_JOB, type Line } from './line.ts'
import { simulate } from './run.ts'

const anEmptyLine = () => createLine(aLine([{ run: takes(1), bufferCapacity: 9 }]), 1, 0)

/** The jobs linked from `first`. */
function chainFrom(line: Line, first: number): number[] {
  return first === NO_JOB ? [] : [first, ...chainFrom(line, line.jobLink[first]!)]
}

describe('a buffer', () => {
  test('gives back jobs in the order in which they came, singly or linked in a batch', () => {
    const line = anEmptyLine()
    const jobs = [1, 2, 3, 4].map(() => createJob(line, 0, 0))
    for (const job of jobs) enqueue(line, 0, job)
    expect(chainFrom(line, dequeue(line, 0, 1))).toEqual(jobs.slice(0, 1))
    expect(chainFrom(line, dequeue(line, 0, 2))).toEqual(jobs.slice(1, 3))
    expect(line.queueLength[0]).toBe(1)
    expect(chainFrom(line, dequeue(line, 0, 1))).toEqual(jobs.slice(3))
  })

  test('that has been emptied fills again', () => {
    const line = anEmptyLine()
    const job = createJob(line, 0, 0)
    enqueue(line, 0, job)
    dequeue(line, 0, 1)
    enqueue(line, 0, job)
    expect(chainFrom(line, line.queueHead[0]!)).toEqual([job])
  })
})

describe('the records of jobs', () => {
  test('are used again, as new', () => {
    const line = anEmptyLine()
    const job = createJob(line, 0, 0)
    line.jobDefects[job] = 5
    line.jobVisits[job] = 2
    disposeJob(line, job)
    expect(createJob(line, 0, 0)).toBe(job)
    expect([line.jobDefects[job], line.jobVisits[job]]).toEqual([0, 0])
  })

  test('are as many as there are jobs, however many come', () => {
    const line = anEmptyLine()
    const jobs = Array.from({ length: 5000 }, () => createJob(line, 0, 0))
    expect(new Set(jobs).size).toBe(5000)
  })

  test('keep the times of thousands of waiting jobs', () => {
    const overloaded = aLine([{ run: takes(2), bufferCapacity: Infinity }], {
      sources: [arriving(takes(1))],
      horizonS: 9999,
    })
    const { shipped, leadTicks, wipAtEnd } = simulate(overloaded, 1, 0)
    // Job k comes at k, leaves at 2 k + 1 and so stays k + 1 seconds; 4999 have left by 9999.
    expect([...shipped]).toEqual([4999])
    expect(leadTicks).toBe(((4999 * 5000) / 2 + 4999) * 1e6)
    expect(wipAtEnd).toBe(5000)
  })
})
