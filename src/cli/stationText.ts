/** `--stations`: a table of the stations of each level, with the figures of ISO 22400-2. */
import type { StudyResult } from '../../sim-core/index.ts'
import { CLI_TEXTS } from '../i18n/cli.ts'
import { writeEstimate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { UnitId } from '../i18n/units.ts'
import { layOut } from './table.ts'

type Level = StudyResult['levels'][number]
type Station = Level['kpis']['stations'][number]
type Estimate = Station['queue']

const NOTHING = '—'

export function stationsText({ levels }: StudyResult, language: Language): string {
  return levels.map((level) => levelTable(level, language)).join('\n\n')
}

function levelTable({ name, kpis }: Level, language: Language): string {
  const words = CLI_TEXTS[language].table.stations
  const { bottlenecks } = kpis
  const methodOf = (list: readonly { readonly id: string; readonly value: Estimate }[]) => {
    const values = new Map(list.map(({ id, value }) => [id, value]))
    return ({ id }: Station) => values.get(id) ?? null
  }
  const { marginal } = bottlenecks
  const columns: Column[] = [
    ['share', words.availability, ({ iso }) => iso.availabilityShare],
    ['share', words.effectiveness, ({ iso }) => iso.effectivenessRatio],
    ['share', words.quality, ({ iso }) => iso.qualityShare],
    ['share', words.oee, ({ iso }) => iso.oeeShare],
    ['share', words.nee, ({ iso }) => iso.neeShare],
    ['share', words.allocation, ({ iso }) => iso.allocationShare],
    ['share', words.utilisation, ({ iso }) => iso.utilisationShare],
    ['share', words.technical, ({ iso }) => iso.technicalShare],
    ['share', words.setup, ({ iso }) => iso.setupShare],
    ['piecesPerHour', words.throughput, ({ iso }) => iso.throughputPerHour],
    ['share', words.scrap, ({ iso }) => iso.scrapShare],
    ['share', words.rework, ({ iso }) => iso.reworkShare],
    ['share', words.firstPass, ({ iso }) => iso.firstPassYieldShare],
    ['share', words.teep, ({ iso }) => iso.teepShare],
    ['meanPieces', words.queue, ({ queue }) => queue],
    ['seconds', words.averageActive, methodOf(bottlenecks.averageActive.stations)],
    ['share', words.momentary, methodOf(bottlenecks.momentary.stations)],
    ...(marginal === null
      ? []
      : [['piecesPerHourGained', words.marginal, methodOf(marginal.stations)] as const]),
  ]
  const rows = kpis.stations.map((station) => [
    station.name[language],
    ...columns.map(([unit, , of]) => cell(of(station), unit, language)),
  ])
  const head = ['', ...columns.map(([, label]) => label)]
  return `${words.title(name[language])}\n${layOut([head, ...rows])}`
}

type Column = readonly [
  unit: UnitId,
  label: string,
  of: (station: Station) => Estimate | null,
]

function cell(value: Estimate | null, unit: UnitId, language: Language): string {
  if (value === null) return NOTHING
  const written = writeEstimate(value, unit, language)
  return written.halfWidth === null ? written.value : `${written.value} ± ${written.halfWidth}`
}
