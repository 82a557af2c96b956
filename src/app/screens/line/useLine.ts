/**
 * The line of the chosen level, ready to be watched: compiled with the people that the study found,
 * laid out, and with a playback on it. Another level gets another line; the head stays at its time
 * of day.
 */
import { useEffect, useMemo, useRef, useState } from 'react'

import {
  compileLevel,
  DEFAULT_SEED,
  levelsOf,
  type CompiledLine,
  type Scenario,
} from '../../../../sim-core/index.ts'
import { createViewer } from '../../../pool/viewer.ts'
import { clockOf, firstInstant } from '../../lineModel/clock.ts'
import { sceneryOf, type LineScenery } from '../../lineModel/scenery.ts'
import {
  createPlayback,
  play,
  setSpeed,
  type Playback,
  type Speed,
} from '../../playback/playback.ts'
import { type AppState, store, useStore } from '../../store.ts'
import { prefersReducedMotion } from './media.ts'
import { viewerSource } from './viewerSource.ts'

export interface WatchedLine extends CompiledLine {
  readonly scenery: LineScenery
  readonly seed: number
}

/** The first of the study's replications is the one on screen. */
export const REPLICATION = 0
/** A line is empty when its day begins: watching starts when it has filled. */
const FILLING_S = 3600
const TICKS_PER_S = 1_000_000

/**
 * null without a scenario. Prices are no part of a line, and a study that finds the same people
 * changes nothing: the line stays the same object as long as what it is compiled from does.
 */
export function useWatchedLine(): WatchedLine | null {
  const basis = useStore(basisOf)
  return useMemo(() => {
    const { scenario, reading } = store.getState()
    const { levelId, people, seed } = JSON.parse(basis) as Basis
    return scenario === null ? null : watched(scenario, reading, levelId, people, seed)
  }, [basis])
}

interface Basis {
  /** Technical part of the scenario, and reading. */
  readonly key: string | null
  readonly levelId: string
  /** In each pool, as the study found them; null while it has not. */
  readonly people: readonly number[] | null
  readonly seed: number
}

/** As text, so that equal is the same. */
function basisOf({ result, wantedKey, levelId }: AppState): string {
  const fits = result !== null && result.key === wantedKey
  const level = fits ? result.technical.levels.find(({ id }) => id === levelId) : undefined
  const seed = result?.study.seed ?? DEFAULT_SEED
  const basis: Basis = { key: wantedKey, levelId, people: level?.people ?? null, seed }
  return JSON.stringify(basis)
}

function watched(
  scenario: Scenario,
  reading: string | null,
  levelId: string,
  people: readonly number[] | null,
  seed: number,
): WatchedLine | null {
  const level = levelsOf(scenario, reading).find(({ id }) => id === levelId)
  if (level === undefined) return null
  const compiled = compileLevel(scenario, level, people ?? undefined)
  const kinds = compiled.catalog.stations.map(({ kind }) => kind)
  return { ...compiled, scenery: sceneryOf(compiled.plan, kinds), seed }
}

interface Head {
  readonly tick: number
  readonly playing: boolean
  readonly speed: Speed
}

/** null for the first moment. */
export function usePlaybackOf(line: WatchedLine | null): Playback | null {
  const [playback, setPlayback] = useState<Playback | null>(null)
  const head = useRef<Head | null>(null)
  useEffect(() => {
    if (line === null) return undefined
    const viewer = createViewer()
    const opened = open(line, viewerSource(viewer, line.plan, line.seed, REPLICATION), head.current)
    setPlayback(opened)
    return () => {
      const { playing, speed } = opened.status
      head.current = { tick: opened.tick, playing, speed }
      viewer.close()
    }
  }, [line])
  return playback?.scenery === line?.scenery ? playback : null
}

function open(
  { plan, scenery }: WatchedLine,
  source: ReturnType<typeof viewerSource>,
  head: Head | null,
): Playback {
  const first = firstInstant(clockOf(plan), plan.warmupS) + FILLING_S * TICKS_PER_S
  const opened = createPlayback(scenery, source, head?.tick ?? first)
  if (head !== null) setSpeed(opened, head.speed)
  if (head?.playing ?? !prefersReducedMotion()) play(opened)
  return opened
}
