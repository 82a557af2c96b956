/** The smallest documents for tests: state what the test is about, the schema fills in the rest. */
import { type LineDocument, lineSchema } from './schema/line.ts'
import { type MeasureDocument, measureSchema } from './schema/measure.ts'

type Part = Readonly<Record<string, unknown>>

const nameOf = (id: string) => ({ zh: id, en: id })

/** A station of a document; a machine with a cycle of 3 s unless it has other times. */
export function aStation(id: string, part: Part = {}): Part {
  const times = 'work' in part || 'machine' in part ? {} : { machine: { meanS: 3 } }
  return { id, name: nameOf(id), kind: 'machine', ...times, ...part }
}

/** One shift of 8 h a day, 8:00 to 12:00 and 13:00 to 17:00. */
export const A_DAY = {
  id: 'day',
  periodS: 86_400,
  onS: [
    [28_800, 43_200],
    [46_800, 61_200],
  ],
} as const

export const aPool = (id: string, part: Part = {}): Part => ({
  id,
  name: nameOf(id),
  role: 'operator',
  people: 1,
  ...part,
})

export const aProduct = (id: string, demandShare: number, workFactor = 1): Part => ({
  id,
  name: nameOf(id),
  demandShare,
  workFactor,
})

/** A saturated line of stations S1, S2, S3, with the roles and defects that tests speak of. */
export function aLine(part: Part = {}): LineDocument {
  return lineSchema.parse({
    source: { supply: { kind: 'saturated' } },
    roles: [{ id: 'operator', name: nameOf('operator') }],
    defects: ['bridge', 'scratch'].map((id) => ({ id, name: nameOf(id) })),
    stations: ['S1', 'S2', 'S3'].map((id) => aStation(id)),
    ...part,
  })
}

export function aMeasure(id: string, changes: readonly Part[], part: Part = {}): MeasureDocument {
  return measureSchema.parse({ id, name: nameOf(id), changes, ...part })
}
