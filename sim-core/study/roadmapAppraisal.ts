/** The money of a roadmap: the stages of every replication, put behind one another, appraised. */
import {
  appraisePlan,
  monthlyRate,
  npv,
  runningCnyPerYear,
  runningLines,
  soldPerYear,
  type OperatingPoint,
  type PlanAppraisal,
  type PlanTerms,
  type Project,
  type Stage,
} from '../economics/index.ts'
import type { MoneyDocument, PolicyDocument, Scenario } from '../scenario/index.ts'
import { estimate, proportionInterval } from '../stats/index.ts'
import { appraiseLean } from './leanFirst.ts'
import { askedPolicies, PROJECT_POLICIES } from './policyLibrary.ts'
import { ENGINE_VERSION } from './result.ts'
import { bandOf, figuresOf } from './returns.ts'
import type { CashOfPlan, RoadmapResult, StageResult, StopResult } from './roadmapResult.ts'
import type { PlannedStage } from './roadmapStages.ts'
import type { RoadmapTechnical } from './roadmapTechnical.ts'
import { fiscalTermsOf } from './ways.ts'

/** `technical` is that of these stages. */
export function appraiseRoadmap(
  scenario: Scenario,
  stages: readonly PlannedStage[],
  technical: RoadmapTechnical,
  policies: readonly PolicyDocument[] = PROJECT_POLICIES,
): RoadmapResult {
  const { document, hash } = scenario
  const money = document.money!
  const terms = planTerms(money, policies)
  const each = technical.baseline.points.map((_, r) =>
    appraisePlan(stagesOf(stages, technical, r), terms),
  )
  const inTime = stages.filter(({ isTooLate }) => !isTooLate)
  return {
    scenario: { id: document.id, name: document.name, hash },
    engineVersion: ENGINE_VERSION,
    seed: technical.seed,
    replications: technical.replications,
    horizonMonths: money.horizonMonths,
    stages: stages.map((stage, k) =>
      stageResult(stage, k, { technical, each, money, place: inTime.indexOf(stage) }),
    ),
    capexCny: { exact: each[0]!.capexCny },
    project: {
      withoutSubsidy: figuresOf(each.map((one) => one.withoutSubsidy)),
      withSubsidy: figuresOf(each.map((one) => one.withSubsidy)),
    },
    firm: {
      withoutSubsidy: figuresOf(each.map((one) => one.firmWithoutSubsidy)),
      withSubsidy: figuresOf(each.map((one) => one.firmWithSubsidy)),
    },
    cash: cashOf(each, document.roadmap?.cashLimitCny ?? null),
    cumulative: {
      projectWithoutSubsidy: bandOf(each, ({ project }) => project.withoutSubsidy),
      firmWithoutSubsidy: bandOf(each, ({ firm }) => firm.withoutSubsidy),
      firmWithSubsidy: bandOf(each, ({ firm }) => firm.withSubsidy),
    },
    lean: appraiseLean(
      scenario,
      technical.baseline,
      technical.lean,
      each.map(({ withoutSubsidy }) => withoutSubsidy.npvCny),
    ),
  }
}

export const planTerms = (
  money: MoneyDocument,
  policies: readonly PolicyDocument[],
): PlanTerms => ({
  money,
  policies: askedPolicies(policies, money.policies),
  stacking: money.stacking,
  fiscal: fiscalTermsOf(money),
})

/** The stages of one replication; those that come too late have no part in the money. */
function stagesOf(
  stages: readonly PlannedStage[],
  technical: RoadmapTechnical,
  r: number,
): Stage[] {
  return stages.flatMap((stage, k) => {
    const { after, learning, stopLosses } = technical.stages[k]!
    const before = (k === 0 ? technical.baseline : technical.stages[k - 1]!.after).points[r]!
    if (stage.isTooLate) return []
    return [
      {
        id: stage.document.id,
        orderMonth: stage.orderMonth,
        project: stopped(stage.project, before, stopLosses?.[r]),
        way: stage.way,
        before,
        after: after.points[r]!,
        ...(learning.length > 0 && {
          learning: learning.map(({ share, points }) => ({ share, point: points[r]! })),
        }),
      },
    ]
  })
}

const unitsPerHour = (point: OperatingPoint) => soldPerYear(point) / point.scheduledHoursPerYear

/** The project with the hours that, at the pace of the line, lose what the simulation lost. */
function stopped(project: Project, before: OperatingPoint, lost: number | undefined): Project {
  if (lost === undefined) return project
  return { ...project, lineStopHours: Math.max(0, lost) / unitsPerHour(before) }
}

interface StageContext {
  readonly technical: RoadmapTechnical
  readonly each: readonly PlanAppraisal[]
  readonly money: MoneyDocument
  /** Among the stages that have a part in the money; -1 for one that comes too late. */
  readonly place: number
}

function stageResult(stage: PlannedStage, k: number, context: StageContext): StageResult {
  const { technical, each, money, place } = context
  const { document, project, timeline } = stage
  const { after, learning, stopLosses } = technical.stages[k]!
  const before = k === 0 ? technical.baseline : technical.stages[k - 1]!.after
  const rate = monthlyRate(money.discountRatePerYear)
  const own = each.flatMap(({ stages }) => stages[place] ?? [])
  const over = (of: (one: PlanAppraisal['stages'][number]) => number) =>
    estimate(own.length === 0 ? [0] : own.map(of))
  const yearly = (point: OperatingPoint) => runningCnyPerYear(runningLines(point, money))
  const added = (of: (point: OperatingPoint) => number) =>
    estimate(after.points.map((point, r) => of(point) - of(before.points[r]!)))
  return {
    id: document.id,
    name: document.name,
    measures: document.measures,
    level: project.level,
    way: document.way ?? null,
    statedMonth: document.orderAfterMonths,
    orderMonth: stage.orderMonth,
    timeline,
    learntMonth: stage.learntMonth,
    isTooLate: stage.isTooLate,
    capexCny: { exact: own[0]?.capexCny ?? 0 },
    awardsCny: over(({ way }) =>
      way.awards
        .filter(({ to }) => to === 'enterprise')
        .reduce((sum, { amountCny }) => sum + amountCny, 0),
    ),
    awardIds: own[0]?.way.awards.map(({ policyId }) => policyId) ?? [],
    gainCnyPerYear: added(yearly),
    npvCny: over(({ orderMonth, flow }) =>
      npv(rate, [...Array<number>(orderMonth).fill(0), ...flow.netWithoutSubsidy]),
    ),
    people: added(({ headcount }) => Object.values(headcount).reduce((a, b) => a + b, 0)),
    meetsDemand: after.meetsDemand,
    stop: stopResult(project.lineStopHours, before.points, stopLosses),
    knots: learning.map(({ share }) => share),
    ...(after.issues !== undefined && { issues: after.issues }),
  }
}

function stopResult(
  hours: number,
  before: readonly OperatingPoint[],
  losses: readonly number[] | null,
): StopResult {
  return {
    hours,
    lostUnits: losses === null ? null : estimate(losses),
    standingUnits: estimate(before.map((point) => hours * unitsPerHour(point))),
  }
}

function cashOf(each: readonly PlanAppraisal[], limitCny: number | null): CashOfPlan {
  const { p50 } = bandOf(each, ({ firm }) => firm.withoutSubsidy)
  const lowest = each.map(({ lowest: { cny } }) => cny)
  const beyond = lowest.filter((cny) => limitCny !== null && cny < -limitCny).length
  return {
    lowestCny: estimate(lowest),
    lowestMonth: p50.reduce((best, cny, month) => (cny < p50[best]! ? month : best), 0),
    limitCny,
    beyondLimit: limitCny === null ? null : proportionInterval(beyond, lowest.length),
  }
}
