/** Ids are unique in their list, and every reference names something that is there. */
import type { Issue } from '../base/index.ts'
import { RESERVED_STATION_IDS, RETURN, SINK } from './flow.ts'
import { issueOf } from './issueCodes.ts'
import { type Kind, moveReferences, type Reference, startReferences } from './references.ts'
import type { FailureDocument } from './schema/failure.ts'
import type { LineDocument } from './schema/line.ts'
import type { StationDocument } from './schema/station.ts'

type Path = Issue['path']

export function checkReferences(line: LineDocument): readonly Issue[] {
  const known = knownIds(line)
  const { stations, groups, pools, staff, source } = line
  const at = (kind: Kind, id: string | undefined, ...path: Path): Reference[] =>
    id === undefined ? [] : [{ kind, id, path: ['line', ...path] }]
  const references = [
    ...stations.flatMap((station, i) => stationReferences(station, ['line', 'stations', i])),
    ...groups.flatMap((group, i) => [
      ...group.stations.flatMap((id, k) => at('station', id, 'groups', i, 'stations', k)),
      ...repairReferences(group.stop, ['line', 'groups', i, 'stop']),
    ]),
    ...pools.flatMap(({ role, walk }, i) => [
      ...at('role', role, 'pools', i, 'role'),
      ...at('station', walk?.from, 'pools', i, 'walk', 'from'),
      ...Object.keys(walk?.positionsM ?? {}).flatMap((id) =>
        at('station', id, 'pools', i, 'walk', 'positionsM', id),
      ),
    ]),
    ...staff.flatMap(({ role }, i) => at('role', role, 'staff', i, 'role')),
    ...at('station', source.to, 'source', 'to'),
    ...line.otherSources.flatMap(({ to }, i) => at('station', to, 'otherSources', i, 'to')),
    ...moveReferences(line),
    ...line.otherSources.flatMap((other, i) =>
      moveReferences({ ...line, products: [], cardLoops: [], source: other }).map((reference) => ({
        ...reference,
        path: ['line', 'otherSources', i, ...reference.path.slice(2)],
      })),
    ),
    ...lotsOf(line).flatMap(({ product }, i) =>
      at('product', product, 'source', 'supply', 'lots', i, 'product'),
    ),
  ]
  const all = [...references, ...startReferences(line)]
  return [...duplicates(line), ...unknownReferences(all, known)]
}

/** The references that lead nowhere. */
export function unknownReferences(
  references: readonly Reference[],
  known: Readonly<Partial<Record<Kind, readonly string[]>>>,
): Issue[] {
  return references.flatMap(({ kind, id, path }) => {
    const ids = known[kind] ?? []
    if (ids.includes(id)) return []
    return [issueOf('reference.unknown', path, { id, kind, known: ids.join(', ') })]
  })
}

/** The ids that stand in a list for the second time. */
export function duplicateIds(list: readonly { readonly id: string }[], path: Path): Issue[] {
  return list.flatMap(({ id }, i) =>
    list.findIndex((other) => other.id === id) < i
      ? [issueOf('id.duplicate', [...path, i, 'id'], { id })]
      : [],
  )
}

const lotsOf = ({ source: { supply } }: LineDocument) =>
  supply.kind === 'saturated' ? (supply.lots ?? []) : []

function knownIds(line: LineDocument): Readonly<Partial<Record<Kind, readonly string[]>>> {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  return {
    station: ids(line.stations),
    calendar: ids(line.calendars),
    pool: ids(line.pools),
    role: ids(line.roles),
    defect: ids(line.defects),
    product: ids(line.products),
    fleet: ids(line.fleets),
    network: ids(line.networks),
  }
}

function duplicates(line: LineDocument): Issue[] {
  const lists = ['products', 'calendars', 'roles', 'pools', 'staff', 'defects', 'groups',
    'baseLoads', 'networks', 'fleets', 'cardLoops', 'stations'] as const
  const reserved = line.stations.flatMap(({ id }, i) =>
    (RESERVED_STATION_IDS as readonly string[]).includes(id)
      ? [issueOf('id.reserved', ['line', 'stations', i, 'id'], { id })]
      : [],
  )
  return [
    ...lists.flatMap((list) => duplicateIds(line[list], ['line', list])),
    ...reserved,
    ...duplicateIds([line.source, ...line.otherSources], ['line', 'sources']),
    ...line.stations.flatMap(({ failures, maintenance = [], causes, drift }, i) => [
      ...duplicateIds(failures, ['line', 'stations', i, 'failures']),
      ...duplicateIds(maintenance, ['line', 'stations', i, 'maintenance']),
      ...maintenance.flatMap(({ id }, k) =>
        drift?.id === id || failures.some((failure) => failure.id === id)
          ? [issueOf('id.duplicate', ['line', 'stations', i, 'maintenance', k, 'id'], { id })]
          : [],
      ),
      ...duplicateIds(
        causes.map(({ defect }) => ({ id: defect })),
        ['line', 'stations', i, 'causes'],
      ),
    ]),
  ]
}

function stationReferences(station: StationDocument, path: Path): Reference[] {
  const { calendar, operators, failures, setup, causes, inspection, next } = station
  const at = (kind: Kind, id: string | undefined, ...rest: Path): Reference[] =>
    id === undefined ? [] : [{ kind, id, path: [...path, ...rest] }]
  const route = inspection?.onReject.kind === 'route' ? inspection.onReject : undefined
  return [
    ...at('calendar', calendar, 'calendar'),
    ...operators.flatMap((id, i) => at('pool', id, 'operators', i)),
    ...failures.flatMap((failure, i) => repairReferences(failure, [...path, 'failures', i])),
    ...maintenanceReferences(station, path),
    ...(setup?.operators ?? []).flatMap((id, i) => at('pool', id, 'setup', 'operators', i)),
    ...causes.flatMap(({ defect, productShares = {}, poolFactors = {} }, i) => [
      ...at('defect', defect, 'causes', i, 'defect'),
      ...Object.keys(productShares).flatMap((id) =>
        at('product', id, 'causes', i, 'productShares', id),
      ),
      ...Object.keys(poolFactors).flatMap((id) => at('pool', id, 'causes', i, 'poolFactors', id)),
    ]),
    ...Object.keys(inspection?.detects ?? {}).flatMap((id) =>
      at('defect', id, 'inspection', 'detects', id),
    ),
    ...at('station', route?.to, 'inspection', 'onReject', 'to'),
    ...at('station', route?.returnTo, 'inspection', 'onReject', 'returnTo'),
    ...(next === SINK || next === RETURN ? [] : at('station', next, 'next')),
    ...wayReferences(station, path),
  ]
}

function wayReferences(station: StationDocument, path: Path): Reference[] {
  const { routing, takes = [], gives = [], transport } = station
  const to = (ids: readonly (readonly [id: string, ...rest: Path])[]): Reference[] =>
    ids.flatMap(([id, ...rest]) =>
      id === SINK ? [] : [{ kind: 'station' as const, id, path: [...path, ...rest] }],
    )
  const product = (id: string, ...rest: Path): Reference => ({
    kind: 'product',
    id,
    path: [...path, ...rest],
  })
  return [
    ...(routing?.kind === 'share'
      ? to(routing.ways.map((way, i) => [way.to, 'routing', 'ways', i, 'to']))
      : []),
    ...(routing?.kind === 'choice' ? to(routing.to.map((id, i) => [id, 'routing', 'to', i])) : []),
    ...(routing?.kind === 'product'
      ? [
          ...to(Object.entries(routing.to).map(([id, way]) => [way, 'routing', 'to', id])),
          ...Object.keys(routing.to).map((id) => product(id, 'routing', 'to', id)),
        ]
      : []),
    ...to(takes.map(({ from }, i) => [from, 'takes', i, 'from'])),
    ...to(gives.map((out, i) => [out.to, 'gives', i, 'to'])),
    ...gives.flatMap((out, i) =>
      out.product === undefined ? [] : [product(out.product, 'gives', i, 'product')],
    ),
    ...(transport === undefined
      ? []
      : [
          {
            kind: 'fleet' as const,
            id: transport.fleet,
            path: [...path, 'transport', 'fleet'],
          },
        ]),
  ]
}

function repairReferences({ network, repairers, wear }: FailureDocument, path: Path): Reference[] {
  const operators = wear?.overhaul.operators ?? []
  return [
    ...repairers.map((id, i) => poolReference(id, [...path, 'repairers', i])),
    ...operators.map((id, i) => poolReference(id, [...path, 'wear', 'overhaul', 'operators', i])),
    ...(network === undefined
      ? []
      : [{ kind: 'network' as const, id: network.id, path: [...path, 'network', 'id'] }]),
  ]
}

const poolReference = (id: string, path: Path): Reference => ({ kind: 'pool', id, path })

/** Maintenance names failures, or the drift, of its own station. */
function maintenanceReferences(
  { failures, maintenance = [], drift }: StationDocument,
  path: Path,
): Reference[] {
  const adjusters = drift?.control?.operators ?? []
  const adjusting = adjusters.map((id, k) =>
    poolReference(id, [...path, 'drift', 'control', 'operators', k]),
  )
  const watched = (drift?.control?.defects ?? []).map((id, k): Reference => ({
    kind: 'defect',
    id,
    path: [...path, 'drift', 'control', 'defects', k],
  }))
  const isKnown = (id: string) => drift?.id === id || failures.some((one) => one.id === id)
  const renewing = maintenance.flatMap(({ operators = [], renews = [] }, i) => [
    ...operators.map((id, k) => poolReference(id, [...path, 'maintenance', i, 'operators', k])),
    ...renews
      .map((id, k): Reference => ({
        kind: 'failure',
        id,
        path: [...path, 'maintenance', i, 'renews', k],
      }))
      .filter((reference) => !isKnown(reference.id)),
  ])
  return [...adjusting, ...watched, ...renewing]
}
