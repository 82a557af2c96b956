/** What must hold between any two events of any line, as a list of the sentences that do not. */
import { isRepairing, MODE_OF_PHASE, OFF_SHIFT } from '../engine/modes.ts'
import {
  ASLEEP,
  HOLD,
  IDLE,
  WAIT_PLACE,
  WAIT_REPAIR,
  WAIT_SETUP,
  WAIT_WORK,
} from '../engine/modes.ts'
import { NO_JOB, NOBODY, type Line } from '../engine/line.ts'
import { mayRelease } from '../engine/control.ts'
import { mayStart } from '../engine/clock.ts'
import { isRepairClosed, needOf } from '../engine/crew.ts'
import { startableJobs } from '../engine/gather.ts'
import { BELT, GATHERS } from '../engine/moveTables.ts'
import { chain, fault, numbers, sameSet, serversOf, stationsOf, subjectsOf } from './lookAtLine.ts'
import { moveFaults, standingPlaces } from './moveInvariants.ts'
import { LEFT } from '../engine/news.ts'
import { beltPlaces, firstAdmissible, hasRoom, mayReserve } from '../engine/places.ts'

export function faultsOf(line: Line): string[] {
  return [
    ...flowFaults(line),
    ...listFaults(line),
    ...peopleFaults(line),
    ...eventFaults(line),
    ...balanceFaults(line),
    ...moveFaults(line),
    ...newsFaults(line),
  ]
}

function flowFaults(line: Line): string[] {
  const { shape, sourceOf, capacity } = line.tables
  if (line.stopKind !== 0) return []
  return stationsOf(line).flatMap((s) => {
    const idle = line.idleHead[s] !== NO_JOB && mayStart(line, s)
    const isDue = timeoutIsDue(line, s)
    const startable = shape[s] === GATHERS ? startableJobs(line, s) : line.queueLength[s]!
    const gap = shape[s] === BELT && line.queueLength[s]! > 0 && beltPlaces(line, s) > 0
    const source = sourceOf[s]!
    return [
      ...fault((idle && startable > 0 && !isDue) || gap, `${s} idles beside a startable job`),
      ...fault(
        isGuarded(line, s)
          ? firstAdmissible(line, s) !== NO_JOB
          : line.blockedHead[s] !== NO_JOB && hasRoom(line, s),
        `${s} has room for a blocked job`,
      ),
      ...fault(
        source >= 0 && mayRelease(line, source, s) && mayReserve(line, -1, s),
        `${s} has room for a job that waits outside`,
      ),
      ...fault(
        line.queueLength[s]! > capacity[s]! + standingPlaces(line, s),
        `${s} holds more jobs than its buffer`,
      ),
    ]
  })
}

/** The time-out of a batch is an event of this very instant, still to come. */
const timeoutIsDue = ({ events, now, tables }: Line, station: number) =>
  tables.timeoutTicks[station]! < Infinity &&
  Math.floor(events.due[tables.firstTimeoutSlot + station]! / 8) === now[0]

const isGuarded = (line: Line, station: number) => line.tables.guarded[station] === 1

/** Every server is in the one list that its phase says. */
function listFaults(line: Line): string[] {
  const idle = stationsOf(line).flatMap((s) => chain(line.idleHead[s]!, line.link))
  const blocked = [
    ...stationsOf(line).flatMap((s) => chain(line.blockedHead[s]!, line.link)),
    ...chain(line.chooserHead, line.link),
  ]
  const waiting = chain(line.waitHead, line.waitLink)
  const isIn = (...phases: number[]) =>
    subjectsOf(line).filter((subject) => phases.includes(line.phase[subject]!))
  const servers = (subjects: number[]) => subjects.filter((s) => s < line.tables.servers)
  return [
    ...fault(!sameSet(idle, servers(isIn(IDLE, ASLEEP))), 'the idle lists are wrong'),
    ...fault(
      !sameSet(blocked, [...isIn(HOLD, WAIT_PLACE), ...released(line)]),
      'the blocked lists are wrong',
    ),
    ...fault(
      !sameSet(
        waiting,
        isIn(WAIT_REPAIR, WAIT_SETUP, WAIT_WORK).filter((s) => line.people.isComing[s] === 0),
      ),
      'the queue for people is wrong',
    ),
    ...stationsOf(line).flatMap((s) =>
      fault(
        chain(line.queueHead[s]!, line.jobLink).length !== line.queueLength[s],
        `the length of buffer ${s} is wrong`,
      ),
    ),
  ]
}

/** Failed machines that may still hand over what they hold. */
const released = (line: Line) =>
  serversOf(line).filter(
    (server) =>
      line.tables.releases[line.tables.stationOf[server]!] === 1 &&
      isRepairing(line.phase[server]!) &&
      line.resumePhase[server] === HOLD,
  )

function peopleFaults(line: Line): string[] {
  const { needPools } = line.tables
  const ignored = chain(line.waitHead, line.waitLink).filter((subject) => {
    const isHelped = needPools[needOf(line, subject)]!.some((pool) => line.freePeople[pool]! >= 1)
    if (line.phase[subject] === WAIT_REPAIR) return isHelped && !isRepairClosed(line, subject)
    return isHelped && line.halts[line.tables.stationOf[subject]!] === 0
  })
  const miscounted = line.plan.pools.flatMap(({ people }, pool) => {
    const atWork = subjectsOf(line).reduce(
      (sum, subject) =>
        sum + Number(line.person[subject] === pool) + Number(line.repairer[subject] === pool),
      0,
    )
    const present = people - line.people.absentPeople[pool]!
    return fault(line.freePeople[pool]! + atWork !== present, `pool ${pool} has lost or won people`)
  })
  return [...miscounted, ...ignored.map((subject) => `${subject} waits beside a free person`)]
}

function eventFaults(line: Line): string[] {
  const { due } = line.events
  const isWaiting = (subject: number) =>
    line.people.isComing[subject] === 0 &&
    [HOLD, WAIT_PLACE, WAIT_REPAIR, WAIT_SETUP, WAIT_WORK, ASLEEP].includes(line.phase[subject]!)
  return [
    ...fault(
      due.some((key) => key < line.now[0]! * 8),
      'an event is overdue',
    ),
    ...serversOf(line).flatMap((server) => {
      const halted = line.halts[line.tables.stationOf[server]!]! > 0
      const stands = line.suspended[server] === 1 || isWaiting(server)
      const mode = line.mode[server]!
      return [
        ...fault(stands && due[server] !== Infinity, `${server} stands with an event pending`),
        ...fault(line.suspended[server] === 1 && !halted, `${server} stands without a halt`),
        ...fault(
          !halted && mode !== MODE_OF_PHASE[line.phase[server]!],
          `${server} is booked in another mode than its phase`,
        ),
        ...fault(!halted && mode === OFF_SHIFT, `${server} is off in its shift`),
      ]
    }),
  ]
}

/** Jobs in = jobs out + inside; no station keeps its own count, so both sides are counted. */
function balanceFaults(line: Line): string[] {
  const queued = stationsOf(line).flatMap((s) => chain(line.queueHead[s]!, line.jobLink))
  const inHand = serversOf(line).flatMap((server) => chain(line.job[server]!, line.jobLink))
  const carried = [...line.vehicleJob].filter((job) => job !== NO_JOB)
  const inside = [...queued, ...inHand, ...carried]
  const promised = line.reserved.reduce((sum, places) => sum + places, 0)
  const holding = line.holdsPlace.reduce((sum, one) => sum + one, 0)
  const shipped = line.shipped.reduce((sum, jobs) => sum + jobs, 0)
  return [
    ...fault(inside.length !== line.wip, 'the jobs inside are not the work in process'),
    ...fault(new Set(inside).size !== inside.length, 'a job is in two places'),
    ...fault(promised !== holding + carried.length, 'a place is promised to nobody'),
    ...fault(
      line.wipAtStart + line.entered + line.created !==
        shipped + line.scrapped + line.absorbed + line.wip,
      'jobs in are not jobs out and inside',
    ),
    ...fault(
      serversOf(line).some((s) => line.phase[s] === IDLE && line.job[s] !== NO_JOB),
      'an idle machine holds a job',
    ),
    ...fault(
      serversOf(line).some((s) => line.phase[s] === HOLD && line.person[s] !== NOBODY),
      'a blocked machine keeps a person',
    ),
  ]
}

/** What the release has not heard is on its way to it, in order, and wakes somebody up. */
function newsFaults({ events, levers, tables, stopKind }: Line): string[] {
  const { news, newsCount, newsHead, newsTick, unheardJobs } = levers
  const places = numbers(newsCount).map((i) => (newsHead + i) % news.length)
  const ticks = places.map((at) => newsTick[at]!)
  const left = places.filter((at) => news[at] === LEFT).length
  const next = events.due[tables.newsSlot] ?? Infinity
  return [
    ...fault(left !== unheardJobs, 'news of a job that left is lost'),
    ...fault(
      ticks.some((tick, i) => i > 0 && tick < ticks[i - 1]!),
      'news overtakes news',
    ),
    ...fault(
      stopKind === 0 && newsCount > 0 && Math.floor(next / 8) !== ticks[0],
      'nobody hears the next news',
    ),
  ]
}
