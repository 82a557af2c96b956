/** What an observer of the slow simulator's world sees: modes of machines and people at work. */
import type { ModeName } from '../../engine/index.ts'
import type { Machine, Phase, Station, World } from './types.ts'

/** A station that nobody runs: off shift, or held by the stop of a group. */
export const isHalted = (station: Station) => station.isOffShift || station.stops > 0

/** Whether the activity at a machine stands while its station is halted. */
export function standsStill({ station, phase }: Machine): boolean {
  if (!isTimed(phase)) return false
  if (isRepairing(phase)) return station.isOffShift && !station.plan.repairsOffShift
  return station.stops > 0 || (station.isOffShift && !goesOn(station, phase))
}

/** The automatic part of some stations goes on off shift, of others all that has begun. */
const goesOn = ({ plan }: Station, phase: Phase) =>
  plan.shiftEnd === 'finish' || (phase === 'run' && plan.runsUnattended)

const isRepairing = (phase: Phase) => phase === 'response' || phase === 'repair'

/** Phases of a service that has begun. */
export const isService = (phase: Phase) =>
  phase === 'waking' || phase === 'setup' || phase === 'work' || phase === 'run'

export const isTimed = (phase: Phase) => isService(phase) || isRepairing(phase)

/** The first that applies, in the order of the states: off shift, failed, and so on. */
export function modeOf(machine: Machine): ModeName {
  const { station, phase } = machine
  const isOvertime = isService(phase) && !standsStill(machine)
  if (station.isOffShift && !isOvertime) return 'offShift'
  if (station.stops > 0) return 'failed'
  switch (phase) {
    case 'idle': return 'starved'
    case 'asleep':
    case 'waking': return 'standby'
    case 'waitSetup':
    case 'waitWork': return 'waitingOperator'
    case 'setup': return 'setup'
    case 'work':
    case 'run': return 'processing'
    case 'waitPlace':
    case 'hold': return 'blocked'
    case 'response':
    case 'waitRepair':
    case 'repair': return 'failed'
    default: return phase satisfies never
  }
}

/** People of a pool at work: those at machines that do not stand still, and those who repair. */
export function workingPeople(world: World, pool: number): number {
  const atMachines = world.machines.filter(
    (machine) => machine.person === pool && !standsStill(machine),
  )
  const repairing = world.machines.filter(
    (machine) => machine.repairer === pool && !standsStill(machine),
  )
  const atGroups = world.groups.filter(({ repairer }) => repairer === pool)
  return atMachines.length + repairing.length + atGroups.length
}

/** A belt goes on while it carries and nothing stops it; its first job may hold up all of it. */
export function beltRuns(belt: Machine): boolean {
  const { phase, station } = belt
  const { whenBlocked } = station.plan.conveyor!
  const isStopped = isHalted(station) && (station.stops > 0 || !goesOn(station, 'run'))
  if (isStopped || belt.broken !== null) return false
  return phase === 'idle' || phase === 'run' || (phase === 'hold' && whenBlocked === 'accumulating')
}
