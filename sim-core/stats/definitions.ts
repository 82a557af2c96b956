/**
 * What each key figure is: its unit and its formula 指标定义, beside the figures themselves, so that
 * a result explains itself. Symbols follow ISO 22400-2:2014: PBT planned busy time (on shift), APT
 * actual production time (`processing`), ASUT set-up time, ADET delay within an order (`failed`),
 * AUPT = APT + ASUT, AUBT = AUPT + ADET, PQ produced, GQ good, SQ scrapped and RQ reworked
 * quantity, PRI planned run time per item of one server.
 */
export interface KpiDefinition {
  /** SI or everyday unit; `1` for a ratio. */
  readonly unit: 'pcs/h' | 'pcs' | 's' | 'kW' | 'kWh/pc' | 'kg CO2e/pc' | '1'
  readonly formula: string
  /** Where the definition is not this project's own. */
  readonly source?: string
}

const ISO = 'ISO 22400-2:2014'

const iso = (formula: string, unit: KpiDefinition['unit'] = '1'): KpiDefinition => ({
  unit,
  formula,
  source: ISO,
})
const own = (unit: KpiDefinition['unit'], formula: string): KpiDefinition => ({ unit, formula })

/** By path in the figures of a level. */
export const KPI_DEFINITIONS = {
  throughputPerHour: own('pcs/h', 'shipped / working hours of the main calendar'),
  goodPerHour: own('pcs/h', '(shipped - escaped - second grade) / working hours'),
  wip: own('pcs', 'time average of the jobs inside, blocked and in process included'),
  leadTimeS: own('s', 'mean of (exit - entry) over the jobs shipped in the window'),
  leadTimeQuantilesS: own('s', 'lead time not exceeded by 50, 90, 95 % of a replication'),
  oeeShare: iso('OEE of the station named as bottleneck'),
  firstPassYieldShare: own('1', 'shipped without a reject / (shipped + scrapped)'),
  strictYieldShare: own('1', 'shipped without a reject or a touch-up / (shipped + scrapped)'),
  scrapShare: own('1', 'scrapped / (shipped + scrapped)'),
  escapedShare: own('1', 'shipped as first grade with a defect / shipped'),
  downgradedShare: own('1', 'shipped as second grade / shipped'),
  rolledYieldShare: own('1', 'product over the inspections of (1 - rejects / inspected)'),
  energyKwhPerGood: own('kWh/pc', 'all electricity of the line / good'),
  peakKw: own('kW', 'largest mean power of a quarter of an hour'),
  carbonKgCo2ePerGood: own('kg CO2e/pc', 'kWh per good piece * emission factor of the grid'),
  demandMetShare: own('1', 'shifts that end with nothing left over / shifts'),
  taktTimeS: own('s', 'working time of a shift / demand of a shift'),
  taktAttainmentRatio: own('1', 'good per working hour * takt time / 3600'),
  'tardiness.meanS': own('s', 'mean of max(0, exit - due) over the jobs with a due date'),
  'tardiness.longestS': own('s', 'largest of these'),
  'tardiness.lateShare': own('1', 'jobs shipped late / jobs shipped that had a due date'),
  'tardiness.orderMeanS': own('s', 'mean of max(0, exit of the last job - due) over orders'),
  'tardiness.orderLateShare': own('1', 'orders done late / orders done'),
  lostShare: own('1', 'jobs lost for lack of a place or card / jobs that came'),
  'fleets.busyShare': own('1', 'vehicle time on the way, there and back / vehicle time'),
  'headcount.busyShareByRole': own('1', 'hours at work / (people * working hours)'),
  'products.throughputPerHour': own('pcs/h', 'shipped of the product / working hours'),
  'products.goodPerHour': own('pcs/h', 'good of the product / working hours'),
  'stations.states': own('1', 'server time in the state / all server time, off shifts included'),
  'stations.queue': own('pcs', 'time average of the jobs in the buffer before the station'),
  'stations.finishedPerHour': own('pcs/h', 'PQ / working hours of the main calendar'),
  'stations.rejectShare': own('1', 'rejects of its inspection, real and false / PQ'),
  'stations.iso.availabilityShare': iso('APT / PBT'),
  'stations.iso.effectivenessRatio': iso('PRI * PQ / APT'),
  'stations.iso.qualityShare': iso('GQ / PQ'),
  'stations.iso.oeeShare': iso('availability * effectiveness * quality ratio'),
  'stations.iso.neeShare': iso('(AUPT / PBT) * effectiveness * quality ratio'),
  'stations.iso.allocationShare': iso('AUBT / PBT'),
  'stations.iso.utilisationShare': iso('APT / AUBT'),
  'stations.iso.technicalShare': iso('APT / (APT + ADET)'),
  'stations.iso.setupShare': iso('ASUT / AUPT'),
  'stations.iso.throughputPerHour': iso('PQ / PBT of one server', 'pcs/h'),
  'stations.iso.scrapShare': iso('SQ / PQ'),
  'stations.iso.reworkShare': iso('RQ / PQ'),
  'stations.iso.firstPassYieldShare': iso('passed without a reject / inspected'),
  'stations.iso.teepShare': {
    unit: '1',
    formula: 'OEE * PBT / calendar time',
    source: 'industry convention, not in ISO 22400-2',
  },
  'bottlenecks.engaged': own('1', '(APT + ASUT + ADET) / PBT'),
  'bottlenecks.averageActive': {
    unit: 's',
    formula: 'active time / active periods',
    source: 'Roser, Nakano, Tanaka, WSC 2001, 949-953',
  },
  'bottlenecks.momentary': {
    unit: '1',
    formula: 'working time in which its active period is the longest / working time',
    source: 'Roser, Nakano, Tanaka, WSC 2002, 1079-1086',
  },
  'bottlenecks.marginal': own('pcs/h', 'good per hour with it faster - without, at capacity'),
} as const satisfies Record<string, KpiDefinition>

export type KpiName = keyof typeof KPI_DEFINITIONS
