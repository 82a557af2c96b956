/**
 * What the slow simulator's world is made of: plain objects for jobs, machines, stations, people
 * and sources, and the books that are kept about them.
 */
import type { GroupPlan, LinePlan, StationPlan } from '../../engine/index.ts'
import type { Books } from './bookTypes.ts'
import type { Dice } from './dice.ts'
import type { Asker, Head } from './peopleTypes.ts'
import type { Clockwork, Phase } from './stopTypes.ts'
import type { Order, Source } from './supplyTypes.ts'

export type { Asker, Head } from './peopleTypes.ts'
export type { Clockwork, Phase } from './stopTypes.ts'
export type { Lot, Order, Source } from './supplyTypes.ts'

export interface Happening {
  readonly tick: number
  readonly kind: number
  /** Machines downstream first, then groups, clocks and sources. */
  readonly subject: number
  readonly happen: () => void
}

/** What whoever releases jobs hears of, and when. */
export interface News {
  readonly tick: number
  readonly hear: () => void
}

export interface Job {
  readonly product: number
  readonly source: Source
  enteredTick: number
  /** Number of its lot, in the order in which lots came in. */
  lot: number
  /** The station at which it is, or to which it is on its way. */
  at: Station
  /** Where it is on the plan of its product, from 0. */
  step: number
  /** When it is due, how urgent it is, and of what order it is one. */
  dueTick: number
  priority: number
  order: Order | null
  /** The drum has finished it. */
  isPastDrum: boolean
  /** Since when it waits in a buffer. */
  waitsSince: number
  /** How far its belt will have run when it is at the end. */
  endOfBelt: number
  readonly defects: Set<number>
  /** Which machine caused each defect, and after how many adjustments of it. */
  readonly causers: Map<number, Causer>
  isSecondGrade: boolean
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

export interface Causer {
  readonly machine: Machine
  readonly adjustments: number
}

export interface Visit {
  /** Mean work that the reject asks for; null is the bench's own. */
  readonly taskS: number | null
  readonly mends: readonly number[]
}

export interface Machine {
  readonly subject: number
  readonly station: Station
  /** Factor on its attended times, and the part of it that is the person's own. */
  pace: number
  ownPace: number
  readonly failures: readonly Clockwork[]
  phase: Phase
  jobs: Job[]
  /** For what it is set up, and for which lot it was. */
  product: number
  setForLot: number
  /** Pool of the person at the machine, and of the one who repairs it. */
  person: number | null
  repairer: number | null
  /** The walking heads that these are. */
  readonly heads: { person: Head | null; repairer: Head | null }
  /** The station that keeps a place for the job in hand. */
  promise: Station | null
  /** The order in which it blocked last. */
  turn: number
  /** For a belt: how long it has run since the start. */
  beltTicks: number
  /** What is left of the activity under way, as of `spellStart`; null when none is. */
  leftTicks: number
  spellStart: number | null
  /** What a repair interrupts, and of which failure it is. */
  interrupted: Phase
  interruptedLeft: number
  /** The whole of the step under way. */
  stepTicks: number
  /** Pool of who did the attended part. */
  worker: number | null
  /** Rejected jobs that it spoiled since it was last adjusted, and how often it was. */
  rejects: number
  adjustments: number
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
  /** Jobs done of each new model, by product; nothing of one that always was. */
  readonly modelJobs: Map<number, number>
  /** Idle machines, the longest idle first. */
  idle: Machine[]
  /** Places that are kept for jobs elsewhere. */
  promised: number
  /** The assembly that takes from this buffer. */
  feeds: Station | null
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
  head: Head | null
  isStopped: boolean
  phase: Phase
  spellStart: number | null
}

export interface Vehicle {
  readonly subject: number
  readonly fleet: number
  isBusy: boolean
}

/** A try of an order: what was chosen before it, and for how long it goes on afterwards. */
export interface Trial {
  readonly past: readonly number[]
  readonly candidate: number
  /** Of the replication whose random numbers it goes on with. */
  readonly number: number
  readonly ticks: number
}

/** What files further up the dependencies do when something happens at a machine. */
export interface Hooks {
  /** A service is done. */
  readonly handOver: (world: World, machine: Machine) => void
  /** The time to a failure has run out. */
  readonly fallDue: (world: World, machine: Machine, failure: Clockwork) => void
  /** Something has changed for which a stop may have waited; true when the machine stops. */
  readonly tryStop: (world: World, machine: Machine) => boolean
  readonly call: (world: World, machine: Machine, failure: Clockwork) => void
  readonly mend: (world: World, machine: Machine) => void
  /** A step of a service is over. */
  readonly endStep: (world: World, machine: Machine) => void
  /** Jobs may begin, or come, or leave a blocked machine. */
  readonly feed: (world: World, station: Station) => void
  readonly put: (world: World, station: Station, job: Job) => void
  readonly letGo: (world: World, machine: Machine, to: Station) => boolean
  /** A world like this one, at the end of a try. */
  readonly tryOut: (world: World, trial: Trial) => World
}

export interface World {
  readonly plan: LinePlan
  readonly seed: number
  readonly replication: number
  /** What this world tries, and since when; null in one that is the real one. */
  readonly trial: Trial | null
  triedSince: number | null
  /** Which order was chosen whenever several were tried, by its place in the sequence. */
  readonly choices: number[]
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
  readonly absent: number[]
  /** By pool; nobody where its people do not walk. */
  readonly heads: readonly (readonly Head[])[]
  readonly vehicles: readonly Vehicle[]
  askers: Asker[]
  /** Machines whose jobs wait for a place, in the order in which they blocked. */
  blocked: Machine[]
  turns: number
  /** Stations whose places are offered when the event is over. */
  readonly offers: Set<Station>
  readonly inside: Set<Job>
  shiftsBegun: number
  lotsEntered: number
  /** Jobs that have left, or are past the drum, of which the release has not heard. */
  readonly unheard: { left: number; pastDrum: number }
  /** By network: it is up. */
  readonly networks: boolean[]
  /** What the release will hear, the next first. */
  news: News[]
  hooks: Hooks
}
