/** The three ways to ask what moves a figure: points to a model, and what its answers say. */
import { failed, ok, type Outcome } from '../base/index.ts'
import { morris, sobol, type Ask, type Point } from '../experiment/index.ts'
import { issueOf, valueIn, type InputValues, type UncertainInput } from '../scenario/index.ts'
import { compare } from '../stats/index.ts'
import { definedOf, type FigureValues, type InputModel } from './inputModel.ts'
import type { SensitivityPlan } from './sensitivityPlan.ts'
import type { Effects, SensitivityMethod, TornadoEnd } from './sensitivityResult.ts'

interface Analysed {
  readonly effects: Effects
  /** By point, the centre first, then by replication. */
  readonly answers: readonly FigureValues[]
}

/** `central` has the values of the figure at the centre, by replication. */
type Analysis = (
  plan: SensitivityPlan,
  model: InputModel,
  central: readonly number[],
) => Promise<Outcome<Analysed>>

const tornado: Analysis = async ({ inputs }, model, central) => {
  const points = inputs.flatMap(({ path, low, high }) => [{ [path]: low }, { [path]: high }])
  const asked = await model.ask(points)
  if (!asked.ok) return asked
  const centre = meanOf(central)
  const rows = inputs.map((input, i) => {
    const atLow = endOf(asked.value[2 * i]!, central)
    const atHigh = endOf(asked.value[2 * i + 1]!, central)
    const swing =
      atLow.mean === null || atHigh.mean === null
        ? null
        : Math.max(atLow.mean, atHigh.mean, centre) - Math.min(atLow.mean, atHigh.mean, centre)
    return { ...input, atLow, atHigh, swing }
  })
  // A payback that never comes is farther off than any that does.
  const ranked = strongestFirst(rows, ({ swing }) => swing ?? Infinity)
  const answers = [central, ...asked.value]
  return ok({ effects: { method: 'tornado', inputs: ranked }, answers })
}

function endOf(values: FigureValues, central: readonly number[]): TornadoEnd {
  const known = definedOf(values)
  if (known === null) return { mean: null, difference: null }
  return { mean: meanOf(known), difference: compare(known, central).difference }
}

const screened: Analysis = async (plan, model, central) => {
  const { inputs, seed, trajectories } = plan
  return overCube(plan, model, central, async (ask) => {
    const effects = await morris(ask, { factors: inputs.length, seed, trajectories })
    const rows = inputs.map((input, i) => ({ ...input, ...effects[i]! }))
    const ranked = strongestFirst(rows, ({ muStar }) => muStar.value)
    return { method: 'morris', trajectories, inputs: ranked }
  })
}

const decomposed: Analysis = async (plan, model, central) => {
  const { inputs, seed, rows: size } = plan
  return overCube(plan, model, central, async (ask) => {
    const indices = await sobol(ask, { factors: inputs.length, seed, rows: size })
    const rows = inputs.map((input, i) => ({ ...input, ...indices[i]! }))
    const ranked = strongestFirst(rows, ({ total }) => total.value)
    return { method: 'sobol', rows: size, inputs: ranked }
  })
}

/** By method. */
export const SENSITIVITY_ANALYSES: Readonly<Record<SensitivityMethod, Analysis>> = {
  tornado,
  morris: screened,
  sobol: decomposed,
}

/** A method that asks once, for means; it hears 0 throughout where the answers cannot be used. */
async function overCube(
  { inputs, kpi }: SensitivityPlan,
  model: InputModel,
  central: readonly number[],
  method: (ask: Ask) => Promise<Effects>,
): Promise<Outcome<Analysed>> {
  let asked: Awaited<ReturnType<InputModel['ask']>> = ok([])
  const effects = await method(async (points) => {
    asked = await model.ask(points.map((point) => valuesAt(inputs, point)))
    const means = asked.ok ? asked.value.map((values) => definedOf(values)).map(meanOrNull) : []
    return points.map((_, p) => means[p] ?? 0)
  })
  if (!asked.ok) return asked
  const answers = asked.value
  const missing = answers.filter((values) => definedOf(values) === null).length
  if (missing === 0) return ok({ effects, answers: [central, ...answers] })
  return failed([issueOf('sensitivity.undefined', [], { kpi, points: missing })])
}

const valuesAt = (inputs: readonly UncertainInput[], point: Point): InputValues =>
  Object.fromEntries(inputs.map((input, i) => [input.path, valueIn(input, point[i]!)]))

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const meanOrNull = (values: readonly number[] | null) => (values === null ? null : meanOf(values))

function strongestFirst<T>(rows: readonly T[], strength: (row: T) => number): T[] {
  // Infinity − Infinity is no order.
  return rows.toSorted((a, b) => (strength(a) === strength(b) ? 0 : strength(b) - strength(a)))
}
