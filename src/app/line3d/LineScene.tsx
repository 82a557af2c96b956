/** All that is in the 3D line, and its light. */
import { useEffect } from 'react'

import { useThree } from '@react-three/fiber'

import type { LineScenery } from '../lineModel/scenery.ts'
import type { Theme } from '../ui/tokens.ts'
import { Carriers } from './Carriers.tsx'
import { Floor } from './Floor.tsx'
import { Furnishing } from './Furnishing.tsx'
import { CLAY } from './Instances.tsx'
import { Lamps } from './Lamps.tsx'
import { Marks } from './Marks.tsx'
import { Pads } from './Pads.tsx'
import { PALETTES } from './palette.ts'
import { People } from './People.tsx'
import { Robots } from './Robots.tsx'
import { Workpieces } from './Workpieces.tsx'

interface LineSceneProps {
  readonly scenery: LineScenery
  readonly theme: Theme
  readonly selected: number | null
  readonly bottleneck: number | null
  /** Most workpieces that a frame can hold. */
  readonly capacity: number
  readonly reducedMotion: boolean
}

export function LineScene(props: LineSceneProps) {
  const { scenery, theme, selected, bottleneck, capacity, reducedMotion } = props
  return (
    <>
      <Light theme={theme} />
      <Floor layout={scenery.layout} theme={theme} />
      <Furnishing scenery={scenery} />
      <Workpieces capacity={capacity} theme={theme} />
      <People scenery={scenery} still={reducedMotion} />
      <Carriers scenery={scenery} />
      <Robots scenery={scenery} still={reducedMotion} />
      <Lamps scenery={scenery} theme={theme} />
      <Pads scenery={scenery} theme={theme} />
      <Marks scenery={scenery} theme={theme} selected={selected} bottleneck={bottleneck} />
    </>
  )
}

function Light({ theme }: { readonly theme: Theme }) {
  const { sky, ground, skyIntensity, sunIntensity, clay } = PALETTES[theme]
  const invalidate = useThree((state) => state.invalidate)
  useEffect(() => {
    CLAY.color.set(clay)
    invalidate()
  }, [clay, invalidate])
  return (
    <>
      <hemisphereLight args={[sky, ground, skyIntensity]} />
      <directionalLight position={[6, 12, 9]} intensity={sunIntensity} />
    </>
  )
}
