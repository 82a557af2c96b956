/** A study as a person reads it in a terminal: the levels side by side. */
import type { LevelReturns, StudyResult } from '../../sim-core/index.ts'
import { CLI_TEXTS, type StudyTableTexts } from '../i18n/cli.ts'
import { writeEstimate, writeExact, writePlain, writeRange, type Written } from '../i18n/format.ts'
import type { Language, Text } from '../i18n/language.ts'
import { affixesOf, scaleOf, type UnitId } from '../i18n/units.ts'
import { analysisNotes } from './analysisText.ts'
import { layOut } from './table.ts'

type Level = StudyResult['levels'][number]
type Kpis = Level['kpis']
type Estimate = Kpis['wip']
type Quantiles = LevelReturns['withSubsidy']['paybackYears']

interface Context {
  readonly levels: readonly Level[]
  readonly language: Language
  readonly words: StudyTableTexts
  readonly roleNames: ReadonlyMap<string, Text>
}

const NOTHING = '—'
const SECONDS_PER_HOUR = 3600

export function studyText(
  result: StudyResult,
  roleNames: ReadonlyMap<string, Text>,
  language: Language,
): string {
  const words = CLI_TEXTS[language].table
  const context = { levels: result.levels, language, words, roleNames }
  const head = ['', ...result.levels.map(({ name }) => name[language])]
  const rows = [...technicalRows(context), ...moneyRows(context)]
  const paragraphs = [
    heading(result, context),
    layOut([head, ...rows]),
    [notes(context), analysisNotes(result, language)].filter((note) => note !== '').join('\n'),
    publishedText(result, context),
  ]
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')
}

function heading(result: StudyResult, { language, words }: Context): string {
  const facts = [
    ...(result.reading === null ? [] : [`${words.reading} ${result.reading}`]),
    `${words.seed} ${result.seed}`,
    `${words.replications} ${result.replications}`,
    `${words.window} ${words.hours(Math.round(result.windowS / SECONDS_PER_HOUR))}`,
  ]
  return `${result.scenario.name[language]}\n${facts.join(' · ')}`
}

function technicalRows(context: Context): string[][] {
  const { levels, words, language } = context
  // A file that says nothing about power has nothing to say about energy.
  const hasEnergy = levels.some(({ kpis }) => kpis.energyKwhPerGood.mean > 0)
  const row = (label: string, unit: UnitId, of: (kpis: Kpis) => Estimate | null) => {
    const estimates = levels.map(({ kpis }) => of(kpis))
    if (estimates.every((one) => one === null)) return []
    const cell = (one: Estimate | null) =>
      one === null ? NOTHING : interval(writeEstimate(one, unit, language))
    return [[labelWithUnit(label, unit, context), ...estimates.map(cell)]]
  }
  return [
    ...peopleRows(context),
    ...row(words.demandMet, 'share', (kpis) => kpis.demandMetShare),
    ...row(words.goodPerHour, 'piecesPerHour', (kpis) => kpis.goodPerHour),
    ...row(words.taktAttainment, 'share', (kpis) => kpis.taktAttainmentRatio),
    ...row(words.firstPassYield, 'share', (kpis) => kpis.firstPassYieldShare),
    ...(hasEnergy ? row(words.energyPerGood, 'kwhPerGood', (k) => k.energyKwhPerGood) : []),
    ...row(words.carbon, 'kgPerGood', (kpis) => kpis.carbonKgCo2ePerGood),
    ...row(words.peak, 'kw', (kpis) => kpis.peakKw),
    ...row(words.wip, 'meanPieces', (kpis) => kpis.wip),
    ...row(words.leadTime, 'hours', ({ leadTimeS }) => inHours(leadTimeS)),
    ...row(words.leadTimeP90, 'hours', ({ leadTimeQuantilesS: of }) => of && inHours(of.p90)),
    ...row(words.downgraded, 'share', (kpis) => whereAny(kpis.downgradedShare)),
    ...row(words.lost, 'share', (kpis) => kpis.lostShare),
    ...row(words.late, 'share', ({ tardiness }) => tardiness && tardiness.lateShare),
    ...row(words.tardiness, 'hours', ({ tardiness }) => tardiness && inHours(tardiness.meanS)),
    ...fleetIds(levels).flatMap((id) =>
      row(words.vehiclesBusy(id), 'share', ({ fleets }) => busyShareOf(fleets, id)),
    ),
    ...row(words.oee, 'share', (kpis) => kpis.oeeShare),
    [words.bottleneck, ...levels.map(({ kpis }) => stationName(kpis, kpis.bottleneck, language))],
    ...otherMethodRows(context),
    ...featureRows(context),
  ]
}

const inHours = ({ mean, halfWidth, ...rest }: Estimate): Estimate => ({
  ...rest,
  mean: mean / SECONDS_PER_HOUR,
  halfWidth: halfWidth === null ? null : halfWidth / SECONDS_PER_HOUR,
})

/** What never happens is not worth a row. */
const whereAny = (share: Estimate): Estimate | null => (share.mean > 0 ? share : null)

const fleetIds = (levels: readonly Level[]) => [
  ...new Set(levels.flatMap(({ kpis }) => kpis.fleets.map(({ id }) => id))),
]

const busyShareOf = (fleets: Kpis['fleets'], id: string): Estimate | null =>
  fleets.find((fleet) => fleet.id === id)?.busyShare ?? null

/** The other methods, where they disagree somewhere or were asked what stations are worth. */
function otherMethodRows({ levels, language, words }: Context): string[][] {
  const named = levels.map(({ kpis }) => ({ kpis, methods: kpis.bottlenecks }))
  const hasMarginal = named.some(({ methods }) => methods.marginal !== null)
  if (!hasMarginal && named.every(({ methods }) => methods.agree)) return []
  const row = (label: string, of: (methods: Kpis['bottlenecks']) => string | null) => [
    label,
    ...named.map(({ kpis, methods }) => {
      const id = of(methods)
      return id === null ? words.noMarginal : stationName(kpis, id, language)
    }),
  ]
  return [
    row(words.byAverageActive, (methods) => methods.averageActive.station),
    row(words.byMomentary, (methods) => methods.momentary.station),
    ...(hasMarginal ? [row(words.byMarginal, ({ marginal }) => marginal?.station ?? null)] : []),
  ]
}

/** Of the features that a demonstration project must have, those that some measure brings. */
function featureRows({ levels, words }: Context): string[][] {
  if (levels.every(({ checklist }) => checklist === undefined)) return []
  const cell = ({ checklist = [] }: Level) =>
    `${checklist.filter(({ present }) => present.length > 0).length}/${checklist.length}`
  return [[words.features, ...levels.map(cell)]]
}

/** All people, then the roles; nothing for a line without people. */
function peopleRows({ levels, words, roleNames, language }: Context): string[][] {
  const roles = [...new Set(levels.flatMap(({ kpis }) => Object.keys(kpis.operators)))]
  if (roles.length === 0) return []
  const total = ({ kpis }: Level) =>
    Object.values(kpis.operators).reduce((sum, { exact }) => sum + exact, 0)
  const mark = ({ kpis }: Level) => (kpis.headcount.meetsDemand === false ? '*' : '')
  const roleRow = (role: string) => [
    `  ${roleNames.get(role)?.[language] ?? role}`,
    ...levels.map(({ kpis }) => String(kpis.operators[role]?.exact ?? NOTHING)),
  ]
  return [
    [words.people, ...levels.map((level) => `${mark(level)}${total(level)}`)],
    ...roles.map(roleRow),
  ]
}

const stationName = ({ stations }: Kpis, wanted: string, language: Language): string =>
  stations.find(({ id }) => id === wanted)?.name[language] ?? wanted

/** What is earned without subsidy stands before what is earned with it. */
function moneyRows(context: Context): string[][] {
  const { levels, words, language } = context
  if (levels.every(({ returns }) => returns === null)) return []
  const row = (label: string, of: (returns: LevelReturns) => string) => [
    label,
    ...levels.map(({ returns }) => (returns === null ? NOTHING : of(returns))),
  ]
  const money = (estimate: Estimate) => {
    const written = writeEstimate(estimate, 'cny', language)
    return affixed(written, interval(written))
  }
  const capex = ({ capexCny }: LevelReturns) => {
    const written = writeExact(capexCny.exact, 'cny', language)
    return affixed(written, written.value)
  }
  const years = (quantiles: Quantiles) => paybackText(quantiles, context)
  const inYears = (label: string) => labelWithUnit(label, 'years', context)
  return [
    row(words.capex, capex),
    row(inYears(words.paybackWithoutSubsidy), (r) => years(r.withoutSubsidy.paybackYears)),
    row(inYears(words.paybackWithSubsidy), (r) => years(r.withSubsidy.paybackYears)),
    row(words.npvWithoutSubsidy, (r) => money(r.withoutSubsidy.npvCny)),
    row(words.npvWithSubsidy, (r) => money(r.withSubsidy.npvCny)),
  ]
}

function paybackText({ p10, p50, p90 }: Quantiles, { words, language }: Context): string {
  if (p50 === null) return words.never
  const written = writeRange({ low: p10, middle: p50, high: p90 }, 'years', language)
  const low = written.low ?? words.never
  const high = written.high ?? words.never
  return low === high ? written.value : `${written.value} (${low}–${high})`
}

const interval = ({ value, halfWidth }: { value: string; halfWidth: string | null }): string =>
  halfWidth === null ? value : `${value} ± ${halfWidth}`

/** A number with what stands around it: 12.3 万元, CN¥1.23 M. */
const affixed = ({ before, after }: Written, number: string): string =>
  `${before}${number} ${after}`.trimEnd()

function labelWithUnit(label: string, unit: UnitId, { words, language }: Context): string {
  return words.withUnit(label, affixesOf(unit, scaleOf(0, unit, language), language).after)
}

function notes({ levels, words, language }: Context): string {
  const short = levels.find(({ kpis }) => kpis.headcount.meetsDemand === false)
  const target = short && writeExact(short.kpis.headcount.targetShare, 'share', language)
  return [
    ...(target === undefined ? [] : [words.shortOfDemand(`${target.value} ${target.after}`)]),
    ...(levels[0]!.kpis.wip.halfWidth === null ? [] : [words.intervals]),
    ...(levels.every(({ returns }) => returns === null) ? [] : [words.paybacks]),
  ].join('\n')
}

function publishedText({ published }: StudyResult, { words, language }: Context): string {
  if (published === null) return ''
  const number = (value: number | null) =>
    value === null ? NOTHING : writePlain(value, language, 2)
  const rows = published.rows.map((row) => [
    words.withUnit(row.name[language], row.unit),
    number(row.published),
    number(row.modelled),
    row.note?.[language] ?? '',
  ])
  const table = layOut([['', words.published, words.modelled, ''], ...rows], [0, 3])
  return `${published.source[language]}\n${table}`
}
