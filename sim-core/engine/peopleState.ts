/** The part of a line's state that says who people are and where (`attendance`, `walking`). */
import type { Tables } from './tables.ts'
import { firstPlaces } from './walkTables.ts'

export interface PeopleState {
  /** By server: pool of who did the attended part of the job in hand, or NOBODY. */
  readonly workedBy: Int32Array
  /** By server: factor of the person at the seat, without what is still to be learnt. */
  readonly ownPace: Float64Array
  /** By pool. */
  readonly absentPeople: Float64Array
  /** By pool: how many subjects wait for somebody of it, or of another. */
  readonly waitedFor: Int32Array
  /** By subject: the need with which it waits. */
  readonly waitingNeed: Int32Array
  /** Shifts since the start of the run; unlike `shift`, the warm-up does not restart it. */
  shiftsBegun: number
  /** By head of the pools that walk: where it is or goes; 1 while it is at work or on the way. */
  readonly headAt: Int32Array
  readonly headBusy: Uint8Array
  /** By subject: the heads that are its person and its repairer. */
  readonly personHead: Int32Array
  readonly repairerHead: Int32Array
  /** By subject: the way of who was called last, until he sets out; and 1 while he comes. */
  readonly way: Float64Array
  readonly isComing: Uint8Array
}

export function createPeopleState(tables: Tables): PeopleState {
  const { servers, subjects, walkAt } = tables
  const none = (n: number) => new Int32Array(n).fill(-1)
  const headAt = firstPlaces(tables)
  return {
    workedBy: none(servers),
    ownPace: new Float64Array(servers).fill(1),
    absentPeople: new Float64Array(walkAt.length),
    waitedFor: new Int32Array(walkAt.length),
    waitingNeed: none(subjects),
    shiftsBegun: 0,
    headAt,
    headBusy: new Uint8Array(headAt.length),
    personHead: none(subjects),
    repairerHead: none(subjects),
    way: new Float64Array(subjects),
    isComing: new Uint8Array(subjects),
  }
}
