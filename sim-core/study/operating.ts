/**
 * From key figures to money's inputs: what one replication of a level does in a year, and what its
 * measures are as a project.
 */
import {
  combinePaces,
  type CapexLine,
  type OperatingPoint,
  type Project,
  type RetrofitLevel,
} from '../economics/index.ts'
import type { CompiledLine, MeasureDocument, MoneyDocument } from '../scenario/index.ts'
import type { Kpis } from '../stats/index.ts'
import { peopleByRole } from './basis.ts'

const WEEKS_PER_MONTH = 365.25 / 12 / 7

/** Shortfalls that would be made good by less than this are noise of the last shift. */
const NO_SHORTFALL_SHARE = 0.005

/**
 * A year of a level. What the demand lacks is made up in overtime of the direct people, at the
 * pace of the line: an assumption, and the reason why a weak line costs money.
 */
export function operatingPoint(
  compiled: CompiledLine,
  people: readonly number[],
  kpis: Kpis,
): OperatingPoint {
  const { catalog } = compiled
  const windowsPerYear = (catalog.shiftsPerYear * catalog.shiftS) / 3600 / kpis.workingHours
  const shippedPerYear = kpis.shipped * windowsPerYear
  const demandPerYear =
    catalog.demandPerShift === null
      ? shippedPerYear
      : catalog.demandPerShift * catalog.shiftsPerYear
  const missing = Math.max(0, demandPerYear - shippedPerYear)
  const madeUp = missing > NO_SHORTFALL_SHARE * demandPerYear ? missing : 0
  const overtimeHours = kpis.throughputPerHour > 0 ? madeUp / kpis.throughputPerHour : 0
  const perYear = (count: number) => count * windowsPerYear
  return {
    goodPerYear: shippedPerYear + madeUp,
    demandPerYear,
    scheduledHoursPerYear: (catalog.shiftsPerYear * catalog.shiftS) / 3600,
    scrapPerYear: perYear(kpis.scrapped),
    reworkHoursPerYear: perYear(kpis.benchHours),
    escapedPerYear: perYear(kpis.escapedJobs),
    energyKwhPerYear: Object.fromEntries(
      catalog.billings.map((id, b) => [id, perYear(kpis.energyKwhByBilling[b]!)]),
    ),
    headcount: peopleByRole(compiled, people),
    overtimeHoursPerYear: overtimeByRole(compiled, people, overtimeHours),
    areaM2: catalog.areaM2,
  }
}

function overtimeByRole({ catalog }: CompiledLine, people: readonly number[], hours: number) {
  const paid = new Set(catalog.roles.filter(({ isPerson }) => isPerson).map(({ id }) => id))
  const byRole: Record<string, number> = {}
  catalog.pools.forEach(({ role }, p) => {
    if (paid.has(role)) byRole[role] = (byRole[role] ?? 0) + people[p]! * hours
  })
  return byRole
}

/** Field by field, so that a workbook can reproduce the central case from the mean figures. */
export function meanPoint(points: readonly OperatingPoint[]): OperatingPoint {
  const mean = (of: (point: OperatingPoint) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  const means = (of: (point: OperatingPoint) => Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.keys(of(points[0]!)).map((key) => [key, mean((p) => of(p)[key]!)]))
  return {
    goodPerYear: mean((p) => p.goodPerYear),
    demandPerYear: mean((p) => p.demandPerYear),
    scheduledHoursPerYear: mean((p) => p.scheduledHoursPerYear),
    scrapPerYear: mean((p) => p.scrapPerYear),
    reworkHoursPerYear: mean((p) => p.reworkHoursPerYear),
    escapedPerYear: mean((p) => p.escapedPerYear),
    energyKwhPerYear: means((p) => p.energyKwhPerYear),
    headcount: means((p) => p.headcount),
    overtimeHoursPerYear: means((p) => p.overtimeHoursPerYear),
    areaM2: mean((p) => p.areaM2),
  }
}

/** The measures of a level as one project. */
export function projectOf(
  level: string,
  measures: readonly MeasureDocument[],
  { project }: MoneyDocument,
): Project {
  return {
    ...combinePaces(measures.map(paceOf)),
    level: level as RetrofitLevel,
    capex: measures.flatMap(capexOf),
    usesDomesticIp: project.usesDomesticIp,
    ...(project.claims !== undefined && { claims: project.claims }),
    installationMonths: project.installationMonths,
    trialMonths: project.trialMonths,
    bufferStockUnits: project.bufferStockUnits,
    overtimeUnits: project.overtimeUnits,
  }
}

function paceOf({ investment, installation, ramp }: MeasureDocument) {
  return {
    priceCny: investment.reduce((sum, { priceCny }) => sum + priceCny, 0),
    leadTimeMonths: (installation?.leadWeeks ?? 0) / WEEKS_PER_MONTH,
    lineStopHours: installation?.lineStopHours ?? 0,
    rampUp: {
      startShare: ramp?.startShare ?? 1,
      tauMonths: (ramp?.tauWeeks ?? 0) / WEEKS_PER_MONTH,
    },
  }
}

/** Grants look at equipment and technology (设备和技术投入) unless a line says otherwise. */
function capexOf({ id, investment, maintenance }: MeasureDocument): CapexLine[] {
  return investment.map(({ category, lifeYears, eligible, ...stated }) => ({
    ...stated,
    measureId: id,
    category,
    eligible: eligible ?? (category === 'equipment' || category === 'software'),
    maintenanceSharePerYear:
      category === 'equipment'
        ? (maintenance?.equipmentSharePerYear ?? 0)
        : category === 'software'
          ? (maintenance?.softwareSharePerYear ?? 0)
          : 0,
    ...(lifeYears !== undefined && { lifeYears }),
  }))
}
