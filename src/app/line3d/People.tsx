/**
 * People at their seats: bodies stand still, arms move while the seat works. Who is not there (off
 * shift, or the seat waits for a person) is not drawn. No faces, no names.
 */
import { useMemo } from 'react'

import { mode } from '../../../sim-core/index.ts'
import type { StationKind } from '../lineModel/footprints.ts'
import type { LineScenery } from '../lineModel/scenery.ts'
import type { Playback } from '../playback/playback.ts'
import { seatTurn } from './furniture.ts'
import type { Moment } from './frame.ts'
import { geometryOf } from './geometry.ts'
import { MovingInstances } from './Instances.tsx'
import { SEATED_HIP_M, STANDING_HIP_M } from './kits/benches.ts'
import { hide, place, placePitched } from './placement.ts'

interface Person {
  readonly seat: number
  /** Serves other stations too: seen only where the work is. */
  readonly shared: boolean
  readonly x: number
  readonly z: number
  readonly turn: number
}

const SEATED_KINDS: readonly StationKind[] = ['manual', 'rework']
/** From the axis outward to where a person sits or stands, and aside along it. */
const SEATED_OUT_M = 1.36
const STANDING_OUT_M = 1.5
const PACKING_ASIDE_M = -0.25
const SHOULDER_M = 0.48

interface PeopleProps {
  readonly scenery: LineScenery
  readonly still: boolean
}

export function People({ scenery, still }: PeopleProps) {
  const { seated, standing } = useMemo(() => peopleOf(scenery), [scenery])
  return (
    <>
      <Bodies kit="seated" people={seated} />
      <Bodies kit="standing" people={standing} />
      <Arms people={seated} upM={SEATED_HIP_M + SHOULDER_M} still={still} />
      <Arms people={standing} upM={STANDING_HIP_M + SHOULDER_M} still={still} />
    </>
  )
}

function peopleOf(scenery: LineScenery) {
  const { seats, kinds, places, attendance } = scenery
  const seated: Person[] = []
  const standing: Person[] = []
  for (let seat = 0; seat < seats.count; seat++) {
    const kind = kinds[seats.stationOf[seat]!]!
    if (attendance[seat] === 'never' || kind === 'transport') continue
    const isSeated = SEATED_KINDS.includes(kind)
    const turn = seatTurn(scenery, seat)
    const out = isSeated ? SEATED_OUT_M : STANDING_OUT_M
    const aside = kind === 'packing' ? PACKING_ASIDE_M : 0
    const x = places.seatX[seat]! + Math.cos(turn) * aside
    const z = places.seatZ[seat]! + Math.cos(turn) * out
    const people = isSeated ? seated : standing
    people.push({ seat, shared: attendance[seat] === 'atWork', x, z, turn })
  }
  return { seated, standing }
}

interface CrowdProps {
  readonly people: readonly Person[]
}

const works = (shown: number) => shown === mode.PROCESSING || shown === mode.SETTING_UP

const isThere = ({ shared }: Person, shown: number) =>
  shared ? works(shown) : shown !== mode.OFF_SHIFT && shown !== mode.WAITING_OPERATOR

function Bodies({ kit, people }: CrowdProps & { readonly kit: 'seated' | 'standing' }) {
  const draw = (matrices: Float32Array, { frame }: Playback) => {
    for (let i = 0; i < people.length; i++) {
      const person = people[i]!
      const { x, z, turn } = person
      if (isThere(person, frame.lamps[person.seat]!)) place(matrices, i, x, 0, z, turn)
      else hide(matrices, i)
    }
    return true
  }
  return <MovingInstances geometry={geometryOf(kit)} count={people.length} draw={draw} />
}

/** Radians and seconds of real time: work looks like work at any speed of the line. */
const SWING = 0.16
const WORK_PITCH = -0.1
const PERIOD_MS = 1400
const REST_PITCH = -0.25

interface ArmsProps extends CrowdProps {
  readonly upM: number
  readonly still: boolean
}

function Arms({ people, upM, still }: ArmsProps) {
  const draw = (matrices: Float32Array, { frame, status }: Playback, { nowMs }: Moment) => {
    const moves = status.playing && !still
    for (let i = 0; i < people.length; i++) {
      const person = people[i]!
      const { seat, x, z, turn } = person
      const shown = frame.lamps[seat]!
      if (!isThere(person, shown)) {
        hide(matrices, i)
        continue
      }
      const phase = (2 * Math.PI * nowMs) / PERIOD_MS + seat
      const swing = moves ? SWING * Math.sin(phase) : 0
      placePitched(matrices, i, x, upM, z, turn, works(shown) ? WORK_PITCH + swing : REST_PITCH)
    }
    return true
  }
  return <MovingInstances geometry={geometryOf('arms')} count={people.length} draw={draw} />
}
