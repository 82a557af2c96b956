/**
 * What a validation case is: a line whose answer is known exactly, and the figures that are read
 * from its runs. Cases are data, so that a test, the documents and the app show the same ones.
 */
import type { LinePlan, RunRecord } from '../../engine/index.ts'
import { modeShare, shippedOf, throughputPerS } from '../../engine/readings.ts'

export interface Words {
  readonly zh: string
  readonly en: string
}

/** The parts into which the cases are grouped, in the order in which they are shown. */
export const TOPICS = {
  queues: { zh: '单台排队', en: 'Single queues' },
  losses: { zh: '流失与成批到达', en: 'Losses and bulk arrivals' },
  disciplines: { zh: '排队规则与交期', en: 'Disciplines and due dates' },
  networks: { zh: '排队网络与闭环', en: 'Networks and closed lines' },
  lines: { zh: '有限缓冲产线', en: 'Lines with finite buffers' },
  failures: { zh: '故障与维护', en: 'Failures and maintenance' },
  people: { zh: '人员与共享资源', en: 'People and shared resources' },
  moves: { zh: '组批、装配、输送与搬运', en: 'Batches, assembly, belts and vehicles' },
  quality: { zh: '质量', en: 'Quality' },
  energy: { zh: '能耗状态', en: 'Energy states' },
  recursions: { zh: '给定时间的递推', en: 'Recursions for given times' },
} as const satisfies Readonly<Record<string, Words>>

export type Topic = keyof typeof TOPICS

/** The figures that are compared, and their units; `share` is 0–1. */
export const KPIS = {
  throughput: { zh: '产出', en: 'throughput', unit: '1/s' },
  wip: { zh: '在制', en: 'jobs inside', unit: '' },
  queue: { zh: '队长', en: 'jobs waiting', unit: '' },
  lead: { zh: '逗留时间', en: 'time inside', unit: 's' },
  tardiness: { zh: '平均延误', en: 'mean tardiness', unit: 's' },
  lateShare: { zh: '延误率', en: 'late share', unit: '' },
  lostShare: { zh: '流失率', en: 'lost share', unit: '' },
  processing: { zh: '加工时间占比', en: 'share processing', unit: '' },
  blocked: { zh: '堵塞时间占比', en: 'share blocked', unit: '' },
  starved: { zh: '缺料时间占比', en: 'share starved', unit: '' },
  failed: { zh: '故障时间占比', en: 'share failed', unit: '' },
  standby: { zh: '待机时间占比', en: 'share standby', unit: '' },
  setup: { zh: '换型时间占比', en: 'share in set-up', unit: '' },
  scrapShare: { zh: '报废率', en: 'scrap share', unit: '' },
  escapedShare: { zh: '漏检率', en: 'escaped share', unit: '' },
  firstPass: { zh: '直通率', en: 'first-pass yield', unit: '' },
  busy: { zh: '忙碌占比', en: 'share busy', unit: '' },
  ratio: { zh: '两者之比', en: 'ratio of the two', unit: '' },
  lastExit: { zh: '最后离开时刻', en: 'last exit', unit: 's' },
  exitSum: { zh: '离开时刻之和', en: 'sum of exit times', unit: 's' },
} as const

export type KpiName = keyof typeof KPIS

export interface Figure {
  readonly kpi: KpiName
  /** From a formula, a Markov chain or a recursion; never from the engine. */
  readonly exact: number
  /** The plan besides the record, for figures that a trace tells. */
  readonly read: (record: RunRecord, plan: LinePlan) => number
}

export interface TheoryCase {
  /** Stays the same for ever: documents and links name it. */
  readonly id: string
  readonly topic: Topic
  readonly name: Words
  readonly reference: string
  readonly plan: LinePlan
  readonly figures: readonly Figure[]
  /** Nothing is random: one run must give the figures themselves. */
  readonly isExact?: boolean
}

/** A case without its topic, which the list that it stands in gives to all. */
export type Listed = Omit<TheoryCase, 'topic'>

export const listed = (topic: Topic, cases: readonly Listed[]): TheoryCase[] =>
  cases.map((one) => ({ ...one, topic }))

const TICKS_PER_S = 1e6

/** Readers of the figures, each with its exact value. */
export const throughput = (exact: number): Figure => ({
  kpi: 'throughput',
  exact,
  read: throughputPerS,
})

export const wip = (exact: number): Figure => ({
  kpi: 'wip',
  exact,
  read: ({ wipTicks, windowTicks }) => wipTicks / windowTicks,
})

export const queue = (exact: number, station = 0): Figure => ({
  kpi: 'queue',
  exact,
  read: ({ queueTicks, windowTicks }) => queueTicks[station]! / windowTicks,
})

export const lead = (exact: number): Figure => ({
  kpi: 'lead',
  exact,
  read: (record) => record.leadTicks / shippedOf(record) / TICKS_PER_S,
})

export const lostShare = (exact: number): Figure => ({
  kpi: 'lostShare',
  exact,
  read: ({ lost, entered }) => {
    const jobs = lost!.reduce((sum, number) => sum + number, 0)
    return jobs / (jobs + entered)
  },
})

type Mode = 'processing' | 'blocked' | 'starved' | 'failed' | 'standby' | 'setup'

/** Share of time that the machines of a station are in a state. */
export const share = (kpi: Mode, exact: number, station = 0): Figure => ({
  kpi,
  exact,
  read: (record) => modeShare(record, station, kpi),
})
