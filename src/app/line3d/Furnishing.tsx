/** Everything that stands on the floor: machines, benches, belts, racks. */
import { useMemo } from 'react'

import type { LineScenery } from '../lineModel/scenery.ts'
import { furnish, type Piece } from './furniture.ts'
import { geometryOf } from './geometry.ts'
import { StillInstances } from './Instances.tsx'
import { place } from './placement.ts'

export function Furnishing({ scenery }: { readonly scenery: LineScenery }) {
  const furniture = useMemo(() => [...furnish(scenery)], [scenery])
  return furniture.map(([kit, pieces]) => <Pieces key={kit} kit={kit} pieces={pieces} />)
}

interface PiecesProps {
  readonly kit: Parameters<typeof geometryOf>[0]
  readonly pieces: readonly Piece[]
}

function Pieces({ kit, pieces }: PiecesProps) {
  const fill = useMemo(
    () => (matrices: Float32Array) =>
      pieces.forEach(({ x, y, z, turn, stretch, heighten }, i) =>
        place(matrices, i, x, y, z, turn, stretch, heighten, 1),
      ),
    [pieces],
  )
  return <StillInstances geometry={geometryOf(kit)} count={pieces.length} fill={fill} />
}
