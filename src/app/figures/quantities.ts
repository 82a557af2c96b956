/**
 * What a number on screen is a number of: its unit, what it is called, how it comes about and what
 * it rests on. The provenance drawer reads this table and nothing else.
 */
import type { PlainKey } from '../../i18n/messages.ts'
import type { UnitId } from '../../i18n/units.ts'

/** Where a number comes from: simulated, put in, assumed, law, or calculated. */
export type Kind = 'sim' | 'input' | 'assumed' | 'policy' | 'derived'

export interface QuantityInfo {
  readonly unit: UnitId
  readonly kind: Kind
  readonly label: PlainKey
  /** How it is defined or calculated. */
  readonly meaning: PlainKey
  /** Beginnings of paths in the document, on which it rests most. */
  readonly inputs: readonly string[]
  /** What its interval comes from, where that is not the replications. */
  readonly by?: 'draws' | 'bootstrap'
}

const LINE = ['line.source.supply', 'line.pools']
const PRICES = ['money.']
const WAYS = ['money.waysToPay', 'money.discountRatePerYear']
/** `*` stands for each measure of the level. */
const INVESTMENT = ['measures.*.investment']

const simulated = (unit: UnitId, label: PlainKey, meaning: PlainKey): QuantityInfo => ({
  unit,
  kind: 'sim',
  label,
  meaning,
  inputs: LINE,
})
const calculated = (
  unit: UnitId,
  label: PlainKey,
  meaning: PlainKey,
  inputs: readonly string[] = PRICES,
): QuantityInfo => ({ unit, kind: 'derived', label, meaning, inputs })

/** From the draws of a study of uncertainty. */
const drawn = (
  unit: UnitId,
  label: PlainKey,
  meaning: PlainKey = 'meaning.drawn',
): QuantityInfo => ({ ...calculated(unit, label, meaning), by: 'draws' })
/** Of a plan in stages. */
const PLAN = ['money.', 'roadmap.']
const PLAN_QUANTITIES = {
  planNpv: calculated('cny', 'quantity.planNpv', 'meaning.planNpv', PLAN),
  planPayback: calculated('years', 'quantity.planPayback', 'meaning.planPayback', PLAN),
  planCapex: calculated('cny', 'quantity.planCapex', 'meaning.planCapex', PLAN),
  firmNpv: calculated('cny', 'quantity.firmNpv', 'meaning.firmNpv', PLAN),
  planLowestCash: calculated(
    'cny',
    'quantity.planLowestCash',
    'meaning.planLowestCash',
    PLAN,
  ),
  limitShare: calculated('share', 'quantity.limitShare', 'meaning.limitShare', PLAN),
  stageNpv: calculated('cny', 'quantity.stageNpv', 'meaning.stageNpv', PLAN),
  stageGain: calculated('cnyPerYear', 'quantity.stageGain', 'meaning.stageGain', PLAN),
  stageAward: calculated('cny', 'quantity.stageAward', 'meaning.stageAward', PLAN),
  stagePeople: simulated('people', 'quantity.stagePeople', 'meaning.stagePeople'),
  stopLoss: simulated('pieces', 'quantity.stopLoss', 'meaning.stopLoss'),
  planAhead: calculated('cny', 'quantity.planAhead', 'meaning.planAhead', PLAN),
  leanNpv: calculated('cny', 'quantity.leanNpv', 'meaning.leanNpv'),
  leanWip: simulated('meanPieces', 'quantity.leanWip', 'meaning.leanWip'),
  training: {
    ...calculated('cny', 'quantity.training', 'meaning.training', ['money.roles']),
    kind: 'assumed',
  },
  behindBest: calculated('cny', 'quantity.behindBest', 'meaning.behindBest', PLAN),
  bestShare: calculated('share', 'quantity.bestShare', 'meaning.bestShare', PLAN),
  planCumulative: calculated('cny', 'quantity.planCumulative', 'meaning.planCumulative', PLAN),
} satisfies Record<string, QuantityInfo>

export const QUANTITIES = {
  people: simulated('people', 'quantity.people', 'meaning.people'),
  vehicles: simulated('count', 'quantity.vehicles', 'meaning.vehicles'),
  peopleSaved: calculated('people', 'quantity.peopleSaved', 'meaning.peopleSaved', LINE),
  goodPerHour: simulated('piecesPerHour', 'quantity.goodPerHour', 'meaning.goodPerHour'),
  firstPassYield: simulated('share', 'quantity.firstPassYield', 'meaning.firstPassYield'),
  energyPerGood: simulated('kwhPerGood', 'quantity.energyPerGood', 'meaning.energyPerGood'),
  demandMet: simulated('share', 'quantity.demandMet', 'meaning.demandMet'),
  goodDifference: simulated('piecesPerHour', 'quantity.goodPerHour', 'meaning.difference'),
  yieldDifference: simulated('percentPoints', 'quantity.firstPassYield', 'meaning.difference'),
  energyDifference: simulated('kwhPerGood', 'quantity.energyPerGood', 'meaning.difference'),
  stateShare: simulated('share', 'quantity.stateShare', 'meaning.stateShare'),
  queue: simulated('meanPieces', 'quantity.queue', 'meaning.queue'),
  finishedPerHour: simulated(
    'piecesPerHour',
    'quantity.finishedPerHour',
    'meaning.finishedPerHour',
  ),
  rejectShare: simulated('share', 'quantity.rejectShare', 'meaning.rejectShare'),
  checklist: calculated('share', 'quantity.checklist', 'meaning.checklist', []),
  availability: simulated('share', 'quantity.availability', 'meaning.availability'),
  effectiveness: simulated('share', 'quantity.effectiveness', 'meaning.effectiveness'),
  quality: simulated('share', 'quantity.quality', 'meaning.quality'),
  oee: simulated('share', 'quantity.oee', 'meaning.oee'),
  nee: simulated('share', 'quantity.nee', 'meaning.nee'),
  allocation: simulated('share', 'quantity.allocation', 'meaning.allocation'),
  utilisation: simulated('share', 'quantity.utilisation', 'meaning.utilisation'),
  technical: simulated('share', 'quantity.technical', 'meaning.technical'),
  setupRate: simulated('share', 'quantity.setupRate', 'meaning.setupRate'),
  throughputRate: simulated('piecesPerHour', 'quantity.throughputRate', 'meaning.throughputRate'),
  scrapRatio: simulated('share', 'quantity.scrapRatio', 'meaning.scrapRatio'),
  reworkRatio: simulated('share', 'quantity.reworkRatio', 'meaning.reworkRatio'),
  firstPassRatio: simulated('share', 'quantity.firstPassRatio', 'meaning.firstPassRatio'),
  teep: simulated('share', 'quantity.teep', 'meaning.teep'),
  wip: simulated('meanPieces', 'quantity.wip', 'meaning.wip'),
  leadTime: simulated('minutes', 'quantity.leadTime', 'meaning.leadTime'),
  leadTimeP90: simulated('minutes', 'quantity.leadTimeP90', 'meaning.leadTimeP90'),
  taktAttainment: simulated('share', 'quantity.taktAttainment', 'meaning.taktAttainment'),
  peakPower: simulated('kw', 'quantity.peakPower', 'meaning.peakPower'),
  carbon: simulated('kgPerGood', 'quantity.carbon', 'meaning.carbon'),
  lateJobs: simulated('share', 'quantity.lateJobs', 'meaning.lateJobs'),
  lostJobs: simulated('share', 'quantity.lostJobs', 'meaning.lostJobs'),
  engagedShare: simulated('share', 'quantity.engagedShare', 'meaning.engagedShare'),
  averageActive: simulated('seconds', 'quantity.averageActive', 'meaning.averageActive'),
  momentaryShare: simulated('share', 'quantity.momentaryShare', 'meaning.momentaryShare'),
  marginalValue: simulated(
    'piecesPerHourGained',
    'quantity.marginalValue',
    'meaning.marginalValue',
  ),
  capex: calculated('cny', 'quantity.capex', 'meaning.capex', INVESTMENT),
  npv: calculated('cny', 'quantity.npv', 'meaning.npv'),
  npvSubsidised: calculated('cny', 'quantity.npvSubsidised', 'meaning.npvSubsidised'),
  payback: calculated('years', 'quantity.payback', 'meaning.payback'),
  paybackSubsidised: calculated('years', 'quantity.paybackSubsidised', 'meaning.paybackSubsidised'),
  irr: calculated('ratePerYear', 'quantity.irr', 'meaning.irr'),
  irrSubsidised: calculated('ratePerYear', 'quantity.irrSubsidised', 'meaning.irr'),
  positiveShare: calculated('share', 'quantity.positiveShare', 'meaning.positiveShare'),
  cumulative: calculated('cny', 'quantity.cumulative', 'meaning.cumulative'),
  gain: calculated('cnyPerYear', 'quantity.gain', 'meaning.gain'),
  presentValue: calculated('cny', 'quantity.presentValue', 'meaning.presentValue'),
  centralNpv: calculated('cny', 'quantity.centralNpv', 'meaning.central'),
  centralPayback: calculated('years', 'quantity.centralPayback', 'meaning.central'),
  centralCumulative: calculated('cny', 'quantity.cumulative', 'meaning.central'),
  award: { ...calculated('cny', 'quantity.award', 'meaning.award', INVESTMENT), kind: 'policy' },
  postingMonth: calculated('months', 'quantity.postingMonth', 'meaning.postingMonth'),
  marginalAward: {
    ...calculated('share', 'quantity.marginalAward', 'meaning.marginalAward', INVESTMENT),
    kind: 'policy',
  },
  awardTax: calculated('cny', 'quantity.awardTax', 'meaning.awardTax', ['money.tax']),
  awardAfterTax: calculated('cny', 'quantity.awardAfterTax', 'meaning.awardTax', ['money.tax']),
  splittingGain: calculated('cny', 'quantity.splittingGain', 'meaning.splittingGain', INVESTMENT),
  eligible: calculated('cny', 'quantity.eligible', 'meaning.eligible', INVESTMENT),
  clauseShare: policy('share'),
  clauseCny: policy('cny'),
  clauseMonths: policy('months'),
  clauseYears: policy('years'),
  clauseRate: policy('ratePerYear'),
  clauseCount: policy('count'),
  assumedShare: silent('share'),
  assumedCny: silent('cny'),
  assumedMonths: silent('months'),
  assumedYears: silent('years'),
  assumedRate: silent('ratePerYear'),
  assumedCount: silent('count'),
  wayNpv: calculated('cny', 'quantity.wayNpv', 'meaning.wayNpv', WAYS),
  wayNpvWith: calculated('cny', 'quantity.wayNpvWith', 'meaning.wayNpv', WAYS),
  wayPayback: calculated('years', 'quantity.wayPayback', 'meaning.wayPayback', WAYS),
  contractNpv: calculated('cny', 'quantity.contractNpv', 'meaning.contractNpv', WAYS),
  quotedRate: calculated('ratePerYear', 'quantity.quotedRate', 'meaning.quotedRate', WAYS),
  allInRate: calculated('ratePerYear', 'quantity.allInRate', 'meaning.allInRate', WAYS),
  flatRate: calculated('ratePerYear', 'quantity.flatRate', 'meaning.flatRate', WAYS),
  lowestCash: calculated('cny', 'quantity.lowestCash', 'meaning.lowestCash', WAYS),
  lowestMonth: calculated('wholeMonths', 'quantity.lowestMonth', 'meaning.lowestCash', WAYS),
  shortfall: calculated('share', 'quantity.shortfall', 'meaning.shortfall', WAYS),
  coverage: calculated('times', 'quantity.coverage', 'meaning.coverage', WAYS),
  wayAwards: {
    ...calculated('cny', 'quantity.wayAwards', 'meaning.wayAwards', INVESTMENT),
    kind: 'policy',
  },
  spread: calculated('ratePerYear', 'quantity.spread', 'meaning.spread', WAYS),
  projectNpv: calculated('cny', 'quantity.projectNpv', 'meaning.wayNpv'),
  wayCash: calculated('cny', 'quantity.wayCash', 'meaning.wayCash', WAYS),
  side: calculated('cny', 'quantity.side', 'meaning.side', WAYS),
  instalment: calculated('yuan', 'quantity.instalment', 'meaning.instalment', WAYS),
  burden: calculated('cny', 'quantity.burden', 'meaning.burden', WAYS),
  breakEvenWage: calculated('share', 'quantity.breakEvenWage', 'meaning.breakEvenWage'),
  breakEvenInvestment: calculated(
    'share',
    'quantity.breakEvenInvestment',
    'meaning.breakEvenInvestment',
  ),
  breakEvenUtilisation: calculated(
    'share',
    'quantity.breakEvenUtilisation',
    'meaning.breakEvenUtilisation',
  ),
  breakEvenVolume: calculated('pieces', 'quantity.breakEvenVolume', 'meaning.breakEvenVolume'),
  breakEvenSubsidy: calculated('share', 'quantity.breakEvenSubsidy', 'meaning.breakEvenSubsidy'),
  costPerGood: calculated('cnyPerPiece', 'quantity.costPerGood', 'meaning.costPerGood'),
  equivalentCost: calculated('cnyPerYear', 'quantity.equivalentCost', 'meaning.equivalentCost'),
  lifeCycleCost: calculated('cny', 'quantity.lifeCycleCost', 'meaning.lifeCycleCost'),
  ownershipCost: calculated('cny', 'quantity.ownershipCost', 'meaning.ownershipCost'),
  profitabilityIndex: calculated(
    'times',
    'quantity.profitabilityIndex',
    'meaning.profitabilityIndex',
  ),
  mirr: calculated('ratePerYear', 'quantity.mirr', 'meaning.mirr'),
  discountedPayback: calculated(
    'years',
    'quantity.discountedPayback',
    'meaning.discountedPayback',
  ),
  peakFunding: calculated('cny', 'quantity.peakFunding', 'meaning.peakFunding'),
  leasePayment: calculated('cny', 'quantity.leasePayment', 'meaning.lease', ['money.lease']),
  leaseRate: calculated('ratePerYear', 'quantity.leaseRate', 'meaning.leaseRate', ['money.lease']),
  drawnPositive: drawn('share', 'quantity.drawnPositive'),
  drawnNpv: drawn('cny', 'quantity.drawnNpv'),
  drawnMean: drawn('cny', 'quantity.drawnMean'),
  drawnTail: drawn('cny', 'quantity.drawnTail', 'meaning.drawnTail'),
  drawnVar: drawn('cny', 'quantity.drawnVar', 'meaning.drawnVar'),
  drawnPayback: drawn('years', 'quantity.drawnPayback'),
  drawnHurdle: drawn('share', 'quantity.drawnHurdle'),
  drawnShortfall: drawn('share', 'quantity.drawnShortfall'),
  drawnBetter: drawn('share', 'quantity.drawnBetter'),
  drawnCount: drawn('share', 'quantity.drawnCount'),
  drawnShare: { ...drawn('share', 'quantity.drawnShare', 'meaning.drawnShare'), by: 'bootstrap' },
  drawnNarrower: {
    ...drawn('share', 'quantity.drawnNarrower', 'meaning.drawnShare'),
    by: 'bootstrap',
  },
  drawnGain: drawn('cny', 'quantity.drawnGain', 'meaning.drawnGain'),
  drawnEnd: calculated('cny', 'quantity.drawnEnd', 'meaning.drawnEnd'),
  ...PLAN_QUANTITIES,
  published: {
    ...calculated('count', 'quantity.published', 'meaning.published', []),
    kind: 'input',
  },
  modelled: calculated('count', 'quantity.modelled', 'meaning.modelled', []),
  document: {
    unit: 'count',
    kind: 'input',
    label: 'quantity.document',
    meaning: 'meaning.document',
    inputs: [],
  },
} satisfies Record<string, QuantityInfo>

export type QuantityId = keyof typeof QUANTITIES

function policy(unit: UnitId): QuantityInfo {
  return { unit, kind: 'policy', label: 'quantity.clause', meaning: 'meaning.clause', inputs: [] }
}

/** Where the law is silent, its parameter is assumed. */
function silent(unit: UnitId): QuantityInfo {
  return { ...policy(unit), kind: 'assumed', meaning: 'meaning.silent' }
}
