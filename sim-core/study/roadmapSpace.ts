/**
 * The plans that a roadmap could be 蓝图的备选: its stages taken as parcels of measures, in every order
 * in which each finds what it requires, some ordered together, some left out. Which sets of
 * measures that leads through decides what has to be simulated, once each.
 */
import type { MeasureDocument, ScenarioDocument, StageDocument } from '../scenario/index.ts'
import { PROJECT_LEVELS } from '../scenario/index.ts'
import { filedAs } from './roadmapStages.ts'

/** Parcels ordered together, one such group after the other; parcels by place in the roadmap. */
export type Arrangement = readonly (readonly number[])[]

export interface RoadmapSpace {
  readonly parcels: readonly StageDocument[]
  readonly arrangements: readonly Arrangement[]
  /** Sets of measures to simulate, the empty one first. */
  readonly states: readonly (readonly string[])[]
  /** Whether the order of the file was kept, as there are too many others. */
  readonly isOrderKept: boolean
}

/** With more parcels than this, they stay in the order of the file: 2ⁿ sets are too many to run. */
const MOST_FREE = 4

export function roadmapSpace(document: ScenarioDocument): RoadmapSpace {
  const parcels = document.roadmap?.stages ?? []
  const isOrderKept = parcels.length > MOST_FREE
  const arrangements = extensions([], parcels.map((_, p) => p), {
    measures: document.measures,
    parcels,
    isOrderKept,
  })
  const states = new Map<string, readonly string[]>()
  for (const arrangement of arrangements)
    for (let k = 0; k <= arrangement.length; k++) {
      const set = measuresAfter(document, parcels, arrangement.slice(0, k))
      states.set(set.join(), set)
    }
  return { parcels, arrangements, states: [...states.values()], isOrderKept }
}

/** The measures that are there after some groups, in the order of the document. */
export function measuresAfter(
  { measures }: ScenarioDocument,
  parcels: readonly StageDocument[],
  groups: Arrangement,
): readonly string[] {
  const there = new Set(groups.flat().flatMap((p) => parcels[p]!.measures))
  return measures.map(({ id }) => id).filter((id) => there.has(id))
}

/** Parcels ordered together as one stage. */
export function stageOf(
  document: ScenarioDocument,
  parcels: readonly StageDocument[],
  orderAfterMonths: number,
  way: string | undefined,
): StageDocument {
  const measures = parcels.flatMap((parcel) => parcel.measures)
  const stated = parcels.some(({ level }) => level !== undefined)
  const ranks = parcels.map((parcel) => PROJECT_LEVELS.indexOf(filedAs(document, parcel)))
  return {
    id: parcels[0]!.id,
    name: {
      zh: parcels.map(({ name }) => name.zh).join('＋'),
      en: parcels.map(({ name }) => name.en).join(' + '),
    },
    measures,
    orderAfterMonths,
    ...(way !== undefined && { way }),
    ...(stated && { level: PROJECT_LEVELS[Math.max(...ranks)]! }),
  }
}

interface Terms {
  readonly measures: readonly MeasureDocument[]
  readonly parcels: readonly StageDocument[]
  readonly isOrderKept: boolean
}

/** What has been arranged, and every way to go on with the rest, or with a part of it. */
function extensions(done: Arrangement, rest: readonly number[], terms: Terms): Arrangement[] {
  const groups = nextGroups(rest, terms.isOrderKept).filter((group) =>
    isComplete([...done.flat(), ...group], terms),
  )
  const longer = groups.flatMap((group) =>
    extensions([...done, group], rest.filter((p) => !group.includes(p)), terms),
  )
  return [done, ...longer]
}

function nextGroups(rest: readonly number[], isOrderKept: boolean): number[][] {
  if (isOrderKept) return rest.map((_, k) => rest.slice(0, k + 1))
  return rest
    .reduce<number[][]>((groups, p) => [...groups, ...groups.map((one) => [...one, p])], [[]])
    .filter((group) => group.length > 0)
}

/** Whether nothing is missing that a measure of these parcels requires. */
function isComplete(places: readonly number[], { measures, parcels }: Terms): boolean {
  const there = new Set(places.flatMap((p) => parcels[p]!.measures))
  return measures
    .filter(({ id }) => there.has(id))
    .every(({ requires }) => requires.every((one) => there.has(one)))
}
