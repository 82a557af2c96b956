/** Levels of a scenario under a reading, and their lines ready to run. */
import {
  compileLine,
  lineAtLevel,
  measuresOf,
  type CompiledLine,
  type MeasureDocument,
  type Scenario,
} from '../scenario/index.ts'

export interface Level {
  readonly id: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly measures: readonly MeasureDocument[]
  readonly reading: string | null
}

/** The baseline and the levels asked for, in document order. Throws on an unknown id. */
export function levelsOf(
  { document }: Scenario,
  reading: string | null,
  wanted?: readonly string[],
): Level[] {
  const unknown = wanted?.find((id) => !document.levels.some((level) => level.id === id))
  if (unknown !== undefined) throw new Error(`no level ${unknown}`)
  return document.levels
    .filter(({ id }, i) => i === 0 || wanted === undefined || wanted.includes(id))
    .map(({ id, name }) => ({
      id,
      name,
      measures: measuresOf(document, id, reading ?? undefined),
      reading,
    }))
}

/** The line of a level, with `people` in its pools where given. */
export function compileLevel(
  { document }: Scenario,
  { id, reading }: Level,
  people?: readonly number[],
): CompiledLine {
  const line = lineAtLevel(document, id, reading ?? undefined)
  const byPool = people && Object.fromEntries(line.pools.map((pool, p) => [pool.id, people[p]!]))
  const compiled = compileLine(line, document.run, byPool && { people: byPool })
  return { ...compiled, plan: { ...compiled.plan, tallies: true } }
}
