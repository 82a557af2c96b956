/** Calendars, group stops, the shift book and the warm-up of the slow simulator. */
import { toTicks } from '../../base/index.ts'
import { beginShift } from './attendance.ts'
import { createCounts } from './books.ts'
import { isOn, nextChange } from './calendar.ts'
import { runClocks } from './clocks.ts'
import { feed, fill } from './flow.ts'
import { beginRepair, renew, repairOf, waitOf } from './failures.ts'
import { goOn, sleepLater, standStill, startIdling, stopIdling } from './machines.ts'
import { isHeard, isUnheardAlarm } from './networks.ts'
import { ask, helpAskers, standingBy } from './people.ts'
import { goalsOf } from './places.ts'
import { tryStop } from './stops.ts'
import { backlogOf } from './supply.ts'
import type { Group, Machine, Station, World } from './types.ts'
import { isHalted, isService, standsStill } from './watch.ts'
import { cancel, CLOCK, FAIL, REPAIRED, schedule } from './world.ts'

export function openCalendar(world: World, index: number, subject: number): void {
  const calendar = world.plan.calendars[index]!
  const members = world.stations.filter(({ plan }) => plan.calendar === index).toReversed()
  if (!isOn(calendar, 0)) change(world, members, false, nextChange(calendar, 0))
  const next = (after: number) =>
    schedule(world, subject, nextChange(calendar, after), CLOCK, () => {
      const tick = world.now
      next(tick)
      change(world, members, isOn(calendar, tick), nextChange(calendar, tick) - tick)
    })
  next(0)
}

function change(world: World, members: readonly Station[], isOn: boolean, window: number): void {
  if (isOn) resume(world, members, (station) => (station.isOffShift = false))
  else {
    halt(world, members, (station) => (station.isOffShift = true))
    for (const station of members)
      for (const machine of station.machines) {
        plannedWork(world, machine, window)
        tryStop(world, machine)
      }
  }
  for (const group of world.groups) runGroupClock(world, group)
  for (const station of members)
    for (const machine of station.machines) runClocks(world, machine)
}

/** Announced failures near enough are put right in a break that is long enough. */
function plannedWork(world: World, machine: Machine, window: number): void {
  for (const failure of machine.failures) {
    const { monitor } = failure.plan
    const runsOn = isService(machine.phase) && machine.spellStart !== null
    if (monitor === null || machine.broken === failure || runsOn) continue
    if (!isHeard(world, failure)) continue
    if (failure.leftTicks > toTicks(monitor.leadS) || !failure.isAnnounced) continue
    const ticks = repairOf(world, failure)
    if (ticks > window) continue
    world.books.counts.planned[failure.number]!++
    world.books.counts.plannedTicks += ticks
    renew(world, failure)
  }
}

type Change = (station: Station) => void

/** Stations stand: what is under way stops, and an idle machine that is awake does not sleep. */
function halt(world: World, stations: readonly Station[], stop: Change): void {
  for (const station of stations) {
    for (const machine of station.machines) {
      stopIdling(world, machine)
      if (machine.phase === 'idle') cancel(world, machine.subject)
    }
    stop(station)
    for (const machine of station.machines) if (standsStill(machine)) standStill(world, machine)
  }
}

/** Stations go on: first what was under way, then who waits for people, then waiting jobs. */
function resume(world: World, stations: readonly Station[], start: Change): void {
  for (const station of stations) {
    start(station)
    for (const machine of station.machines) if (machine.spellStart === null) goOn(world, machine)
  }
  helpAskers(world)
  for (const station of stations) if (!isHalted(station)) reopen(world, station)
}

function reopen(world: World, station: Station): void {
  for (const machine of station.machines) {
    if (machine.phase === 'idle' || machine.phase === 'asleep') startIdling(world, machine)
    if (machine.phase === 'idle') sleepLater(world, machine)
    if (machine.phase === 'waitPlace')
      for (const to of goalsOf(world, machine)) fill(world, to)
  }
  feed(world, station)
}

/** A group is on shift with the first station of its list. */
const onShift = ({ plan }: Group, { stations }: World) => !stations[plan.stations[0]!]!.isOffShift

/** The clock of a group runs while it is on shift and not stopped. */
export function runGroupClock(world: World, group: Group): void {
  if (group.isStopped) return
  const { clockwork } = group
  if (group.spellStart !== null) clockwork.leftTicks -= world.now - group.spellStart
  group.spellStart = null
  cancel(world, group.subject)
  if (!onShift(group, world)) return
  group.spellStart = world.now
  schedule(world, group.subject, world.now + clockwork.leftTicks, FAIL, () =>
    stopGroup(world, group),
  )
}

function stopGroup(world: World, group: Group): void {
  const { clockwork, subject } = group
  group.spellStart = null
  if (isUnheardAlarm(world, clockwork)) {
    renew(world, clockwork)
    return runGroupClock(world, group)
  }
  group.isStopped = true
  halt(world, group.members, (station) => station.stops++)
  const ready = world.now + waitOf(world, clockwork)
  const call = () => callForGroup(world, group)
  if (ready === world.now) call()
  else schedule(world, subject, ready, REPAIRED, call)
}

function callForGroup(world: World, group: Group): void {
  const { repairers } = group.clockwork.plan
  const repair = () => {
    const ticks = beginRepair(world, group.clockwork)
    schedule(world, group.subject, world.now + ticks, REPAIRED, () => releaseGroup(world, group))
  }
  if (repairers.length === 0) return repair()
  ask(world, {
    subject: group.subject,
    pools: repairers,
    priority: group.clockwork.plan.priority,
    mayCome: () => true,
    alsoFree: (pool) => standingBy(group.members, pool),
    place: group.plan.stations[0]!,
    bind: (pool, head) => {
      group.repairer = pool
      group.head = head
    },
    come: repair,
  })
}

function releaseGroup(world: World, group: Group): void {
  renew(world, group.clockwork)
  group.isStopped = false
  if (group.repairer !== null) world.free[group.repairer]!++
  if (group.head !== null) group.head.isBound = false
  group.repairer = null
  group.head = null
  resume(world, group.members, (station) => station.stops--)
  runGroupClock(world, group)
}

/** Tariffs change nothing here: the books know them. */
export function openClocks(world: World): void {
  const { plan } = world
  let subject = world.machines.length + world.groups.length
  plan.calendars.forEach((_, index) => openCalendar(world, index, subject++))
  if (plan.tariff !== null) subject++
  if (plan.shiftClose !== null) openShiftBook(world, subject++)
  if (plan.warmupS > 0)
    schedule(world, subject, toTicks(plan.warmupS), CLOCK, () => endWarmup(world))
}

function openShiftBook(world: World, subject: number): void {
  const { periodS, atS } = world.plan.shiftClose!
  const period = toTicks(periodS)
  const next = (after: number) => {
    const closes = atS.map(toTicks).map((at) => at + Math.floor((after - at) / period) * period)
    const tick = Math.min(...closes.map((close) => close + period).filter((at) => at > after))
    schedule(world, subject, tick, CLOCK, () => {
      const { counts } = world.books
      const backlogs = world.sources.map(backlogOf)
      counts.shiftShipped.push(counts.shipped.reduce((sum, n) => sum + n, 0))
      counts.shiftBacklog.push(backlogs.reduce((sum, n) => sum + n, 0))
      next(tick)
      beginShift(world)
    })
  }
  next(0)
}

function endWarmup(world: World): void {
  const { books, plan, inside: { size } } = world
  books.windowStart = world.now
  books.counts = createCounts(plan, books.counts.failures.length, size)
  books.events = 0
}
