/** A roadmap in the terminal: its stages, what they come to, the lean rival, the best plans. */
import type {
  LeanResult,
  RankedPlan,
  RoadmapRanking,
  RoadmapResult,
  Scenario,
} from '../../sim-core/index.ts'
import { spaced, writeEstimate, writeExact, writePlain, writeRange } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { ROADMAP_CLI } from '../i18n/roadmapCli.ts'
import type { UnitId } from '../i18n/units.ts'
import { percent } from './numbers.ts'
import { layOut } from './table.ts'

type Returns = RoadmapResult['project']['withoutSubsidy']
type Estimate = Returns['npvCny']

const NOTHING = '—'

export function roadmapText(result: RoadmapResult, language: Language): string {
  const words = ROADMAP_CLI[language]
  const { scenario, replications, horizonMonths, project, firm, cash } = result
  const years = exact(horizonMonths / 12, 'years', language)
  const returns = [
    ['', words.withoutSubsidy, words.withSubsidy, words.payback],
    returnsRow(words.project, project, language),
    returnsRow(words.firm, firm, language),
  ]
  const limit =
    cash.limitCny === null || cash.beyondLimit === null
      ? []
      : [
          words.limit(
            exact(cash.limitCny, 'cny', language),
            percent(cash.beyondLimit.share, language),
          ),
        ]
  return [
    words.title(scenario.name[language], replications, years),
    stagesText(result, language),
    layOut(returns),
    [words.lowest(estimated(cash.lowestCny, 'cny', language), cash.lowestMonth), ...limit].join(
      '\n',
    ),
    leanText(result.lean, language),
    words.intervals,
  ].join('\n\n')
}

function stagesText({ stages }: RoadmapResult, language: Language): string {
  const words = ROADMAP_CLI[language]
  const head = [
    words.stage, words.order, words.inUse, words.price, words.awards, words.gain, words.npv,
    words.lost,
  ]
  const rows = stages.map((stage) => [
    stage.name[language],
    String(stage.orderMonth),
    String(stage.timeline.goLiveMonth),
    exact(stage.capexCny.exact, 'cny', language),
    estimated(stage.awardsCny, 'cny', language),
    estimated(stage.gainCnyPerYear, 'cnyPerYear', language),
    estimated(stage.npvCny, 'cny', language),
    estimated(stage.stop.lostUnits ?? stage.stop.standingUnits, 'pieces', language),
  ])
  const notes = stages.flatMap((stage) => {
    const name = stage.name[language]
    return [
      ...(stage.orderMonth > stage.statedMonth
        ? [words.waits(name, stage.orderMonth, stage.statedMonth)]
        : []),
      ...(stage.isTooLate ? [words.tooLate(name)] : []),
      ...(stage.meetsDemand === false ? [words.shortOfDemand(name)] : []),
    ]
  })
  return [layOut([head, ...rows]), ...notes].join('\n')
}

function leanText(lean: LeanResult | null, language: Language): string {
  const words = ROADMAP_CLI[language]
  if (lean === null) return words.leanNone
  const number = (value: number) => writePlain(value, language, 2)
  const measures = lean.measures.map(({ kind, name, assumed }) => {
    const said = kind === 'document' ? name![language] : words.leanKind[kind]
    if (assumed === null) return said
    const { value, low, high } = assumed
    return `${said} (${words.assumed(number(value), number(low), number(high))})`
  })
  const { value, low, high } = lean.trainingCny
  const [training, least, most] = [value, low, high].map((cny) => exact(cny, 'cny', language))
  return [
    words.lean(measures.join(', ')),
    words.leanValue(
      estimated(lean.returns.npvCny, 'cny', language),
      estimated(lean.gainCnyPerYear, 'cnyPerYear', language),
      training!, least!, most!,
    ),
    words.leanAhead(estimated(lean.planAheadCny, 'cny', language)),
    ...(lean.pullLeftOut ? [words.pullLeftOut] : []),
  ].join('\n')
}

export function rankingText(
  ranking: RoadmapRanking,
  scenario: Scenario,
  language: Language,
): string {
  const words = ROADMAP_CLI[language]
  const { plans, months, bestShare } = ranking
  const rows = plans.map((plan) => [
    planText(plan, scenario, language),
    estimated(plan.npvCny, 'cny', language),
    plan.behindBest === null ? NOTHING : estimated(plan.behindBest, 'cny', language),
    estimated(plan.lowestCashCny, 'cny', language),
    [
      ...(plan.isPresent ? [words.present] : []),
      ...(plan.isAsGood ? [words.asGood] : []),
      ...(plan.keepsLimit ? [] : [words.beyondLimit]),
    ].join(', '),
  ])
  const count = plans.filter(({ isAsGood }) => isAsGood).length
  return [
    words.ranking(ranking.arrangements, `${months[0]}, ${months[1] ?? ''} … ${months.at(-1)}`),
    layOut([[words.plan, words.withSubsidy, words.behind, words.lowestCash, ''], ...rows], [0, 4]),
    [
      ...(bestShare === null ? [] : [words.sure(percent(bestShare, language), count)]),
      ...(ranking.isOrderKept ? [words.orderKept] : []),
      ...(ranking.isExact ? [] : [words.notExact]),
      words.aboutRanking,
    ].join('\n'),
  ].join('\n\n')
}

/** `0 Feeder (lease) → 12 Gauge`. */
function planText({ stages }: RankedPlan, { document }: Scenario, language: Language): string {
  if (stages.length === 0) return ROADMAP_CLI[language].nothing
  const wayOf = (id: string | undefined) =>
    document.money?.waysToPay.find((way) => way.id === id)?.name[language]
  return stages
    .map(({ name, orderAfterMonths, way }) => {
      const paid = wayOf(way)
      return `${orderAfterMonths} ${name[language]}${paid === undefined ? '' : ` (${paid})`}`
    })
    .join(' → ')
}

function returnsRow(
  name: string,
  { withoutSubsidy, withSubsidy }: RoadmapResult['project'],
  language: Language,
): string[] {
  return [
    name,
    estimated(withoutSubsidy.npvCny, 'cny', language),
    estimated(withSubsidy.npvCny, 'cny', language),
    paybackText(withoutSubsidy, language),
  ]
}

function paybackText({ paybackYears: { p10, p50, p90 } }: Returns, language: Language): string {
  if (p50 === null) return NOTHING
  const range = { low: p10, middle: p50, high: p90 }
  const { value, low, high, after } = writeRange(range, 'years', language)
  return `${value} (${low ?? NOTHING}–${high ?? NOTHING})${spaced(after)}`
}

function estimated(value: Estimate, unit: UnitId, language: Language): string {
  const { before, value: mean, after, halfWidth } = writeEstimate(value, unit, language)
  const around = halfWidth === null || halfWidth === '0' ? '' : ` ± ${halfWidth}`
  return `${before}${mean}${around}${spaced(after)}`
}

function exact(value: number, unit: UnitId, language: Language): string {
  const { before, value: written, after } = writeExact(value, unit, language)
  return `${before}${written}${spaced(after)}`
}
