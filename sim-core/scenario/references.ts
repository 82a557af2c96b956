/** What a line refers to by id where it tells its starting state and how its jobs move. */
import type { Issue } from '../base/index.ts'
import type { LineDocument } from './schema/line.ts'

type Path = Issue['path']

/** What ids may refer to, by the word that a sentence uses. */
export type Kind =
  | 'station'
  | 'calendar'
  | 'pool'
  | 'staff'
  | 'group'
  | 'fleet'
  | 'network'
  | 'load'
  | 'role'
  | 'defect'
  | 'failure'
  | 'product'
  | 'measure'
  | 'level'
  | 'reading'
  | 'way'

export interface Reference {
  readonly kind: Kind
  readonly id: string
  readonly path: Path
}

export function startReferences({ start, stations }: LineDocument): Reference[] {
  const { queued = [], machines = [] } = start ?? {}
  const at = (kind: Kind, id: string | undefined, ...path: Path): Reference[] =>
    id === undefined ? [] : [{ kind, id, path: ['line', ...path] }]
  return [
    ...stations.flatMap(({ setup }, i) =>
      at('product', setup?.initialProduct, 'stations', i, 'setup', 'initialProduct'),
    ),
    ...queued.flatMap(({ station, product }, i) => [
      ...at('station', station, 'start', 'queued', i, 'station'),
      ...at('product', product, 'start', 'queued', i, 'product'),
    ]),
    ...machines.flatMap(({ station, setUpFor, inHand }, i) => [
      ...at('station', station, 'start', 'machines', i, 'station'),
      ...at('product', setUpFor, 'start', 'machines', i, 'setUpFor'),
      ...at('product', inHand?.product, 'start', 'machines', i, 'inHand', 'product'),
    ]),
  ]
}

export function moveReferences({
  products,
  cardLoops,
  rope,
  source: { supply },
}: LineDocument): Reference[] {
  const at = (kind: Kind, ids: readonly string[], ...path: Path): Reference[] =>
    ids.map((id, i) => ({ kind, id, path: ['line', ...path, i] }))
  const orders = supply.kind === 'orders' ? supply.orders : []
  const cycle = 'cycle' in supply ? (supply.cycle ?? []) : []
  return [
    ...products.flatMap(({ route = [] }, i) => at('station', route, 'products', i, 'route')),
    ...cardLoops.flatMap((loop, i) => at('station', loop.stations, 'cardLoops', i, 'stations')),
    ...(rope === undefined ? [] : at('station', [rope.drum], 'rope', 'drum')),
    ...at('product', cycle, 'source', 'supply', 'cycle'),
    ...at('product', orders.map(({ product }) => product), 'source', 'supply', 'orders'),
  ]
}
