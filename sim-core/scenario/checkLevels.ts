/**
 * Every level, in every reading, and every stage of the roadmap gives a line that can be simulated
 * and paid for. What is wrong at several of them is told at the first.
 */
import type { Issue } from '../base/index.ts'
import { streamNameHash, tabulate } from '../engine/index.ts'
import { touchesOf } from './changes.ts'
import { canonicalOrder } from './combination.ts'
import { compileLine } from './compile.ts'
import { issueOf } from './issueCodes.ts'
import { applyMeasures } from './measure.ts'
import { type LineDocument, SINGLE_BILLING } from './schema/line.ts'
import type { MeasureDocument } from './schema/measure.ts'
import type { StageDocument } from './schema/roadmap.ts'
import type { ScenarioDocument } from './schema/scenario.ts'

/** One list of measures that a document asks for. */
interface Variant {
  readonly path: Issue['path']
  /** Where the measure at a place of the list stands; under `path` where absent. */
  readonly pathOf?: (place: number) => Issue['path']
  /** Params of all its issues. */
  readonly names: Readonly<Record<string, string>>
  readonly measureIds: readonly string[]
}

/** Presumes that the base line is sound and that all ids are known. */
export function checkLevels(document: ScenarioDocument): readonly Issue[] {
  const found = variantsOf(document).flatMap((variant) => checkVariant(document, variant))
  const keys = found.map(keyOfIssue)
  return found.filter((_, i) => keys.indexOf(keys[i]!) === i)
}

function variantsOf({ levels, readings, roadmap }: ScenarioDocument): Variant[] {
  const plain = levels.map(({ id, measures }, i) => ({
    path: ['levels', i, 'measures'],
    names: { level: id },
    measureIds: measures,
  }))
  const read = (readings?.options ?? []).flatMap((reading, i) =>
    Object.entries(reading.levels).map(([level, measureIds]) => ({
      path: ['readings', 'options', i, 'levels', level],
      names: { level, reading: reading.id },
      measureIds,
    })),
  )
  return [...plain, ...read, ...stagesOf(roadmap?.stages ?? [])]
}

/** What stands after each stage: its measures and those of the stages before. */
function stagesOf(stages: readonly StageDocument[]): Variant[] {
  const places = stages.flatMap(({ measures }, i) =>
    measures.map((_, k) => ['roadmap', 'stages', i, 'measures', k] as const),
  )
  return stages.map(({ id }, i) => ({
    path: ['roadmap', 'stages', i, 'measures'],
    pathOf: (place) => places[place]!,
    names: { level: id },
    measureIds: stages.slice(0, i + 1).flatMap(({ measures }) => measures),
  }))
}

function checkVariant(document: ScenarioDocument, variant: Variant): Issue[] {
  const measures = variant.measureIds.map((id) =>
    document.measures.find((measure) => measure.id === id)!,
  )
  const applied = applyMeasures(document.line, measures)
  if (!applied.ok) return applied.issues.map((found) => locate(found, document, variant, measures))
  const issues = [...checkMoney(applied.value, document), ...checkStreams(applied.value)]
  return issues.map((found) => ({ ...found, params: { ...found.params, ...variant.names } }))
}

/** From the list of measures and the line that results to the document. */
function locate(
  found: Issue,
  document: ScenarioDocument,
  variant: Variant,
  measures: readonly MeasureDocument[],
): Issue {
  const [root, ...steps] = found.path
  const params = { ...found.params, ...variant.names }
  if (root === 'line') {
    const path = culprit(steps.map(String), document, measures) ?? variant.path
    return { ...found, path, params: { ...params, at: steps.join('.') } }
  }
  const [place, ...inside] = steps
  if (inside.length === 0) {
    const path = variant.pathOf?.(Number(place)) ?? [...variant.path, place!]
    return { ...found, path, params }
  }
  const index = document.measures.indexOf(measures[Number(place)]!)
  return { ...found, path: ['measures', index, ...inside], params }
}

/** The last change that had to do with the place in the line. */
function culprit(
  steps: readonly string[],
  document: ScenarioDocument,
  measures: readonly MeasureDocument[],
): Issue['path'] | undefined {
  const meets = (touched: readonly string[]) =>
    touched.every((step, i) => i >= steps.length || step === steps[i])
  return canonicalOrder(measures)
    .flatMap((measure) =>
      measure.changes.map((change, i) => ({
        path: ['measures', document.measures.indexOf(measure), 'changes', i],
        touches: touchesOf(change),
      })),
    )
    .findLast(({ touches }) => touches.some(({ kind, path }) => kind !== 'anchor' && meets(path)))
    ?.path
}

/** Whatever a level uses has a price. */
function checkMoney(line: LineDocument, { money }: ScenarioDocument): Issue[] {
  if (money === undefined) return []
  const used = new Set([...line.pools, ...line.staff].map(({ role }) => role))
  const roles = line.roles
    .filter(({ id, isPerson }) => isPerson && used.has(id))
    .map(({ id }) => id)
  const billings = new Set(line.tariff?.edges.map(({ billing }) => billing) ?? [SINGLE_BILLING])
  return [
    ...roles
      .filter((role) => !Object.hasOwn(money.roles, role))
      .map((role) => issueOf('money.noWage', ['money', 'roles'], { role })),
    ...[...billings]
      .filter((billing) => !Object.hasOwn(money.tariff.periods, billing))
      .map((billing) => issueOf('money.noPrice', ['money', 'tariff', 'periods'], { billing })),
  ]
}

/** No two decisions share their random numbers. */
function checkStreams(line: LineDocument): Issue[] {
  const { streamNames } = tabulate(compileLine(line).plan)
  return collisions(streamNames, streamNameHash).map(([name, other]) =>
    issueOf('stream.collision', ['line'], { name, other }),
  )
}

/** Pairs of names with one hash, equal names among them. */
export function collisions(
  names: readonly string[],
  hash: (name: string) => string,
): readonly (readonly [name: string, other: string])[] {
  const byHash = new Map<string, string>()
  return names.flatMap((name) => {
    const key = hash(name)
    const other = byHash.get(key)
    if (other === undefined) byHash.set(key, name)
    return other === undefined ? [] : [[name, other] as const]
  })
}

function keyOfIssue({ code, path, params }: Issue): string {
  const { level: _level, reading: _reading, ...own } = params
  return JSON.stringify([code, own, path[0] === 'levels' || path[0] === 'readings' ? [] : path])
}
