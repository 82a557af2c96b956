/**
 * "Lean first" 精益先行: what a line could do before it buys anything. Measures of the document that
 * cost nothing, and those built here from the words of the document where the line has what they
 * work on: quick change-over, fewer change-overs, balanced work, and cards. How much each brings
 * about is assumed, with its range; what comes of it is simulated.
 */
import {
  applyMeasures,
  type Change,
  type LineDocument,
  type MeasureDocument,
  type ScenarioDocument,
  type StationDocument,
} from '../scenario/index.ts'

export type LeanKind = 'quickChangeover' | 'leastSetup' | 'balance' | 'pull'

/** An assumption with its plausible range. */
export interface Assumed {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * Set-up times times this: separating what can be done while the machine still runs usually takes
 * 30 to 50 % off, before anything is bought (Shingo, A Revolution in Manufacturing: The SMED
 * System, 1985, part 1).
 */
export const SETUP_FACTOR: Assumed = { value: 0.6, low: 0.5, high: 0.7 }
/** Of the difference to even work that people can shift between stations; steps have an order. */
export const BALANCE_SHARE: Assumed = { value: 0.5, low: 0.25, high: 0.8 }

export interface LeanMeasure {
  readonly kind: LeanKind | 'document'
  readonly measure: MeasureDocument
}

/** Those that this line can take, pull last; `wip` is what it holds on average. */
export function leanMeasures(document: ScenarioDocument, wip: number): LeanMeasure[] {
  const { line } = document
  const candidates: readonly (readonly [LeanKind, readonly Change[]])[] = [
    ['quickChangeover', quickChangeover(line)],
    ['leastSetup', leastSetup(line)],
    ['balance', balance(line)],
    ['pull', pull(line, wip)],
  ]
  const free = freeMeasures(document).map((measure) => ({ kind: 'document' as const, measure }))
  return candidates.reduce<LeanMeasure[]>((taken, [kind, changes]) => {
    if (changes.length === 0) return taken
    const next = [...taken, { kind, measure: builtMeasure(kind, changes) }]
    return leanLine(line, next) === null ? taken : next
  }, free)
}

/** The line with these measures; null where they do not go together on it. */
export function leanLine(line: LineDocument, measures: readonly LeanMeasure[]) {
  const applied = applyMeasures(line, measures.map(({ measure }) => measure))
  return applied.ok ? applied.value : null
}

/** Measures of the document that cost nothing and stand on nothing that does, taken together. */
function freeMeasures({ line, measures }: ScenarioDocument): MeasureDocument[] {
  const isFree = ({ investment }: MeasureDocument) =>
    investment.every(({ priceCny }) => priceCny === 0)
  const ids = new Set(measures.filter(isFree).map(({ id }) => id))
  return measures.reduce<MeasureDocument[]>((taken, measure) => {
    if (!ids.has(measure.id) || !measure.requires.every((id) => ids.has(id))) return taken
    const next = [...taken, measure]
    return applyMeasures(line, next).ok ? next : taken
  }, [])
}

const builtMeasure = (kind: LeanKind, changes: readonly Change[]): MeasureDocument => ({
  id: `lean-${kind}`,
  name: { zh: kind, en: kind },
  aspects: [],
  requires: [],
  conflictsWith: [],
  changes,
  investment: [],
  areaM2: 0,
})

/** Without a second product nobody changes over. */
const setUpStations = ({ products, stations }: LineDocument) =>
  products.length < 2 ? [] : stations.filter(({ setup }) => setup !== undefined)

function quickChangeover(line: LineDocument): Change[] {
  return setUpStations(line).flatMap(({ id, setup }): Change[] => {
    if (setup?.timeS !== undefined)
      return [{ scale: id, field: 'setup.timeS', by: SETUP_FACTOR.value }]
    const matrixS = setup?.matrixS?.map((row) => row.map((timeS) => timeS * SETUP_FACTOR.value))
    return matrixS === undefined ? [] : [{ set: id, field: 'setup.matrixS', to: matrixS }]
  })
}

function leastSetup(line: LineDocument): Change[] {
  const { sequence, lookAhead } = line.source
  if (setUpStations(line).length === 0 || sequence !== 'fifo' || lookAhead !== undefined) return []
  return [{ control: 'sequence', to: 'leastSetup' }]
}

/** Among neighbours where the same people do nothing but work by hand. */
function balance({ stations }: LineDocument): Change[] {
  const runs = stations.reduce<StationDocument[][]>((groups, station) => {
    const last = groups.at(-1)
    if (last !== undefined && isAlike(last.at(-1)!, station))
      return [...groups.slice(0, -1), [...last, station]]
    return [...groups, [station]]
  }, [])
  return runs
    .filter((run) => run.length > 1)
    .flatMap((run) => {
      const works = run.map(workS)
      const seats = run.map(({ servers }) => servers)
      const perSeatS = sumOf(works) / sumOf(seats)
      return run.map(({ id }, i): Change => {
        const evenS = perSeatS * seats[i]!
        const meanS = works[i]! + BALANCE_SHARE.value * (evenS - works[i]!)
        return { set: id, field: 'work.meanS', to: meanS }
      })
    })
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

const NOT_BALANCED: ReadonlySet<string> = new Set(['rework', 'transport', 'inspection'])

const workS = ({ work }: StationDocument) =>
  work !== undefined && 'meanS' in work ? work.meanS : 0

function isAlike(a: StationDocument, b: StationDocument): boolean {
  const isManual = (one: StationDocument) =>
    workS(one) > 0 && one.machine === undefined && !NOT_BALANCED.has(one.kind)
  return isManual(a) && isManual(b) && a.operators.join() === b.operators.join()
}

/**
 * As many cards as the line holds on average: by Little’s law the same output with no more than the
 * mean, and less where work piles up. Hopp and Spearman, Factory Physics, 3rd ed. (2008), 10.
 */
function pull({ conwipCards, cardLoops, rope, stations }: LineDocument, wip: number): Change[] {
  if (conwipCards !== undefined || cardLoops.length > 0 || rope !== undefined) return []
  const largestBatch = Math.max(...stations.map(({ batchJobs }) => batchJobs))
  return [{ control: 'conwipCards', to: Math.max(1, largestBatch, Math.ceil(wip)) }]
}
