/** Defects that a station causes, by product, drift and people, and what counts them. */
import type { ControlPlan, DefectPlan, StationPlan } from '../engine/index.ts'
import { adjustmentId } from './compileStops.ts'
import type { LineDocument } from './schema/line.ts'
import type { CauseDocument } from './schema/quality.ts'
import type { StationDocument } from './schema/station.ts'

export function compileQuality(
  line: LineDocument,
  { causes, drift }: StationDocument,
  place: (stop: string) => number,
): Pick<StationPlan, 'causes' | 'control'> {
  const control = drift?.control
  return {
    causes: causes.map((cause) => compileCause(line, cause, drift && place(drift.id))),
    ...(drift === undefined || control === undefined
      ? {}
      : { control: compileControl(line, control, place(adjustmentId(drift.id))) }),
  }
}

type Control = NonNullable<NonNullable<StationDocument['drift']>['control']>

function compileControl(
  line: LineDocument,
  { rejects, defects }: Control,
  adjustment: number,
): ControlPlan {
  const watched = defects?.map((id) => line.defects.findIndex((defect) => defect.id === id))
  return { rejects, adjustment, ...(watched === undefined ? {} : { defects: watched }) }
}

function compileCause(
  { defects, pools, products }: LineDocument,
  { defect, share, productShares = {}, driftShare, poolFactors }: CauseDocument,
  drift: number | undefined,
): DefectPlan {
  const shareOf = (id: string) =>
    Object.hasOwn(productShares, id) ? productShares[id]! : share
  return {
    defect: defects.findIndex(({ id }) => id === defect),
    share: products.map(({ id }) => shareOf(id)),
    ...(drift === undefined || driftShare === undefined
      ? {}
      : { drift: { place: drift, share: products.map(() => driftShare) } }),
    ...(poolFactors === undefined
      ? {}
      : {
          poolFactor: pools.map(({ id }) =>
            Object.hasOwn(poolFactors, id) ? poolFactors[id]! : 1,
          ),
        }),
  }
}
