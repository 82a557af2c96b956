/** What an observer of the slow simulator's world sees: modes of machines and people at work. */
import type { ModeName } from '../../engine/index.ts'
import type { Machine, Phase, Station, World } from './types.ts'

/** A station that nobody runs: off shift, or held by the stop of a group. */
export const isHalted = (station: Station) => station.isOffShift || station.stops > 0

/** Whether the activity at a machine stands while its station is halted. */
export function standsStill({ station, phase }: Machine): boolean {
  if (!isTimed(phase)) return false
  return station.stops > 0 || (station.isOffShift && !runsAlone(station, phase))
}

/** The automatic part of some stations goes on off shift. */
const runsAlone = ({ plan }: Station, phase: Phase) => phase === 'run' && plan.runsUnattended

export const isTimed = (phase: Phase) =>
  phase === 'waking' || phase === 'setup' || phase === 'work' || phase === 'run'

/** The first that applies, in the order of the states: off shift, failed, and so on. */
export function modeOf(machine: Machine): ModeName {
  const { station, phase } = machine
  if (station.isOffShift && (station.stops > 0 || !runsAlone(station, phase))) return 'offShift'
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
  const repairing = [...world.machines, ...world.groups].filter(({ repairer }) => repairer === pool)
  return atMachines.length + repairing.length
}
