/** Networks 工业网络: up and down in turn, and which failures and alarms they let through. */
import { drawTicks } from './draws.ts'
import { CLOCK, KINDS, schedule } from './eventList.ts'
import type { Line } from './line.ts'
import { NONE } from './plan.ts'

export function startNetworks(line: Line): void {
  for (let network = 0; network < line.levers.isUp.length; network++) awaitChange(line, network)
}

/** A network goes down, or comes back. */
export function switchNetwork(line: Line, network: number): void {
  line.levers.isUp[network] = 1 - line.levers.isUp[network]!
  awaitChange(line, network)
}

/** Whoever should hear of failure `f` does: its machine needs no network, or the network is up. */
export function isHeard(line: Line, f: number): boolean {
  const network = line.tables.linkOf[f]!
  return network === NONE || line.levers.isUp[network] === 1
}

/** A false alarm that rings while the network is down. */
export const isUnheardAlarm = (line: Line, f: number) =>
  line.tables.isAlarm[f] === 1 && !isHeard(line, f)

function awaitChange(line: Line, network: number): void {
  const { downDraw, downStream, firstNetworkSlot, upDraw, upStream } = line.tables
  const isUp = line.levers.isUp[network] === 1
  const ticks = drawTicks(
    line.draws,
    (isUp ? upDraw : downDraw)[network]!,
    line.streams,
    (isUp ? upStream : downStream)[network]!,
    line.cursors,
  )
  const tick = line.now[0]! + Math.max(1, ticks)
  schedule(line.events, firstNetworkSlot + network, tick * KINDS + CLOCK)
}
