/** The stop part of the tables: on what clock a failure comes, when it begins, what it leaves. */
import type { Registry } from './registry.ts'
import type { FailurePlan, LinePlan } from './plan.ts'

/** No event slot: the failure comes on the operating clock, or with the services. */
export const NO_SLOT = -1

export const OPERATING = 0
export const CYCLES = 1
export const SCHEDULED = 2
export const CALENDAR = 3
const CLOCKS = ['operating', 'cycles', 'scheduled', 'calendar'] as const

export const AT_ONCE = 0
export const AFTER_JOB = 1
export const AT_BREAK = 2
export const NEVER = 3
const BEGINNINGS = ['atOnce', 'afterJob', 'atBreak', 'never'] as const

export const RESUME = 0
export const RESTART = 1
export const SCRAP = 2
const OUTCOMES = ['resume', 'restart', 'scrap'] as const

export interface StopTables {
  /** By failure; its subject, the numbers above, and its event slot where it needs one. */
  readonly failSubject: Int32Array
  readonly clock: Uint8Array
  readonly begins: Uint8Array
  readonly afterRepair: Uint8Array
  readonly repairPriority: Float64Array
  readonly stopSlot: Int32Array
  readonly missingStream: Int32Array
  readonly spareStream: Int32Array
  readonly spareDraw: Int32Array
  /** Failure of each slot, counted from the first of them. */
  readonly slotFailure: Int32Array
  /** 1 for a subject with a failure that is not plain (`isPlainFailure`). */
  readonly hasStops: Uint8Array
  readonly hasPriorities: boolean
  /** By station. */
  readonly releases: Uint8Array
  readonly finishes: Uint8Array
  readonly repairsRest: Uint8Array
}

interface Entry {
  readonly plan: FailurePlan
  readonly name: string
}

/** `entries` in the order of the subjects, those of one from `failFirst` on. */
export function tabulateStops(
  { stations }: LinePlan,
  entries: readonly Entry[],
  failFirst: readonly number[],
  firstSlot: number,
  registry: Registry,
): StopTables {
  const subjects = failFirst.length - 1
  const failSubject = new Int32Array(entries.length)
  const hasStops = new Uint8Array(subjects)
  const stopSlot = new Int32Array(entries.length).fill(NO_SLOT)
  const slotFailure: number[] = []
  for (let subject = 0; subject < subjects; subject++)
    for (let f = failFirst[subject]!; f < failFirst[subject + 1]!; f++) {
      const { plan } = entries[f]!
      failSubject[f] = subject
      if (!isPlainFailure(plan)) hasStops[subject] = 1
      if (needsSlot(plan)) stopSlot[f] = firstSlot + slotFailure.push(f) - 1
    }
  const bytes = (value: (plan: FailurePlan) => number) =>
    Uint8Array.from(entries, ({ plan }) => value(plan))
  const ints = (value: (entry: Entry) => number) => Int32Array.from(entries, value)
  return {
    failSubject,
    clock: bytes(({ clock }) => CLOCKS.indexOf(clock)),
    begins: bytes(({ begins }) => BEGINNINGS.indexOf(begins)),
    afterRepair: bytes(({ afterRepair }) => OUTCOMES.indexOf(afterRepair)),
    repairPriority: Float64Array.from(entries, ({ plan }) => plan.priority),
    stopSlot,
    missingStream: ints(({ name }) => registry.stream(`missing/${name}`)),
    spareStream: ints(({ name }) => registry.stream(`spare/${name}`)),
    spareDraw: ints(({ plan }) => registry.draw(plan.spare?.delay ?? null)),
    slotFailure: Int32Array.from(slotFailure),
    hasStops,
    hasPriorities: entries.some(({ plan }) => plan.priority !== 0),
    releases: Uint8Array.from(stations, (s) => (s.releasesWhenFailed ? 1 : 0)),
    finishes: Uint8Array.from(stations, (s) => (s.shiftEnd === 'finish' ? 1 : 0)),
    repairsRest: Uint8Array.from(stations, (s) => (s.repairsOffShift ? 0 : 1)),
  }
}

const needsSlot = ({ clock, ttf }: FailurePlan) =>
  clock === 'calendar' || clock === 'scheduled' || ttf === null

/** It comes on the operating clock, at once, and leaves the work as it was. */
export const isPlainFailure = (plan: FailurePlan) =>
  plan.clock === 'operating' &&
  plan.ttf !== null &&
  plan.begins === 'atOnce' &&
  plan.afterRepair === 'resume' &&
  plan.renews.length === 0 &&
  plan.wear === null &&
  plan.isAlarm !== true
