/** What changes from shift to shift in the slow simulator: who is there, and how fast. */
import { exp } from '../../base/index.ts'
import type { Machine, World } from './types.ts'

/** At the start, and whenever a shift closes. */
export function beginShift(world: World): void {
  for (const station of world.stations)
    for (const machine of station.machines) changePace(world, machine)
  world.plan.pools.forEach((_, pool) => drawAbsence(world, pool))
  world.shiftsBegun++
}

function changePace({ dice, shiftsBegun }: World, machine: Machine): void {
  const { id, learning, paceFactor, paceHolds } = machine.station.plan
  if (paceFactor !== null && (shiftsBegun === 0 || paceHolds === 'shift'))
    machine.ownPace = dice.factor(`pace/${id}`, paceFactor)
  const excess = learning === undefined ? 0 : learning.excess * exp(-shiftsBegun / learning.shifts)
  machine.pace = machine.ownPace * (1 + excess)
}

/** Each of a pool is absent or not, on his own. */
function drawAbsence(world: World, pool: number): void {
  const { absentShare = 0, id, people } = world.plan.pools[pool]!
  if (absentShare === 0 || people === Infinity) return
  const heads = Array.from({ length: people })
  const absent = heads.filter(() => world.dice.chance(`absence/${id}`, absentShare)).length
  world.free[pool]! += world.absent[pool]! - absent
  world.absent[pool] = absent
}
