/** Outlines on the floor: what is selected, and the bottleneck. Ribbons of flow mode. */
import { useLayoutEffect, useMemo, useRef } from 'react'
import { BoxGeometry, DynamicDrawUsage, type InstancedMesh, MeshBasicMaterial } from 'three'

import type { Ground } from '../lineModel/layout.ts'
import type { LineScenery } from '../lineModel/scenery.ts'
import { STATE_COLORS, type Theme } from '../ui/tokens.ts'
import { useDraw } from './frame.ts'
import { PALETTES } from './palette.ts'
import { hide, place } from './placement.ts'

const CUBE = new BoxGeometry(1, 1, 1).translate(0, 0.5, 0)
const WIDTH_M = 0.1
const OUTSET_M = 0.12

interface OutlineProps {
  readonly ground: Ground | null
  readonly color: string
}

function Outline({ ground, color }: OutlineProps) {
  const mesh = useRef<InstancedMesh>(null)
  useLayoutEffect(() => {
    const { instanceMatrix } = mesh.current!
    if (ground !== null) frameAround(instanceMatrix.array as Float32Array, ground)
    instanceMatrix.needsUpdate = true
  }, [ground])
  return (
    <instancedMesh
      ref={mesh}
      args={[CUBE, undefined, 4]}
      visible={ground !== null}
      frustumCulled={false}
    >
      <meshBasicMaterial color={color} toneMapped={false} />
    </instancedMesh>
  )
}

function frameAround(matrices: Float32Array, { x0, x1, z0, z1 }: Ground): void {
  const [left, right] = [x0 - OUTSET_M, x1 + OUTSET_M]
  const [back, front] = [z0 - OUTSET_M, z1 + OUTSET_M]
  const across = right - left + WIDTH_M
  const along = front - back + WIDTH_M
  const middleX = (left + right) / 2
  const middleZ = (back + front) / 2
  place(matrices, 0, middleX, 0, back, 0, across, 0.05, WIDTH_M)
  place(matrices, 1, middleX, 0, front, 0, across, 0.05, WIDTH_M)
  place(matrices, 2, left, 0, middleZ, 0, WIDTH_M, 0.05, along)
  place(matrices, 3, right, 0, middleZ, 0, WIDTH_M, 0.05, along)
}

interface MarksProps {
  readonly scenery: LineScenery
  readonly theme: Theme
  readonly selected: number | null
  readonly bottleneck: number | null
}

export function Marks({ scenery, theme, selected, bottleneck }: MarksProps) {
  const groundOf = (station: number | null) =>
    station === null ? null : (scenery.layout.spots[station]?.ground ?? null)
  return (
    <>
      <Outline ground={groundOf(selected)} color={PALETTES[theme].selection} />
      <Outline
        ground={bottleneck === selected ? null : groundOf(bottleneck)}
        color={STATE_COLORS[theme].blocked.fill}
      />
      <Ribbons scenery={scenery} theme={theme} />
    </>
  )
}

const RIBBON_UP_M = 0.9
const MOST_RIBBON_M = 0.55

/** One along the belt into each station, as wide as what flows there compared with the most. */
function Ribbons({ scenery, theme }: Pick<MarksProps, 'scenery' | 'theme'>) {
  const mesh = useRef<InstancedMesh>(null)
  const { flow } = PALETTES[theme]
  const stretches = useMemo(() => ribbonsOf(scenery), [scenery])
  const material = useMemo(
    () => new MeshBasicMaterial({ toneMapped: false, transparent: true, opacity: 0.8 }),
    [],
  )
  useLayoutEffect(() => {
    material.color.set(flow)
    mesh.current?.instanceMatrix.setUsage(DynamicDrawUsage)
  }, [material, flow])
  useDraw(({ frame }) => {
    const { current } = mesh
    if (current === null) return
    current.visible = frame.regime === 'flow'
    if (!current.visible) return
    let most = 1
    for (const rate of frame.perHour) most = Math.max(most, rate)
    const matrices = current.instanceMatrix.array as Float32Array
    for (let i = 0; i < stretches.length; i++) {
      const { station, x0, x1, z0, z1 } = stretches[i]!
      const width = (MOST_RIBBON_M * frame.perHour[station]!) / most
      const long = Math.abs(x1 - x0) + Math.abs(z1 - z0)
      const turn = z0 === z1 ? 0 : Math.PI / 2
      if (width < 0.01) hide(matrices, i)
      else place(matrices, i, (x0 + x1) / 2, RIBBON_UP_M, (z0 + z1) / 2, turn, long, 0.03, width)
    }
    current.instanceMatrix.needsUpdate = true
  })
  if (stretches.length === 0) return null
  return (
    <instancedMesh
      key={stretches.length}
      ref={mesh}
      args={[CUBE, material, stretches.length]}
      frustumCulled={false}
    />
  )
}

/** From the middle of the station before, around the turn if need be, to that of the station. */
function ribbonsOf({ layout }: LineScenery) {
  return layout.rows.flatMap(({ axisZ, fromX }, r) => {
    let x = fromX
    const before = layout.rows[r - 1]
    return layout.spots.flatMap(({ row, aside, ground }, station) => {
      if (row !== r || aside) return []
      const middle = (ground.x0 + ground.x1) / 2
      const along = { station, x0: x, x1: middle, z0: axisZ, z1: axisZ }
      const isFirst = x === fromX
      x = middle
      if (!isFirst || before === undefined) return [along]
      const last = lastMiddle(layout, r - 1)
      const end = { station, x0: last, x1: fromX, z0: before.axisZ, z1: before.axisZ }
      return [end, { station, x0: fromX, x1: fromX, z0: before.axisZ, z1: axisZ }, along]
    })
  })
}

function lastMiddle({ spots }: LineScenery['layout'], row: number): number {
  const { x0, x1 } = spots.findLast((spot) => spot.row === row && !spot.aside)!.ground
  return (x0 + x1) / 2
}
