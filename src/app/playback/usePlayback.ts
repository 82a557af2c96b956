/** Playback for React: what a person has done to it at once, the picture four times a second. */
import { useEffect, useState, useSyncExternalStore } from 'react'

import type { StateName } from '../../../sim-core/index.ts'
import { STATE_OF_MODE } from './stateOfMode.ts'
import { move, subscribe, type Playback, type PlaybackStatus } from './playback.ts'
import type { Regime } from './frame.ts'

export function usePlaybackStatus(playback: Playback): PlaybackStatus {
  return useSyncExternalStore(
    (listener) => subscribe(playback, listener),
    () => playback.status,
  )
}

/** What text and the 2D line show of a frame; never changed once made. */
export interface Picture {
  readonly tick: number
  readonly regime: Regime
  readonly stations: readonly StationPicture[]
}

export interface StationPicture {
  readonly state: StateName
  /** Of each seat; one string, so that an unchanged station is seen to be unchanged. */
  readonly seats: string
  readonly queue: number
  readonly perHour: number
}

const PICTURE_MS = 250

/** The picture now, again four times a second while the line plays, and after every act. */
export function usePicture(playback: Playback): Picture {
  const [picture, setPicture] = useState(() => pictureOf(playback))
  const { playing } = usePlaybackStatus(playback)
  useEffect(() => {
    const draw = () => {
      move(playback, performance.now())
      setPicture(pictureOf(playback))
    }
    draw()
    const stop = subscribe(playback, draw)
    const timer = playing ? setInterval(draw, PICTURE_MS) : undefined
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [playback, playing])
  return picture
}

export const seatStates = ({ seats }: StationPicture) => seats.split(' ') as StateName[]

function pictureOf({ frame, scenery }: Playback): Picture {
  const { first, of } = scenery.seats
  const stations = Array.from(frame.stationLamps, (lamp, s): StationPicture => {
    const from = first[s]!
    const lamps = frame.lamps.subarray(from, from + of[s]!)
    return {
      state: STATE_OF_MODE[lamp]!,
      seats: Array.from(lamps, (shown) => STATE_OF_MODE[shown]!).join(' '),
      queue: frame.queueLengths[s]!,
      perHour: frame.perHour[s]!,
    }
  })
  return { tick: frame.tick, regime: frame.regime, stations }
}
