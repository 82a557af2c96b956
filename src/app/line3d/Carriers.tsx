/** Tote carts with the people who push them, or vehicles where a station needs nobody. */
import { useMemo } from 'react'

import { mode } from '../../../sim-core/index.ts'
import type { LineScenery } from '../lineModel/scenery.ts'
import type { Playback } from '../playback/playback.ts'
import { geometryOf } from './geometry.ts'
import { MovingInstances } from './Instances.tsx'
import { hide, place } from './placement.ts'

const BEHIND_M = 0.55

export function Carriers({ scenery }: { readonly scenery: LineScenery }) {
  const carts = useMemo(() => carriersOf(scenery, true), [scenery])
  const vehicles = useMemo(() => carriersOf(scenery, false), [scenery])
  return (
    <>
      <Fleet kit="cart" carriers={carts} backM={0} />
      <Fleet kit="standing" carriers={carts} backM={BEHIND_M} />
      <Fleet kit="vehicle" carriers={vehicles} backM={0} />
    </>
  )
}

/** Places in the frame's list of carriers, by whether people push them. */
const carriersOf = ({ carriers, attendance, seats }: LineScenery, pushed: boolean) =>
  carriers.flatMap((server, c) =>
    (attendance[seats.seatOf[server]!] !== 'never') === pushed ? [c] : [],
  )

interface FleetProps {
  readonly kit: 'cart' | 'standing' | 'vehicle'
  readonly carriers: readonly number[]
  /** How far behind the carrier's middle it stands. */
  readonly backM: number
}

function Fleet({ kit, carriers, backM }: FleetProps) {
  /** The kit of a person faces −z; carts and vehicles face +x. */
  const facing = kit === 'standing' ? -Math.PI / 2 : 0
  const draw = (matrices: Float32Array, { frame }: Playback) => {
    const { servers, xM, zM, heading } = frame.carriers
    for (let i = 0; i < carriers.length; i++) {
      const c = carriers[i]!
      const ahead = heading[c]!
      // Carts wait without anybody: the people go where there is something to carry.
      const absent = kit === 'standing' && frame.modes[servers[c]!] !== mode.PROCESSING
      const turn = facing + (ahead === 1 ? 0 : Math.PI)
      if (absent) hide(matrices, i)
      else place(matrices, i, xM[c]! - ahead * backM, 0, zM[c]!, turn)
    }
    return true
  }
  return <MovingInstances geometry={geometryOf(kit)} count={carriers.length} draw={draw} />
}
