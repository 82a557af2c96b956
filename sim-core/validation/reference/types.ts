/**
 * What the slow simulator's world is made of: plain objects for jobs, machines, stations, people
 * and sources, and the books that are kept about them.
 */
import type { GroupPlan, LinePlan, ModeName, SourcePlan, StationPlan } from '../../engine/index.ts'
import type { Dice } from './dice.ts'

export interface Happening {
  readonly tick: number
  readonly kind: number
  /** Machines downstream first, then groups, clocks and sources. */
  readonly subject: number
  readonly happen: () => void
}

export interface Job {
  readonly product: number
  readonly source: Source
  readonly enteredTick: number
  readonly defects: Set<number>
  rejects: number
  lostFirstPass: boolean
  lostStrict: boolean
  /** It has been mended at a bench. */
  isReworked: boolean
  /** Station to which TO_RETURN leads. */
  returnTo: number
  /** What the next station makes of this visit, when it is a visit to a bench. */
  visit: Visit | null
  /** Where it goes when its service is done. */
  destination: number
}

export interface Visit {
  /** Mean work that the reject asks for; null is the bench's own. */
  readonly taskS: number | null
  readonly mends: readonly number[]
}

export type Phase =
  | 'idle'
  | 'asleep'
  | 'waking'
  | 'waitSetup'
  | 'setup'
  | 'waitWork'
  | 'work'
  | 'run'
  | 'hold'
  | 'response'
  | 'waitRepair'
  | 'repair'

/** A failure of a machine or a group, with the rest of its clock. */
export interface Clockwork {
  readonly plan: StationPlan['failures'][number]
  readonly name: string
  readonly number: number
  leftTicks: number
  /** Drawn once for each failure, when first asked for. */
  isAnnounced: boolean | null
  repairTicks: number | null
}

export interface Machine {
  readonly subject: number
  readonly station: Station
  readonly pace: number
  readonly failures: readonly Clockwork[]
  phase: Phase
  jobs: Job[]
  /** For what it is set up, and when the job entered for which it was. */
  product: number
  setForEntry: number
  /** Pool of the person at the machine, and of the one who repairs it. */
  person: number | null
  repairer: number | null
  /** What is left of the activity under way, as of `spellStart`; null when none is. */
  leftTicks: number
  spellStart: number | null
  /** What a repair interrupts, and of which failure it is. */
  interrupted: Phase
  broken: Clockwork | null
  /** Working time that it has been idle: what is booked, and since when it runs on. */
  idleTicks: number
  idleSince: number | null
}

export interface Station {
  readonly index: number
  readonly plan: StationPlan
  readonly machines: Machine[]
  queue: Job[]
  /** Idle machines, the longest idle first. */
  idle: Machine[]
  /** Machines that hold a job for this station, in the order in which they blocked. */
  blocked: Machine[]
  isOffShift: boolean
  /** Groups that are stopped and hold this station. */
  stops: number
}

export interface Group {
  readonly subject: number
  readonly plan: GroupPlan
  readonly clockwork: Clockwork
  /** Downstream first. */
  readonly members: readonly Station[]
  repairer: number | null
  isStopped: boolean
  phase: Phase
  spellStart: number | null
}

export interface Lot {
  readonly product: number
  quantity: number
}

export interface Source {
  readonly index: number
  readonly subject: number
  readonly plan: SourcePlan
  /** Jobs that wait outside. */
  lots: Lot[]
  lotsMade: number
  current: Lot | null
  lastProduct: number
  /** Scrapped jobs that are to be ordered again, by product. */
  readonly owed: number[]
}

/** Somebody who waits for a person. */
export interface Asker {
  readonly subject: number
  readonly pools: readonly number[]
  /** Repairs are helped even where the station stands still. */
  readonly mayCome: () => boolean
  /** People of a pool who could come though they are not free. */
  readonly alsoFree: (pool: number) => number
  readonly come: (pool: number) => void
}

export interface World {
  readonly plan: LinePlan
  readonly horizon: number
  now: number
  readonly dice: Dice
  readonly books: Books
  agenda: Happening[]
  readonly stations: readonly Station[]
  /** Downstream first. */
  readonly machines: readonly Machine[]
  readonly groups: readonly Group[]
  readonly sources: readonly Source[]
  readonly free: number[]
  askers: Asker[]
  inside: number
  /** What happens when a service is done: `flow.ts` hands the jobs over. */
  handOver: (world: World, machine: Machine) => void
}

/** What was true from each tick on. */
export type History<T> = { readonly tick: number; readonly value: T }[]

export interface Counts {
  readonly finished: number[]
  readonly setups: number[]
  readonly trueRejects: number[]
  readonly falseRejects: number[]
  readonly scrappedAt: number[]
  readonly failures: number[]
  readonly planned: number[]
  readonly shipped: number[]
  readonly escaped: number[]
  plannedTicks: number
  entered: number
  scrapped: number
  escapedJobs: number
  firstPass: number
  strictPass: number
  leadTicks: number
  wipAtStart: number
  readonly shiftShipped: number[]
  readonly shiftBacklog: number[]
}

export interface Exit {
  readonly tick: number
  readonly product: number
  readonly isScrap: boolean
}

export interface Books {
  readonly modes: History<ModeName>[]
  readonly queues: History<number>[]
  readonly busy: History<number>[]
  readonly inside: History<number>
  readonly exits: Exit[]
  counts: Counts
  windowStart: number
  events: number
}
