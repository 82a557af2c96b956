/**
 * Differential fuzz: the engine beside the slow simulator of `reference/` on random lines. A line
 * on which they disagree is shrunk to a small one, which as JSON can be run again.
 */
import fc from 'fast-check'

import { toTicks } from '../base/index.ts'
import type { LinePlan } from '../engine/index.ts'
import { advance, startedLine } from '../engine/loop.ts'
import { featuresOf } from './features.ts'
import { fuzzLine } from './fuzzLine.ts'
import { faultsOf } from './invariants.ts'
import { disagreements } from './reference/compare.ts'

/** Everything that a run depends on. */
export interface Case {
  readonly plan: LinePlan
  readonly seed: number
  readonly replication: number
}

export interface Counterexample extends Case {
  readonly complaints: readonly string[]
}

const anyCase: fc.Arbitrary<Case> = fc.record({
  plan: fuzzLine,
  seed: fc.nat(1_000_000),
  replication: fc.nat(3),
})

/** The first of `lines` random cases about which `complain` says something, made small. */
export function findCounterexample(
  lines: number,
  seed: number,
  complain: (tried: Case) => readonly string[] = complaintsAbout,
): Counterexample | null {
  const property = fc.property(anyCase, (tried) => complain(tried).length === 0)
  const { failed, counterexample } = fc.check(property, { numRuns: lines, seed })
  if (!failed) return null
  const [found] = counterexample!
  return { ...found, complaints: complain(found) }
}

/** How many of `lines` random cases use what of the vocabulary: the same as are searched. */
export function featuresDrawn(lines: number, seed: number): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { plan } of fc.sample(anyCase, { numRuns: lines, seed }))
    for (const name of featuresOf(plan)) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** What the two simulators see differently; a bug that throws counts too. */
export function complaintsAbout({ plan, seed, replication }: Case): readonly string[] {
  try {
    return disagreements(plan, seed, replication)
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  }
}

/** Invariants that do not hold after some event of a run. */
export function brokenInvariants({ plan, seed, replication }: Case): readonly string[] {
  const line = startedLine(plan, seed, replication)
  const horizon = toTicks(plan.horizonS)
  for (let done = false; !done; ) {
    done = advance(line, horizon, 1)
    const faults = faultsOf(line)
    if (faults.length > 0) return faults.map((fault) => `${line.now[0]}: ${fault}`)
  }
  return []
}

const INFINITE = 'Infinity'

/** JSON that keeps infinite capacities, periods and people. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part === Infinity ? INFINITE : part))

export const fromJson = (text: string): unknown =>
  JSON.parse(text, (_, part: unknown) => (part === INFINITE ? Infinity : part))
