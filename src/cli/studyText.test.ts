import { expect, test } from 'vitest'

import { KPI_DEFINITIONS, type LevelReturns, type StudyResult } from '../../sim-core/index.ts'
import { studyText } from './studyText.ts'

type Level = StudyResult['levels'][number]
type Quantiles = LevelReturns['withSubsidy']['paybackYears']

const estimate = (mean: number, halfWidth: number | null) =>
  ({ mean, halfWidth, level: 0.95, n: 4 })

const method = (station: string) => ({ station, stations: [] })
const AGREED = {
  engaged: method('S1'),
  averageActive: method('S1'),
  momentary: method('S1'),
  marginal: null,
  agree: true,
}

/** What the table reads of a level, and nothing else. */
function aLevel(
  name: string,
  operators: Readonly<Record<string, number>>,
  returns: object | null,
): Level {
  const people = Object.entries(operators).map(([role, exact]) => [role, { exact }])
  return {
    id: name,
    name: { zh: `${name}级`, en: name },
    kpis: {
      operators: Object.fromEntries(people) as object,
      headcount: { meetsDemand: name !== 'late', targetShare: 0.95 },
      demandMetShare: estimate(0.97, 0.012),
      goodPerHour: estimate(82.14, 0.31),
      firstPassYieldShare: estimate(0.931, 0.004),
      energyKwhPerGood: estimate(0, 0),
      wip: estimate(12, 1),
      leadTimeS: estimate(5400, 360),
      leadTimeQuantilesS: null,
      taktAttainmentRatio: null,
      carbonKgCo2ePerGood: null,
      peakKw: null,
      downgradedShare: estimate(0, 0),
      lostShare: null,
      tardiness: null,
      fleets: [],
      oeeShare: estimate(0.8, 0.02),
      bottleneck: 'S1',
      bottlenecks: AGREED,
      stations: [
        { id: 'S1', name: { zh: '波峰焊', en: 'Wave' } },
        { id: 'S2', name: { zh: '测试', en: 'Test' } },
      ],
    },
    warmup: { usedS: 3600, proposedS: 1800, isEnough: true },
    returns,
  } as unknown as Level
}

const returnsOf = (without: Quantiles, withSubsidy: Quantiles) => ({
  capexCny: { exact: 1_200_000 },
  withoutSubsidy: { paybackYears: without, npvCny: estimate(-40_000, 12_000) },
  withSubsidy: { paybackYears: withSubsidy, npvCny: estimate(260_000, 12_000) },
})

const quantiles = (p10: number | null, p50: number | null, p90: number | null) =>
  ({ p10, p50, p90, n: 4, undefinedShare: 0 }) satisfies Quantiles

const aResult = (levels: readonly Level[], more: Partial<StudyResult> = {}): StudyResult => ({
  schemaVersion: 1,
  engineVersion: '1.0.0',
  scenario: { id: 'x', name: { zh: '甲线', en: 'Line A' }, hash: '' },
  reading: null,
  seed: 7,
  replications: 4,
  windowS: 36_000,
  warmupS: 0,
  warmupOrigin: 'file',
  definitions: KPI_DEFINITIONS,
  levels,
  published: null,
  ...more,
})

const ROLES = new Map([['hands', { zh: '操作工', en: 'Hands' }]])

/** Line by line, the cells of each. */
const cells = (text: string) => text.split('\n').map((line) => line.trim().split(/ {2,}/))

test('the levels stand side by side, without subsidy before with it', () => {
  const returns = returnsOf(quantiles(4.2, 5.1, null), quantiles(2, 3, 4))
  const levels = [
    aLevel('manual', { hands: 12 }, null),
    aLevel('late', { hands: 8, robot: 1 }, returns),
  ]
  expect(cells(studyText(aResult(levels), ROLES, 'en'))).toEqual([
    ['Line A'],
    ['seed 7 · replications 4 · measured each 10 h'],
    [''],
    ['manual', 'late'],
    ['People', '12', '*9'],
    ['Hands', '12', '8'],
    // A role without a name goes by its id, and is not at every level.
    ['robot', '—', '1'],
    ['Shifts that meet the demand, %', '97.0 ± 1.2', '97.0 ± 1.2'],
    // Half-widths are rounded up: 0.31 to one decimal is 0.4.
    ['Good output, pcs/h', '82.1 ± 0.4', '82.1 ± 0.4'],
    ['First-pass yield, %', '93.1 ± 0.4', '93.1 ± 0.4'],
    ['Work in process, pcs', '12.0 ± 1.0', '12.0 ± 1.0'],
    ['Lead time, mean, h', '1.50 ± 0.10', '1.50 ± 0.10'],
    ['OEE of the bottleneck, %', '80.0 ± 2.0', '80.0 ± 2.0'],
    ['Bottleneck station', 'Wave', 'Wave'],
    ['Investment', '—', 'CN¥1.2 M'],
    // More than a tenth of the replications never pay back.
    ['Payback without subsidy, yr', '—', '5.1 (4.2–never)'],
    ['Payback with subsidy, yr', '—', '3.0 (2.0–4.0)'],
    ['NPV without subsidy', '—', '−CN¥40 ± 12 k'],
    ['NPV with subsidy', '—', 'CN¥260 ± 12 k'],
    [''],
    ['* more people do not help: fewer than 95 % of the shifts meet the demand'],
    ['± is the half-width of a 95 % confidence interval.'],
    ['Paybacks are medians (10 % to 90 % quantiles).'],
  ])
})

test('in Chinese the same, with what was published beside what was modelled', () => {
  const never = returnsOf(quantiles(null, null, null), quantiles(3, 3, 3))
  const text = { zh: '报载', en: 'A newspaper' }
  const row = { id: 'a', name: { zh: '产量', en: 'Output' }, unit: '件', published: 1500 }
  const note = { zh: '输入。', en: 'An input.' }
  const published = {
    source: text,
    rows: [
      { ...row, modelled: 1499.954, note },
      { ...row, modelled: null, note: null },
    ],
  }
  const levels = [aLevel('基线', {}, null), aLevel('整线', {}, never)]
  const lines = cells(studyText(aResult(levels, { reading: 'B', published }), ROLES, 'zh'))
  expect(lines.slice(0, 2)).toEqual([
    ['甲线'],
    ['解读 B · 种子 7 · 重复次数 4 · 每次测量 10 小时'],
  ])
  expect(lines).toContainEqual(['合格产出（件/小时）', '82.1 ± 0.4', '82.1 ± 0.4'])
  expect(lines).toContainEqual(['回收期，无补贴（年）', '—', '不回收'])
  expect(lines).toContainEqual(['回收期，含补贴（年）', '—', '3.0'])
  expect(lines).toContainEqual(['净现值，无补贴', '—', '−4.0 ± 1.2 万元'])
  expect(lines.slice(-4)).toEqual([
    ['报载'],
    ['公布值', '模型值'],
    ['产量（件）', '1,500', '1,499.95', '输入。'],
    ['产量（件）', '1,500', '—'],
  ])
})

test('one replication has no interval to speak of, and a line without people no people', () => {
  const level = aLevel('manual', {}, null)
  const wip = estimate(1, null)
  const kpis = { ...level.kpis, wip, demandMetShare: null, goodPerHour: wip }
  const text = studyText(aResult([{ ...level, kpis }]), ROLES, 'en')
  expect(cells(text)).toContainEqual(['Good output, pcs/h', '1'])
  expect(text).not.toMatch(/People|demand|NPV|half-width|Paybacks|undefined|null/)
})

test('methods that name different bottlenecks are told apart', () => {
  const level = aLevel('manual', {}, null)
  const marginal = { ...method('S1'), station: null, fasterShare: 0.01, jointLevel: 0.95 }
  const bottlenecks = { ...AGREED, momentary: method('S2'), agree: false, marginal }
  const kpis = { ...level.kpis, bottlenecks } as Level['kpis']
  const lines = cells(studyText(aResult([{ ...level, kpis }]), ROLES, 'en'))
  expect(lines).toContainEqual(['by mean active period', 'Wave'])
  expect(lines).toContainEqual(['by momentary active period', 'Test'])
  expect(lines).toContainEqual(['by marginal value', 'none proven'])
  expect(lines.flat().join(' ')).toContain('name different bottlenecks at: manual.')
})

test('what became of a precision is told figure by figure, and a median is called one', () => {
  const row = { levelId: 'manual', kpi: 'payback' } as const
  const precision = {
    relativeError: 0.02,
    isJoint: true,
    level: 0.975,
    isReached: false,
    rows: [
      { ...row, mean: 4.21, halfWidth: 0.08, isMedian: false, isReached: true },
      { ...row, mean: null, halfWidth: null, isMedian: true, isReached: false },
    ],
  }
  const text = studyText(aResult([aLevel('manual', {}, null)], { precision }), ROLES, 'en')
  expect(text).toContain('Not precise to 2 % with 4 replications (all together 95 %, each')
  expect(text).toContain('✓ manual, payback: 4.21 ± 0.08')
  expect(text).toContain('✗ manual, payback: — (median)')
})

test('a warm-up that is too short, or cannot be judged, is told', () => {
  const level = aLevel('manual', {}, null)
  const short = { usedS: 3600, proposedS: 7200, isEnough: false }
  const untold = { usedS: 3600, proposedS: null, isEnough: null }
  const text = (warmup: Level['warmup']) => studyText(aResult([{ ...level, warmup }]), ROLES, 'en')
  expect(text(short)).toContain('MSER-5 would leave out 2 h of working time, not 1 h.')
  expect(text(untold)).toContain('too short for MSER-5 to tell at: manual.')
})

test('the features of a demonstration project are counted where the file names them', () => {
  const item = (aspect: string, present: string[]) =>
    ({ aspect, present, missing: [], share: { exact: 0 } }) as const
  const level = (name: string, present: string[]) =>
    ({
      ...aLevel(name, {}, null),
      checklist: [item('design', present), item('data', [])],
    }) as unknown as Level
  const text = studyText(aResult([level('now', []), level('later', ['D6'])]), ROLES, 'en')
  expect(text).toMatch(/Features of a demonstration project +0\/2 +1\/2/)
  expect(studyText(aResult([aLevel('now', {}, null)]), ROLES, 'en')).not.toContain('Features')
})
