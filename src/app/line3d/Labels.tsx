/**
 * Moves the label nodes, which lie in the page over the canvas, from inside the frame callback:
 * projects anchors, keeps labels apart, writes transforms and the glyph of the state. A node is
 * touched only when what it shows has changed.
 */
import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { Vector3 } from 'three'

import { MOST_STACKED } from '../lineModel/footprints.ts'
import { STATE_OF_MODE } from '../playback/stateOfMode.ts'
import type { Playback } from '../playback/playback.ts'
import { STATE_COLORS, STATE_GLYPHS, type Theme } from '../ui/tokens.ts'
import { useDraw, type Moment } from './frame.ts'
import {
  asideOf,
  createLabelBoxes,
  HIDDEN,
  liftPx,
  separate,
  isShrunk,
  type LabelBoxes,
} from './labelLayout.ts'
import type { Label } from './labels.ts'

interface LabelsProps {
  readonly labels: readonly Label[]
  /** Parents of the nodes, in the order of `labels`. */
  readonly nodes: readonly (HTMLElement | null)[]
  readonly theme: Theme
  readonly selected: number | null
  readonly bottleneck: number | null
}

/** As in `line3d.css`: the least that a pointer has to hit (WCAG 2.5.8). */
const GLYPH_PX = 24
const NEVER = -99

interface Memory {
  readonly boxes: LabelBoxes
  readonly written: Int32Array
  readonly lamps: Int16Array
  readonly counts: Int32Array
  readonly priorities: Float32Array
  /** When numbers were last written. */
  countedMs: number
}

export function Labels({ labels, nodes, theme, selected, bottleneck }: LabelsProps) {
  const memory = useMemo<Memory>(
    () => ({
      boxes: createLabelBoxes(labels.length),
      written: new Int32Array(3 * labels.length).fill(NEVER),
      lamps: new Int16Array(labels.length).fill(NEVER),
      counts: new Int32Array(labels.length).fill(NEVER),
      priorities: new Float32Array(labels.length),
      countedMs: -Infinity,
    }),
    // Colours change with the theme, so every node is written again.
    // eslint-disable-next-line react/exhaustive-deps
    [labels, theme],
  )
  const invalidate = useThree((state) => state.invalidate)
  useEffect(() => {
    // Also a line that stands still has to make room for other words, or for another font.
    const measureAgain = () => {
      memory.boxes.width.fill(0)
      invalidate()
    }
    measureAgain()
    document.fonts.addEventListener('loadingdone', measureAgain)
    return () => document.fonts.removeEventListener('loadingdone', measureAgain)
  }, [memory, invalidate])
  useDraw((playback, moment) => {
    const counts = isDue(memory, playback, moment)
    for (let i = 0; i < labels.length; i++) {
      const node = nodes[i]
      if (!node) continue
      const { kind, station } = labels[i]!
      const lamp = playback.frame.stationLamps[station]!
      if (kind === 'station') tellState(node, i, lamp, memory, theme)
      else if (counts) tellCount(node, i, countOf(playback, station, moment), memory)
      project(labels[i]!, i, memory, moment)
      const priority = priorityOf(labels[i]!, playback, selected, bottleneck)
      memory.priorities[i] = priority
      memory.boxes.small[i] = moment.camera.zoom < LEAST_NAME_ZOOM && priority < BOTTLENECK ? 1 : 0
    }
    sortByPriority(memory)
    separate(memory.boxes, moment.widthPx)
    for (let i = 0; i < labels.length; i++) if (nodes[i]) move(nodes[i]!, i, memory)
  })
  return null
}

const COUNTS_MS = 250

/** Numbers beside what moves change four times a second; at once when the head stands. */
function isDue(memory: Memory, { status }: Playback, { nowMs }: Moment): boolean {
  if (status.playing && nowMs - memory.countedMs < COUNTS_MS) return false
  memory.countedMs = nowMs
  return true
}

/** Pixels per metre from which there is room for names, and for numbers beside the racks. */
const LEAST_NAME_ZOOM = 11
const LEAST_COUNT_ZOOM = 21

const countOf = ({ frame }: Playback, station: number, { camera }: Moment) =>
  camera.zoom < LEAST_COUNT_ZOOM ? 0 : frame.queueLengths[station]!

const COUNT_PX = { height: 18, margin: 10, character: 7.5 }
/** Too small to be in anybody's way. */
const NOTHING_PX = 0.001

/** How many wait, where that is more than is drawn. */
function tellCount(node: HTMLElement, i: number, waiting: number, { counts, boxes }: Memory): void {
  if (counts[i] === waiting) return
  counts[i] = waiting
  const text = waiting > MOST_STACKED ? `×${waiting}` : ''
  node.textContent = text
  boxes.height[i] = COUNT_PX.height
  boxes.width[i] = text === '' ? NOTHING_PX : COUNT_PX.margin + COUNT_PX.character * text.length
}

function tellState(
  node: HTMLElement,
  i: number,
  lamp: number,
  memory: Memory,
  theme: Theme,
): void {
  const { lamps, boxes } = memory
  if (boxes.width[i] === 0) measure(node, i, memory)
  if (lamps[i] === lamp) return
  lamps[i] = lamp
  const state = STATE_OF_MODE[lamp]!
  const chip = node.firstElementChild as HTMLElement
  const { fill, ink } = STATE_COLORS[theme][state]
  node.dataset['state'] = state
  chip.textContent = STATE_GLYPHS[state]
  chip.style.background = fill
  chip.style.color = ink
}

/** At full width: a label that is shrunk just now may grow again. */
function measure(node: HTMLElement, i: number, { boxes, written }: Memory): void {
  node.dataset['shown'] = 'all'
  written[3 * i + 2] = NEVER
  boxes.width[i] = node.offsetWidth
  boxes.height[i] = node.offsetHeight
  boxes.smallWidth[i] = GLYPH_PX
}

const point = new Vector3()

function project(
  { x, y, z }: Label,
  i: number,
  { boxes }: Memory,
  { camera, widthPx, heightPx }: Moment,
): void {
  point.set(x, y, z).project(camera)
  boxes.x[i] = ((point.x + 1) / 2) * widthPx
  boxes.y[i] = ((1 - point.y) / 2) * heightPx
}

const SELECTED = 4
const BOTTLENECK = 3
const ABNORMAL = 2
const NORMAL = 1
const BUFFER = 0

function priorityOf(
  { kind, station }: Label,
  { frame }: Playback,
  selected: number | null,
  bottleneck: number | null,
): number {
  if (kind === 'buffer') return BUFFER
  if (station === selected) return SELECTED
  if (station === bottleneck) return BOTTLENECK
  const state = STATE_OF_MODE[frame.stationLamps[station]!]!
  return state === 'failed' || state === 'blocked' || state === 'setup' ? ABNORMAL : NORMAL
}

/** Insertion sort: nearly sorted from the frame before, stable, and it allocates nothing. */
function sortByPriority({ boxes: { order }, priorities }: Memory): void {
  for (let n = 1; n < order.length; n++) {
    const i = order[n]!
    let m = n
    while (m > 0 && comesBefore(i, order[m - 1]!, priorities)) {
      order[m] = order[m - 1]!
      m--
    }
    order[m] = i
  }
}

const comesBefore = (i: number, j: number, priorities: Float32Array) =>
  priorities[i]! > priorities[j]! || (priorities[i] === priorities[j] && i < j)

function move(node: HTMLElement, i: number, { boxes, written }: Memory): void {
  const x = Math.round(boxes.x[i]!)
  const y = Math.round(boxes.y[i]!)
  const shown = boxes.shown[i]!
  if (written[3 * i] === x && written[3 * i + 1] === y && written[3 * i + 2] === shown) return
  written[3 * i] = x
  written[3 * i + 1] = y
  if (written[3 * i + 2] !== shown) {
    written[3 * i + 2] = shown
    node.dataset['shown'] = shown === HIDDEN ? 'no' : isShrunk(shown) ? 'glyph' : 'all'
    node.style.setProperty('--lift', `${liftPx(shown)}px`)
    node.style.setProperty('--lead', `${Math.max(0, Math.min(100, 50 - 50 * asideOf(shown)))}%`)
  }
  const across = -50 + 50 * asideOf(shown)
  const foot = y - liftPx(shown)
  node.style.transform = `translate(${x}px, ${foot}px) translate(${across}%, -100%)`
}
