/** Test helper: a small line with people, products, failures and quality, and one level to try. */
import { loadScenario, type Scenario } from '../scenario/index.ts'

const text = (words: string) => ({ zh: words, en: words })
const HOUR_S = 3600

const station = (id: string, more: object) => ({ id, name: text(id), kind: 'machine', ...more })

export const BASE_LINE = {
  products: [
    { id: 'small', name: text('small'), demandShare: 0.5, workFactor: 0.8 },
    { id: 'large', name: text('large'), demandShare: 0.5, workFactor: 1.2 },
  ],
  calendars: [{ id: 'day', periodS: 86_400, onS: [[8 * HOUR_S, 16 * HOUR_S]] }],
  source: {
    replacesScrap: true,
    supply: { kind: 'demand', goodPerShift: 600, changeoversPerDay: 4 },
  },
  roles: [
    { id: 'operator', name: text('operator') },
    { id: 'technician', name: text('technician') },
  ],
  pools: [
    { id: 'hands', name: text('hands'), role: 'operator', people: 4 },
    { id: 'checkers', name: text('checkers'), role: 'operator', people: 3 },
    { id: 'fixers', name: text('fixers'), role: 'technician', people: 1, searchable: false },
  ],
  defects: [{ id: 'scratch', name: text('scratch') }],
  stations: [
    station('prepare', {
      servers: 4,
      seatsFollowPeople: true,
      operators: ['hands'],
      work: { meanS: 120, cv: 0.2 },
      causes: [{ defect: 'scratch', share: 0.05 }],
    }),
    station('press', {
      servers: 1,
      places: 8,
      machine: { meanS: 30, cv: 0.1 },
      setup: { timeS: 300 },
      standby: null,
      powerKw: { processing: 4, starved: 2, standby: 0.2 },
      failures: [{ id: 'jam', mtbfS: 7200, mttrS: 900, responseS: 300, repairers: ['fixers'] }],
    }),
    station('check', {
      servers: 3,
      places: 8,
      seatsFollowPeople: true,
      kind: 'inspection',
      operators: ['checkers'],
      work: { meanS: 90, cv: 0.3 },
      inspection: {
        detects: { scratch: 0.8 },
        falseRejectShare: 0.02,
        yieldLoss: 'firstPass',
        onReject: {
          kind: 'route',
          to: 'bench',
          trueTaskS: 200,
          falseTaskS: 20,
          scrapShare: 0.1,
          returnTo: 'check',
          mends: true,
          visitLimit: 3,
        },
      },
    }),
    station('bench', {
      kind: 'rework',
      servers: 1,
      places: 'unlimited',
      work: { meanS: 1, cv: 0.2 },
      next: 'return',
    }),
  ],
}

type Line = typeof BASE_LINE

/** A scenario whose level `tried` makes `changes`, on the line as `edit` leaves it. */
export function aScenario(
  changes: readonly object[] = [],
  edit: (line: Line) => unknown = (line) => line,
): Scenario {
  const line = JSON.parse(JSON.stringify(BASE_LINE)) as Line
  delete (line.stations[1] as { standby?: null }).standby
  const loaded = loadScenario(
    JSON.stringify({
      schemaVersion: 1,
      id: 'small-line',
      name: text('small line'),
      line: edit(line),
      measures: [{ id: 'M1', name: text('M1'), changes }],
      levels: [
        { id: 'manual', name: text('manual'), measures: [] },
        { id: 'single', name: text('single'), measures: ['M1'] },
      ],
      run: { warmupS: 86_400, horizonS: 6 * 86_400, replications: 3 },
    }),
  )
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 1))
  return loaded.value
}
