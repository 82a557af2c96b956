/**
 * The end-of-run self-check 自检 (engine semantics 18): what every record must add up to, whatever
 * the line. It costs a sum per machine, so it is made on every record.
 */
import { MODES } from './modes.ts'

/** What the check reads of a record. */
export interface Sums {
  readonly absorbed?: number
  readonly created?: number
  readonly entered: number
  readonly scrapped: number
  readonly shipped: Float64Array
  readonly wipAtStart: number
  readonly wipAtEnd: number
  readonly billings: number
  readonly servers: number
  readonly windowTicks: number
  readonly modeTicks: Float64Array
  readonly busyTicks: Float64Array
}

/** What does not add up, as sentences; empty for a sound record. */
export function faultsOfRecord(record: Sums): readonly string[] {
  return [...jobFaults(record), ...timeFaults(record)]
}

/** Throws on a record that does not add up: better no figure than a wrong one. */
export function checkedRecord<T extends Sums>(record: T): T {
  const faults = faultsOfRecord(record)
  if (faults.length > 0) throw new Error(`the run does not add up: ${faults.join('; ')}`)
  return record
}

/** Jobs in are jobs out and inside. */
function jobFaults(record: Sums): string[] {
  const { absorbed = 0, created = 0, entered, scrapped, shipped, wipAtEnd, wipAtStart } = record
  const came = wipAtStart + entered + created
  const went = shipped.reduce((sum, jobs) => sum + jobs, 0) + scrapped + absorbed
  if (came === went + wipAtEnd) return []
  return [`${came} jobs came, ${went} went and ${wipAtEnd} are inside`]
}

/** The states of a machine fill the window exactly; nobody is anywhere for less than no time. */
function timeFaults({ billings, busyTicks, modeTicks, servers, windowTicks }: Sums) {
  const faults: string[] = []
  for (let server = 0; server < servers; server++) {
    let sum = 0
    for (let billing = 0; billing < billings; billing++)
      for (let mode = 0; mode < MODES; mode++) {
        const ticks = modeTicks[(billing * servers + server) * MODES + mode]!
        if (ticks < 0) faults.push(`machine ${server} was ${ticks} ticks in a state`)
        sum += ticks
      }
    if (sum !== windowTicks) faults.push(`machine ${server} has ${sum} of ${windowTicks} ticks`)
  }
  busyTicks.forEach((ticks, pool) => {
    if (ticks < 0) faults.push(`pool ${pool} worked for ${ticks} ticks`)
  })
  return faults
}
