/**
 * The 3D line: a canvas that draws on demand, and over it the labels. Loaded only when asked for:
 * three and its renderer come with this file.
 */
import './line3d.css'

import { Canvas } from '@react-three/fiber'
import { useEffect, useMemo, useState } from 'react'

import type { Playback } from '../playback/playback.ts'
import type { Theme } from '../ui/tokens.ts'
import { CameraRig, type ViewRequest } from './CameraRig.tsx'
import { createScene, FrameLoop, SceneContext } from './frame.ts'
import { Labels } from './Labels.tsx'
import { labelsOf } from './labels.ts'
import { LineScene } from './LineScene.tsx'
import { PALETTES } from './palette.ts'
import { Picking } from './Picking.tsx'
import { DISTANCE_M } from './views.ts'

export interface Line3DProps {
  readonly playback: Playback
  readonly theme: Theme
  /** Names of the stations, in the language of the page. */
  readonly names: readonly string[]
  readonly selected: number | null
  readonly bottleneck: number | null
  readonly request: ViewRequest
  readonly reducedMotion: boolean
  readonly fixedCamera: boolean
  /** Stands on the label of the bottleneck. */
  readonly bottleneckTag: string
  /** What the canvas shows, for those who do not see it. */
  readonly description: string
  readonly onSelect: (station: number | null) => void
  /** The graphics context was taken away, and given back. */
  readonly onLost: () => void
  readonly onRestored: () => void
}

const MOST_PIXELS_PER_PX = 1.5

export function Line3D(props: Line3DProps) {
  const { playback, theme, names, selected, bottleneck, request, reducedMotion } = props
  const { scenery, frame } = playback
  const [host, setHost] = useState<HTMLElement | null>(null)
  const [nodes] = useState<(HTMLElement | null)[]>(() => [])
  const scene = useMemo(() => createScene(playback), [playback])
  const labels = useMemo(() => labelsOf(scenery), [scenery])
  useContextLoss(host, props.onLost, props.onRestored)
  return (
    <div className="line3d" ref={setHost} data-view={request.view}>
      {host !== null && (
        <Canvas
          orthographic
          flat
          frameloop="demand"
          dpr={[1, MOST_PIXELS_PER_PX]}
          camera={{ position: [DISTANCE_M, DISTANCE_M, DISTANCE_M], near: 1, far: 3 * DISTANCE_M }}
          gl={{ antialias: true, powerPreference: 'high-performance' }}
          // What is drawn in a canvas is a picture; it cannot be an <img>.
          // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="img"
          aria-label={props.description}
        >
          <color attach="background" args={[PALETTES[theme].background]} />
          <SceneContext value={scene}>
            <FrameLoop host={host} />
            <CameraRig
              bounds={scenery.layout.bounds}
              request={request}
              reducedMotion={reducedMotion}
              fixed={props.fixedCamera}
            />
            <LineScene
              scenery={scenery}
              theme={theme}
              selected={selected}
              bottleneck={bottleneck}
              capacity={frame.workpieces.looks.length}
              reducedMotion={reducedMotion}
            />
            <Labels
              key={`${names.join()} ${bottleneck}`}
              labels={labels}
              nodes={nodes}
              theme={theme}
              selected={selected}
              bottleneck={bottleneck}
            />
            <Picking layout={scenery.layout} onSelect={props.onSelect} />
          </SceneContext>
        </Canvas>
      )}
      <div className="line3d-labels">
        {labels.map(({ kind, station }, i) => {
          const name = names[station]!
          const tag = station === bottleneck ? props.bottleneckTag : null
          const keep = (node: HTMLElement | null) => {
            nodes[i] = node
          }
          if (kind === 'buffer')
            return <span key={`b${station}`} ref={keep} className="line3d-count" aria-hidden />
          return (
            <button
              key={`s${station}`}
              ref={keep}
              type="button"
              className="line3d-label"
              aria-pressed={station === selected}
              title={name}
              data-station={station}
              onClick={() => props.onSelect(station)}
            >
              <span className="line3d-chip" aria-hidden="true" />
              <span className="line3d-name">{name}</span>
              {tag !== null && <span className="line3d-tag">{tag}</span>}
            </button>
          )
        })}
      </div>
    </div>
  )
}

/** Without `preventDefault` a lost context would never be given back. */
function useContextLoss(host: HTMLElement | null, onLost: () => void, onRestored: () => void) {
  useEffect(() => {
    if (host === null) return undefined
    const lost = (event: Event) => {
      event.preventDefault()
      // A canvas that is being taken down loses its context too.
      if (host.isConnected) onLost()
    }
    // These events do not bubble, but they can be captured on the way down.
    host.addEventListener('webglcontextlost', lost, true)
    host.addEventListener('webglcontextrestored', onRestored, true)
    return () => {
      host.removeEventListener('webglcontextlost', lost, true)
      host.removeEventListener('webglcontextrestored', onRestored, true)
    }
  }, [host, onLost, onRestored])
}
