/** Failures, maintenance, drift and wear of random lines. */
import fc from 'fast-check'

import type { Distribution } from '../base/index.ts'
import { PLAIN_FAILURE, type FailurePlan, type GroupPlan } from '../engine/index.ts'
import { longTime, pick, share, skilled, some, time } from './randomBasics.ts'

const spare = some(
  fc.record({ missingShare: share, delay: pick<Distribution>({ kind: 'constant', value: 3 }) }),
)
const priority = pick(0, 0, 1, -1)

/** What any failure may have, that of a group too. */
const ordinary = fc.record({
  ttf: longTime,
  ttr: time,
  responseS: pick(0, 0, 2),
  repairers: skilled,
  monitor: some(
    fc.record({ sensitivityShare: share, leadS: pick(0, 10, 100), plannedShare: pick(0.5, 1) }),
  ),
})

/** What only a failure of a station may have. */
const special = fc.record({
  clock: pick<FailurePlan['clock']>('operating', 'calendar', 'scheduled', 'cycles'),
  begins: pick<FailurePlan['begins']>('atOnce', 'atOnce', 'afterJob', 'atBreak', 'never'),
  afterRepair: pick<FailurePlan['afterRepair']>('resume', 'restart', 'scrap'),
  priority,
  renews: pick([], [0], [0, 1]),
  isPlanned: fc.boolean(),
  spare,
  wear: fc.option(
    fc.record({ stages: pick(1, 3), alarmStage: pick(1, 2), alarm: pick(0, 1) }),
    { freq: 6 },
  ),
  isCalled: fc.boolean(),
})

/** A failure of a station, without its place in the list. */
export const failure = fc
  .tuple(ordinary, some(special))
  .map(([plain, extra]) => ({ ...PLAIN_FAILURE, ...plain, isCalled: false, ...extra }))

type FailureDraft = typeof failure extends fc.Arbitrary<infer T> ? T : never

/** Coupled stations, whose numbers are cut to the length of the line. */
export const group = some(
  fc.record({
    first: fc.nat(9),
    second: fc.nat(9),
    stop: fc
      .tuple(ordinary, fc.record({ priority, spare }))
      .map(([plain, extra]) => ({ ...plain, ...extra })),
  }),
)

type GroupDraft = typeof group extends fc.Arbitrary<infer T> ? T : never

export function groupsOf(draft: GroupDraft, count: number): GroupPlan[] {
  if (draft === null) return []
  const { first, second, stop } = draft
  const stations = [...new Set([first % count, second % count])]
  return [{ id: 'cell', stations, stop: { ...PLAIN_FAILURE, ...stop, monitor: null, id: 'stop' } }]
}

/** The second may be one that comes only when it is called for, by the wear of the first. */
export function failuresOf(failures: readonly FailureDraft[]): FailurePlan[] {
  const last = failures.length - 1
  return failures.map(({ isCalled, ...plan }, i) => {
    const calls = i === 0 && plan.clock === 'operating' && failures[1]?.isCalled === true
    return {
      ...plan,
      id: `failure${i}`,
      ttf: isCalled && i === 1 ? null : plan.ttf,
      monitor: plan.clock === 'operating' && plan.begins === 'atOnce' ? plan.monitor : null,
      renews: plan.renews.filter((place) => place <= last),
      wear: calls && plan.wear !== null ? { ...plan.wear, alarm: 1 } : null,
    }
  })
}
