/** Arms of robot cells: a turret, an upper arm and a forearm, which swing while the cell works. */
import { useMemo } from 'react'

import { mode } from '../../../sim-core/index.ts'
import type { LineScenery } from '../lineModel/scenery.ts'
import type { Playback } from '../playback/playback.ts'
import { seatTurn } from './furniture.ts'
import type { Moment } from './frame.ts'
import { geometryOf } from './geometry.ts'
import { MovingInstances } from './Instances.tsx'
import { ROBOT_SHOULDER_M, ROBOT_UPPER_M } from './kits/machines.ts'
import { placePitched } from './placement.ts'

/** Of the pedestal: outward from the axis, and its height. */
const BASE_OUT_M = 1.25
const BASE_UP_M = 0.47
const UPPER_PITCH = -0.5
const FORE_PITCH = -2.25
const YAW_SWING = 0.8
const PERIOD_MS = 2400

interface RobotsProps {
  readonly scenery: LineScenery
  readonly still: boolean
}

export function Robots({ scenery, still }: RobotsProps) {
  const robots = useMemo(
    () =>
      Array.from(scenery.seats.stationOf, (_, seat) => seat).filter(
        (seat) => scenery.kinds[scenery.seats.stationOf[seat]!] === 'robot',
      ),
    [scenery],
  )
  const drawer = (joint: Joint) => (matrices: Float32Array, playback: Playback, now: Moment) => {
    for (let i = 0; i < robots.length; i++) {
      const seat = robots[i]!
      drawJoint(matrices, i, scenery, seat, joint, yawOf(playback, seat, now, still))
    }
    return true
  }
  const count = robots.length
  return (
    <>
      <MovingInstances geometry={geometryOf('robotTurret')} count={count} draw={drawer('turret')} />
      <MovingInstances geometry={geometryOf('robotUpper')} count={count} draw={drawer('upper')} />
      <MovingInstances geometry={geometryOf('robotFore')} count={count} draw={drawer('fore')} />
    </>
  )
}

type Joint = 'turret' | 'upper' | 'fore'

function yawOf({ frame, status }: Playback, seat: number, { nowMs }: Moment, still: boolean) {
  if (frame.lamps[seat] !== mode.PROCESSING || !status.playing || still) return 0
  return YAW_SWING * Math.sin((2 * Math.PI * nowMs) / PERIOD_MS + seat)
}

/** At rest the arm reaches to −z, over the table at the belt. */
function drawJoint(
  matrices: Float32Array,
  i: number,
  scenery: LineScenery,
  seat: number,
  joint: Joint,
  yaw: number,
): void {
  const { places } = scenery
  const facing = seatTurn(scenery, seat)
  const turn = facing + yaw
  const x = places.seatX[seat]!
  const z = places.seatZ[seat]! + Math.cos(facing) * BASE_OUT_M
  const shoulder = BASE_UP_M + ROBOT_SHOULDER_M
  if (joint === 'turret') placePitched(matrices, i, x, BASE_UP_M, z, turn, 0)
  else if (joint === 'upper') placePitched(matrices, i, x, shoulder, z, turn, UPPER_PITCH)
  else {
    const reach = ROBOT_UPPER_M * Math.sin(UPPER_PITCH)
    const up = shoulder + ROBOT_UPPER_M * Math.cos(UPPER_PITCH)
    const elbowX = x + Math.sin(turn) * reach
    const elbowZ = z + Math.cos(turn) * reach
    placePitched(matrices, i, elbowX, up, elbowZ, turn, FORE_PITCH)
  }
}
