/**
 * What moves a figure 敏感性: one level, one figure, and the inputs that are uncertain, one at a time
 * (tornado), screened (Morris) or with their shares of the variance (Sobol).
 *
 * The answer depends on the scenario and the plan alone, not on the workers.
 */
import { failed, ok, type Issue, type Outcome } from '../base/index.ts'
import type { Pool } from '../experiment/index.ts'
import { issueOf, withInputs, type Scenario, type UncertainInput } from '../scenario/index.ts'
import { estimate, simulationNoise } from '../stats/index.ts'
import { createInputModel, definedOf, turnOf, type HostTurns } from './inputModel.ts'
import { policiesFor } from './policyLibrary.ts'
import { ENGINE_VERSION } from './result.ts'
import { SENSITIVITY_ANALYSES } from './sensitivityMethods.ts'
import type { SensitivityPlan } from './sensitivityPlan.ts'
import type { SensitivityBasis, SensitivityResult } from './sensitivityResult.ts'
import { simulateLevels, type StudyOptions } from './technical.ts'

/** The crew is judged by as many replications as in any other study. */
const CREW_REPLICATIONS = 5

export interface SensitivityHost extends HostTurns, Pick<StudyOptions, 'onProgress'> {}

/**
 * Finds the crew, then asks all points. Failed where the figure is missing at the centre or, but
 * for a tornado, anywhere, or where inputs that are sound by themselves are not together. Rejects
 * with a `CancelledError` when the signal is aborted.
 */
export async function analyseSensitivity(
  plan: SensitivityPlan,
  pool: Pool,
  { onProgress, ...turns }: SensitivityHost = {},
): Promise<Outcome<SensitivityResult>> {
  const { scenario, kpi, level, replications, seed, mostRuns } = plan
  const { signal } = turns
  const tried = await triedAtEnds(plan, turnOf(turns))
  const inputs = tried.flatMap(({ input, issues }) => (issues.length === 0 ? [input] : []))
  const cancellation = signal === undefined ? {} : { signal }
  let done = 0
  let total = mostRuns
  const technical = await simulateLevels(scenario, pool, {
    seed,
    replications: CREW_REPLICATIONS,
    ...cancellation,
    onProgress: (crewDone, crewTotal) => {
      total = crewTotal + mostRuns
      onProgress?.((done = crewDone), total)
    },
  })
  const onRunDone = () => onProgress?.(++done, total)
  const policies = await policiesFor(scenario)
  const terms = { scenario, kpi, replications, technical, policies }
  const model = createInputModel(terms, pool, { ...turns, onRunDone })
  const first = await model.ask([{}])
  if (!first.ok) return first
  const central = definedOf(first.value[0]!)
  if (central === null)
    return failed([issueOf('sensitivity.noFigure', ['levels'], { id: level.id, kpi })])
  const found = await SENSITIVITY_ANALYSES[plan.method]({ ...plan, inputs }, model, central)
  if (!found.ok) return found
  const { effects, answers } = found.value
  const known = answers.map(definedOf).filter((values) => values !== null)
  return ok({
    ...basisOf(plan),
    leftOut: tried.flatMap(({ input: { path }, issues }) =>
      issues.length === 0 ? [] : [{ path, issues }],
    ),
    points: answers.length,
    runs: model.runs(),
    central: estimate(central),
    noise: known.length === answers.length ? simulationNoise(known) : null,
    ...effects,
  })
}

async function triedAtEnds({ scenario, inputs }: SensitivityPlan, turn: () => Promise<void>) {
  const tried = []
  for (const input of inputs) {
    await turn()
    tried.push({ input, issues: issuesAtEnds(scenario, input) })
  }
  return tried
}

function issuesAtEnds(
  scenario: Scenario,
  { path, low, high }: UncertainInput,
): readonly Issue[] {
  return [low, high].flatMap((end) => {
    const moved = withInputs(scenario, { [path]: end })
    return moved.ok ? [] : moved.issues
  })
}

function basisOf(
  plan: SensitivityPlan,
): Omit<SensitivityBasis, 'points' | 'runs' | 'central' | 'noise' | 'leftOut'> {
  const { scenario, hash, level, reading, kpi, seed, replications } = plan
  const { id, name } = scenario.document
  return {
    engineVersion: ENGINE_VERSION,
    scenario: { id, name, hash },
    level: { id: level.id, name: level.name },
    reading,
    kpi,
    seed,
    replications,
    law: 'uniform',
  }
}
