/**
 * One station of the 2D line: a button with its name, the glyph of its state, a dot per seat, and a
 * bar of what waits before it. Drawn again only when one of these changes.
 */
import { type KeyboardEvent, memo } from 'react'

import type { StateName } from '../../../sim-core/index.ts'
import {
  STATE_COLORS,
  STATE_GLYPHS,
  STATE_OUTLINE,
  type StateColor,
  type Theme,
} from '../ui/tokens.ts'
import { BLOCK_PX } from './blocks.ts'
import { linesOf } from './wrapText.ts'

export interface StationBlockProps {
  readonly station: number
  readonly x: number
  readonly y: number
  readonly name: string
  readonly state: StateName
  /** States of its seats, with blanks between. */
  readonly seats: string
  readonly queue: number
  /** Places before it. */
  readonly capacity: number
  readonly theme: Theme
  readonly selected: boolean
  readonly tag: string | null
  /** Name and state in words: the accessible name, and the tooltip. */
  readonly label: string
  readonly onSelect: (station: number) => void
}

const PAD_PX = 10
const CHIP_PX = 20
const NAME_PX = { x: 37, width: 104, line: 16 } as const

export const StationBlock = memo(function StationBlock(props: StationBlockProps) {
  const { station, x, y, name, state, seats, selected, tag, label, onSelect, theme } = props
  const fill = STATE_COLORS[theme][state]
  const select = () => onSelect(station)
  return (
    <g
      className="block"
      transform={`translate(${x},${y})`}
      // SVG has no button element.
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="button"
      tabIndex={0}
      aria-pressed={selected}
      data-station={station}
      data-state={state}
      data-seats={seats}
      onClick={select}
      onKeyDown={(event) => takeKey(event, select)}
    >
      <title>{label}</title>
      <rect className="block-body" width={BLOCK_PX.width} height={BLOCK_PX.height} rx={9} />
      <Chip x={PAD_PX} y={PAD_PX} size={CHIP_PX} color={fill} glyph={STATE_GLYPHS[state]} />
      <text className="block-name" aria-hidden="true">
        {linesOf(name, NAME_PX.width, 2).map((line, i) => (
          <tspan key={line} x={NAME_PX.x} y={24 + NAME_PX.line * i}>
            {line}
          </tspan>
        ))}
      </text>
      {tag !== null && <Tag text={tag} />}
      <Seats states={seats.split(' ') as StateName[]} theme={theme} />
      <Queue {...props} />
    </g>
  )
})

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
}

/** Enter and space choose; arrow keys go from station to station in the order of the plan. */
function takeKey(event: KeyboardEvent<SVGGElement>, select: () => void): void {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault()
    select()
    return
  }
  const step = STEPS[event.key]
  if (step === undefined) return
  const { currentTarget } = event
  const blocks = [...currentTarget.parentElement!.querySelectorAll<SVGGElement>('.block')]
  event.preventDefault()
  blocks[blocks.indexOf(currentTarget) + step]?.focus()
}

interface ChipProps {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly color: StateColor
  readonly glyph: string
}

function Chip({ x, y, size, color, glyph }: ChipProps) {
  return (
    <g transform={`translate(${x},${y})`} aria-hidden="true">
      <rect
        className="chip"
        width={size}
        height={size}
        rx={5}
        fill={color.fill}
        stroke={color.outlined ? STATE_OUTLINE : 'none'}
      />
      <text className="chip-glyph" x={size / 2} y={size / 2 + 4.5} fill={color.ink}>
        {glyph}
      </text>
    </g>
  )
}

function Tag({ text }: { readonly text: string }) {
  const width = 14 + 7 * text.length + (/\p{Script=Han}/u.test(text) ? 5 * text.length : 0)
  return (
    <g transform={`translate(${BLOCK_PX.width - width - 8},-9)`} aria-hidden="true">
      <rect className="block-tag" width={width} height={19} rx={4} />
      <text className="block-tag-text" x={width / 2} y={13.5}>
        {text}
      </text>
    </g>
  )
}

const DOT_PX = { radius: 4.5, pitch: 12.8, perRow: 10, rows: 2, y: 58 } as const

interface SeatsProps {
  readonly states: readonly StateName[]
  readonly theme: Theme
}

/** More seats than fit are told by the last dot's number. */
function Seats({ states, theme }: SeatsProps) {
  const most = DOT_PX.perRow * DOT_PX.rows
  const shown = states.length > most ? states.slice(0, most - 1) : states
  return (
    <g aria-hidden="true">
      {shown.map((state, i) => {
        const { fill, outlined } = STATE_COLORS[theme][state]
        return (
          <circle
            // Seats never change places.
            // eslint-disable-next-line react/no-array-index-key
            key={i}
            cx={PAD_PX + DOT_PX.radius + DOT_PX.pitch * (i % DOT_PX.perRow)}
            cy={DOT_PX.y + DOT_PX.pitch * Math.floor(i / DOT_PX.perRow)}
            r={DOT_PX.radius}
            fill={fill}
            stroke={outlined ? STATE_OUTLINE : 'none'}
          />
        )
      })}
      {shown.length < states.length && (
        <text className="block-small" x={BLOCK_PX.width - PAD_PX} y={DOT_PX.y + DOT_PX.pitch + 4}>
          +{states.length - shown.length}
        </text>
      )}
    </g>
  )
}

const BAR_PX = { width: 92, height: 6, y: 84 } as const
/** Where a buffer has no end, this many workpieces fill half of the bar. */
const HALF_FULL = 40

function Queue({ queue, capacity }: Pick<StationBlockProps, 'queue' | 'capacity'>) {
  if (capacity === 0) return null
  const share = capacity === Infinity ? queue / (queue + HALF_FULL) : Math.min(1, queue / capacity)
  return (
    <g aria-hidden="true" data-queue={queue}>
      <rect
        className="bar-back"
        x={PAD_PX}
        y={BAR_PX.y}
        width={BAR_PX.width}
        height={BAR_PX.height}
        rx={3}
      />
      <rect
        className="bar-fill"
        x={PAD_PX}
        y={BAR_PX.y}
        width={BAR_PX.width * share}
        height={BAR_PX.height}
        rx={3}
      />
      <text className="block-small" x={BLOCK_PX.width - PAD_PX} y={BAR_PX.y + 7}>
        {queue}
      </text>
    </g>
  )
}
