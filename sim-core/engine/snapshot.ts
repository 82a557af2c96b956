/** The whole state of a line as plain data, and back. */
import { createLine, type Line } from './line.ts'
import type { LinePlan } from './plan.ts'

/**
 * The changing fields of a line by name (those of its parts as `part.field`): numbers, and copies
 * of typed arrays.
 */
export interface Snapshot {
  readonly plan: LinePlan
  readonly seed: number
  readonly replication: number
  readonly fields: Readonly<Record<string, number | TypedArray>>
  readonly random: Int32Array
  readonly due: Float64Array
  readonly winner: Int32Array
}
type TypedArray = Float64Array | Int32Array | Uint8Array

export function snapshotOf(line: Line, seed: number, replication: number): Snapshot {
  const fields: Record<string, number | TypedArray> = {}
  for (const [part, prefix] of partsOf(line))
    for (const [name, value] of Object.entries(part))
      if (typeof value === 'number') fields[prefix + name] = value
      else if (ArrayBuffer.isView(value)) fields[prefix + name] = (value as TypedArray).slice()
  return {
    plan: line.plan,
    seed,
    replication,
    fields,
    random: line.streams.state.slice(),
    due: line.events.due.slice(),
    winner: line.events.winner.slice(),
  }
}

/** A line of its own in the state of `snapshot`, without a trace. */
export function lineFrom(snapshot: Snapshot): Line {
  const { plan, seed, replication } = snapshot
  const line = createLine(plan, seed, replication)
  for (const [part, prefix] of partsOf(line))
    for (const name of Object.keys(part)) {
      const value = snapshot.fields[prefix + name]
      if (value !== undefined)
        Object.assign(part, { [name]: typeof value === 'number' ? value : value.slice() })
    }
  line.streams.state.set(snapshot.random)
  line.events.due.set(snapshot.due)
  line.events.winner.set(snapshot.winner)
  return line
}

/** The objects that hold the state, each with what its fields are called by. */
const partsOf = (line: Line): readonly (readonly [part: object, prefix: string])[] => [
  [line, ''],
  [line.stops, 'stops.'],
  [line.people, 'people.'],
  [line.meter, 'meter.'],
  [line.levers, 'levers.'],
]
