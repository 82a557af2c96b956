/**
 * Floor pads in front of each station, one per seat, in the order of the seats: the colour of the
 * state, its glyph, and a graphite rim, because light fills are weak on a light floor.
 */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import {
  Color,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  type InstancedMesh,
  PlaneGeometry,
  ShaderMaterial,
  type Texture,
} from 'three'

import { carries } from '../lineModel/places.ts'
import type { LineScenery } from '../lineModel/scenery.ts'
import { STATE_OF_MODE } from '../playback/stateOfMode.ts'
import type { PlaybackFrame } from '../playback/frame.ts'
import { STATE_COLORS, type Theme } from '../ui/tokens.ts'
import { useDraw } from './frame.ts'
import { GLYPH_CELLS, glyphAtlas, glyphCell } from './glyphAtlas.ts'
import { PALETTES } from './palette.ts'
import { place } from './placement.ts'

const SIZE_M = { x: 0.86, z: 0.4 }
const UP_M = 0.02
/** From the front edge of the ground to the middle of the first row of pads; between two rows. */
const FRONT_M = 0.32
const ROW_M = 0.46
const NEVER = 255

const VERTEX = /* glsl */ `
attribute vec3 fill;
attribute vec3 ink;
attribute float cell;
varying vec3 vFill;
varying vec3 vInk;
varying vec2 vUv;
varying float vCell;
void main() {
  vFill = fill;
  vInk = ink;
  vUv = uv;
  vCell = cell;
  gl_Position = projectionMatrix * modelViewMatrix * instanceMatrix * vec4(position, 1.0);
}`

/** Writes the tokens' own sRGB values, untouched by light, tone or colour space. */
const FRAGMENT = /* glsl */ `
uniform sampler2D atlas;
uniform float cells;
uniform float aspect;
uniform vec3 rim;
varying vec3 vFill;
varying vec3 vInk;
varying vec2 vUv;
varying float vCell;
void main() {
  vec2 edge = min(vUv, 1.0 - vUv) * vec2(aspect, 1.0);
  vec2 g = (vUv - 0.5) * vec2(aspect, 1.0) / 1.05 + 0.5;
  float inside = step(0.0, g.x) * step(g.x, 1.0) * step(0.0, g.y) * step(g.y, 1.0);
  vec2 at = vec2((vCell + clamp(g.x, 0.02, 0.98)) / cells, g.y);
  float glyph = texture2D(atlas, at).a * inside;
  vec3 color = mix(vFill, vInk, glyph);
  gl_FragColor = vec4(mix(rim, color, step(0.09, min(edge.x, edge.y))), 1.0);
}`

interface PadsProps {
  readonly scenery: LineScenery
  readonly theme: Theme
}

export function Pads({ scenery, theme }: PadsProps) {
  const mesh = useRef<InstancedMesh>(null)
  const { count } = scenery.seats
  const geometry = useMemo(() => padGeometry(count), [count])
  const material = useMemo(() => padMaterial(), [])
  const look = useMemo(() => lookOf(count, theme), [count, theme])
  useEffect(() => () => geometry.dispose(), [geometry])
  useEffect(() => () => disposePad(material), [material])
  useLayoutEffect(() => {
    material.uniforms['rim']!.value = srgb(PALETTES[theme].rim)
  }, [material, theme])
  useLayoutEffect(() => {
    const { instanceMatrix } = mesh.current!
    for (let v = 0; v < count; v++) placePad(instanceMatrix.array as Float32Array, scenery, v)
    instanceMatrix.needsUpdate = true
  }, [scenery, count])
  useDraw(({ frame }) => paint(geometry, look, frame))
  return (
    <instancedMesh
      key={count}
      ref={mesh}
      args={[geometry, material, count]}
      frustumCulled={false}
    />
  )
}

function paint(geometry: PlaneGeometry, { shown, modes }: Look, { lamps }: PlaybackFrame): void {
  const { fill, ink, cell } = geometry.attributes as Record<string, InstancedBufferAttribute>
  for (let seat = 0; seat < shown.length; seat++) {
    const lamp = lamps[seat]!
    if (shown[seat] === lamp) continue
    shown[seat] = lamp
    const look = modes[lamp]!
    fill!.setXYZ(seat, ...look.fill)
    ink!.setXYZ(seat, ...look.ink)
    cell!.setX(seat, look.cell)
    fill!.needsUpdate = ink!.needsUpdate = cell!.needsUpdate = true
  }
}

function padGeometry(count: number): PlaneGeometry {
  const geometry = new PlaneGeometry(SIZE_M.x, SIZE_M.z)
  geometry.rotateX(-Math.PI / 2)
  for (const [name, size] of [['fill', 3], ['ink', 3], ['cell', 1]] as const) {
    const attribute = new InstancedBufferAttribute(new Float32Array(size * count), size)
    geometry.setAttribute(name, attribute.setUsage(DynamicDrawUsage))
  }
  return geometry
}

const padMaterial = () =>
  new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: {
      atlas: { value: glyphAtlas() },
      cells: { value: GLYPH_CELLS },
      aspect: { value: SIZE_M.x / SIZE_M.z },
      rim: { value: [0, 0, 0] },
    },
  })

function disposePad(material: ShaderMaterial): void {
  ;(material.uniforms['atlas']!.value as Texture).dispose()
  material.dispose()
}

type Rgb = readonly [number, number, number]

/** The hex as it stands, without the conversion that lit materials need. */
function srgb(hex: string): Rgb {
  const { r, g, b } = new Color().set(hex).convertLinearToSRGB()
  return [r, g, b]
}

interface Look {
  readonly modes: readonly { readonly fill: Rgb; readonly ink: Rgb; readonly cell: number }[]
  /** Mode that each pad shows, or NEVER. */
  readonly shown: Uint8Array
}

const lookOf = (count: number, theme: Theme): Look => ({
  modes: STATE_OF_MODE.map((state) => ({
    fill: srgb(STATE_COLORS[theme][state].fill),
    ink: srgb(STATE_COLORS[theme][state].ink),
    cell: glyphCell(state),
  })),
  shown: new Uint8Array(count).fill(NEVER),
})

function placePad(
  matrices: Float32Array,
  { seats, layout, places, kinds }: LineScenery,
  seat: number,
): void {
  const station = seats.stationOf[seat]!
  const { ground, aside, twoSided } = layout.spots[station]!
  const isLane = carries(kinds[station]!)
  const slot = (ground.x1 - ground.x0) / seats.of[station]!
  const inLane = ground.x0 + slot * (seat - seats.first[station]! + 0.5)
  const row = twoSided && places.side[seat] === 1 ? 1 : 0
  // Behind a bench that stands aside there is room; in front of it runs the row.
  const z = aside ? ground.z0 - FRONT_M : ground.z1 + FRONT_M + row * ROW_M
  const shrink = isLane ? Math.min(1, (slot / SIZE_M.x) * 0.95) : 1
  place(matrices, seat, isLane ? inLane : places.seatX[seat]!, UP_M, z, 0, shrink, 1, 1)
}
