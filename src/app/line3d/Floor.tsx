/** The floor: concrete, painted lanes, and the soft shadow under everything that stands on it. */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import {
  Color,
  type InstancedMesh,
  MeshBasicMaterial,
  PlaneGeometry,
  ShaderMaterial,
} from 'three'

import type { Ground, LineLayout } from '../lineModel/layout.ts'
import type { Theme } from '../ui/tokens.ts'
import { PALETTES } from './palette.ts'
import { place } from './placement.ts'

const QUAD = new PlaneGeometry(1, 1).rotateX(-Math.PI / 2)
const PAINT_UP_M = 0.006
const SHADOW_UP_M = 0.012
const LINE_M = 0.07
const SHADOW_SPREAD_M = 0.45

interface FloorProps {
  readonly layout: LineLayout
  readonly theme: Theme
}

export function Floor({ layout, theme }: FloorProps) {
  const { floor } = PALETTES[theme]
  const { x0, x1, z0, z1 } = layout.bounds
  return (
    <>
      <mesh
        geometry={QUAD}
        position={[(x0 + x1) / 2, 0, (z0 + z1) / 2]}
        scale={[x1 - x0, 1, z1 - z0]}
      >
        <meshBasicMaterial color={floor} />
      </mesh>
      <Paint layout={layout} theme={theme} />
      <Shadows layout={layout} theme={theme} />
    </>
  )
}

interface Patch extends Ground {
  readonly isLane: boolean
}

/** Lines along the aisles, and the lanes of carriers. */
function patchesOf({ rows, spots, bounds }: LineLayout): Patch[] {
  const line = (z: number): Patch => ({
    x0: bounds.x0 + 0.4,
    x1: bounds.x1 - 0.4,
    z0: z - LINE_M / 2,
    z1: z + LINE_M / 2,
    isLane: false,
  })
  const lanes = spots
    .filter(({ kind }) => kind === 'transport')
    .map(({ ground }) => ({ ...ground, isLane: true }))
  const edges = rows.flatMap((_, r) => {
    const here = spots.filter(({ row }) => row === r).map(({ ground }) => ground)
    return [Math.max(...here.map(({ z1 }) => z1)) + 1.08]
  })
  return [...lanes, ...[bounds.z0 + 0.4, ...edges].map(line)]
}

function Paint({ layout, theme }: FloorProps) {
  const mesh = useRef<InstancedMesh>(null)
  const patches = useMemo(() => patchesOf(layout), [layout])
  const material = useMemo(() => new MeshBasicMaterial(), [])
  useLayoutEffect(() => {
    const { current } = mesh
    if (current === null) return
    const { paint, lane } = PALETTES[theme]
    patches.forEach((patch, i) => {
      lay(current, i, patch, PAINT_UP_M, 0)
      current.setColorAt(i, new Color(patch.isLane ? lane : paint))
    })
    current.instanceMatrix.needsUpdate = true
    if (current.instanceColor) current.instanceColor.needsUpdate = true
  }, [patches, theme])
  return (
    <instancedMesh
      key={patches.length}
      ref={mesh}
      args={[QUAD, material, patches.length]}
      frustumCulled={false}
    />
  )
}

function lay(mesh: InstancedMesh, i: number, ground: Ground, upM: number, moreM: number): void {
  const { x0, x1, z0, z1 } = ground
  const matrices = mesh.instanceMatrix.array as Float32Array
  const [x, z] = [(x0 + x1) / 2, (z0 + z1) / 2]
  place(matrices, i, x, upM, z, 0, x1 - x0 + 2 * moreM, 1, z1 - z0 + 2 * moreM)
}

const VERTEX = /* glsl */ `
varying vec2 vUv;
varying vec2 vSize;
void main() {
  vUv = uv;
  vSize = vec2(length(instanceMatrix[0].xyz), length(instanceMatrix[2].xyz));
  gl_Position = projectionMatrix * modelViewMatrix * instanceMatrix * vec4(position, 1.0);
}`

/** Darkness rises from the rim over the spread: an ambient shadow without a shadow map. */
const FRAGMENT = /* glsl */ `
uniform float strength;
uniform float spread;
varying vec2 vUv;
varying vec2 vSize;
void main() {
  vec2 inside = min(vUv, 1.0 - vUv) * vSize / (2.0 * spread);
  vec2 soft = smoothstep(0.0, 1.0, inside);
  gl_FragColor = vec4(0.05, 0.08, 0.11, strength * soft.x * soft.y);
}`

function Shadows({ layout, theme }: FloorProps) {
  const mesh = useRef<InstancedMesh>(null)
  const grounds = useMemo(() => shadesOf(layout), [layout])
  const material = useMemo(() => shadowMaterial(), [])
  useEffect(() => () => material.dispose(), [material])
  useLayoutEffect(() => {
    material.uniforms['strength']!.value = PALETTES[theme].shadowShare
  }, [material, theme])
  useLayoutEffect(() => {
    const { current } = mesh
    if (current === null) return
    grounds.forEach((ground, i) => lay(current, i, ground, SHADOW_UP_M, SHADOW_SPREAD_M))
    current.instanceMatrix.needsUpdate = true
  }, [grounds])
  return (
    <instancedMesh
      key={grounds.length}
      ref={mesh}
      args={[QUAD, material, grounds.length]}
      frustumCulled={false}
    />
  )
}

const shadowMaterial = () =>
  new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { strength: { value: 0 }, spread: { value: SHADOW_SPREAD_M } },
    transparent: true,
    depthWrite: false,
  })

const shadesOf = ({ spots }: LineLayout): Ground[] =>
  spots.flatMap(({ ground, buffer, kind }) => [
    ...(kind === 'transport' ? [] : [ground]),
    ...(buffer ? [buffer] : []),
  ])
