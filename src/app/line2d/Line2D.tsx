/**
 * The line in two dimensions 二维产线: every station a block that says its state in colour, glyph and
 * words. It needs no graphics card, can be walked with the keyboard and prints. On a narrow page it
 * is one strip. Four pictures a second, from the same playback as the 3D line.
 */
import './line2d.css'

import { useMemo, useState } from 'react'

import type { StateName } from '../../../sim-core/index.ts'
import type { Playback } from '../playback/playback.ts'
import type { Theme } from '../ui/tokens.ts'
import { usePicture, type Picture } from '../playback/usePlayback.ts'
import { layOut, type Blocks } from './blocks.ts'
import { StationBlock } from './StationBlock.tsx'
import { useWidth } from './useWidth.ts'

export interface Line2DProps {
  readonly playback: Playback
  readonly theme: Theme
  readonly names: readonly string[]
  readonly stateNames: Readonly<Record<StateName, string>>
  readonly selected: number | null
  readonly bottleneck: number | null
  readonly bottleneckTag: string
  readonly description: string
  /** One row that scrolls. */
  readonly strip: boolean
  readonly onSelect: (station: number) => void
}

const FIRST_WIDTH_PX = 900

export function Line2D(props: Line2DProps) {
  const { playback, strip, names, stateNames, bottleneck } = props
  const picture = usePicture(playback)
  const [host, setHost] = useState<HTMLElement | null>(null)
  const width = useWidth(host) ?? FIRST_WIDTH_PX
  const { layout, capacities } = playback.scenery
  const blocks = useMemo(
    () => layOut(layout, strip ? Infinity : width),
    [layout, strip, width],
  )
  return (
    <section
      className="line2d"
      ref={setHost}
      aria-label={props.description}
      data-strip={strip || undefined}
    >
      <svg
        width={blocks.width}
        height={blocks.height}
        viewBox={`0 0 ${blocks.width} ${blocks.height}`}
        data-regime={picture.regime}
      >
        <Arrow />
        <Links blocks={blocks} picture={picture} />
        {picture.stations.map(({ state, seats, queue }, s) => (
          <StationBlock
            // Stations never change places.
            // eslint-disable-next-line react/no-array-index-key
            key={s}
            station={s}
            {...blocks.blocks[s]!}
            name={names[s]!}
            state={state}
            seats={seats}
            queue={queue}
            capacity={capacities[s]!}
            theme={props.theme}
            selected={s === props.selected}
            tag={s === bottleneck ? props.bottleneckTag : null}
            label={`${names[s]!} · ${stateNames[state]}`}
            onSelect={props.onSelect}
          />
        ))}
      </svg>
    </section>
  )
}

const ARROW_PX = 8

function Arrow() {
  return (
    <defs>
      <marker
        id="line2d-arrow"
        viewBox="0 0 8 8"
        refX={ARROW_PX - 1}
        refY={ARROW_PX / 2}
        markerWidth={ARROW_PX}
        markerHeight={ARROW_PX}
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path className="arrow" d="M0,0 L8,4 L0,8 z" />
      </marker>
    </defs>
  )
}

const THIN_PX = 1.5
const MOST_RIBBON_PX = 12

/** In flow mode a link is as wide as what flows to its end, compared with the most. */
function Links({ blocks, picture }: { readonly blocks: Blocks; readonly picture: Picture }) {
  const most = Math.max(1, ...picture.stations.map(({ perHour }) => perHour))
  return blocks.links.map(({ from, to, kind, path }) => {
    const share = picture.stations[to]!.perHour / most
    const isRibbon = picture.regime === 'flow' && kind === 'flow'
    return (
      <path
        key={`${from}-${to}`}
        className="link"
        data-kind={kind}
        d={path}
        strokeWidth={isRibbon ? Math.max(THIN_PX, MOST_RIBBON_PX * share) : THIN_PX}
        markerEnd={isRibbon ? undefined : 'url(#line2d-arrow)'}
      />
    )
  })
}
