/** From a project document to what the economics appraise: stated lines in the place of a line. */
import {
  type AppraisalInput,
  type CapexLine,
  growthIndex,
  type MoneyInputs,
  NO_LINE,
  type OtherLine,
  type Project,
} from '../economics/index.ts'
import type { PolicyDocument, ProjectDocument } from '../scenario/index.ts'
import { askedPolicies } from './policyLibrary.ts'

export function projectInput(
  document: ProjectDocument,
  policies: readonly PolicyDocument[],
): AppraisalInput {
  return {
    project: projectIn(document),
    baseline: NO_LINE,
    retrofit: NO_LINE,
    money: moneyIn(document),
    otherLines: document.lines.map((line) => statedLine(line, document.horizonMonths)),
    policies: askedPolicies(policies, document.policies),
    stacking: document.stacking,
  }
}

function projectIn(document: ProjectDocument): Project {
  const { level, usesDomesticIp, claims, leadTimeMonths, installationMonths } = document
  return {
    level,
    capex: document.capex.map(boughtLine),
    usesDomesticIp,
    ...(claims !== undefined && { claims }),
    leadTimeMonths,
    installationMonths,
    trialMonths: document.trialMonths,
    // What the stop and the first months cost is in the stated lines.
    lineStopHours: 0,
    rampUp: { startShare: 1, tauMonths: 0 },
    bufferStockUnits: 0,
    overtimeUnits: 0,
  }
}

/** Grants look at equipment and technology (设备和技术投入) unless a line says otherwise. */
function boughtLine(line: ProjectDocument['capex'][number]): CapexLine {
  const { id, category, eligible, payments, ...stated } = line
  return {
    ...stated,
    measureId: id,
    category,
    eligible: eligible ?? (category === 'equipment' || category === 'software'),
    milestones: payments.map(({ share, month }) => ({ share, after: 'order', delayMonths: month })),
  }
}

function statedLine(line: ProjectDocument['lines'][number], horizon: number): OtherLine {
  if ('byMonthCny' in line) return { id: line.id, flowsCny: line.byMonthCny }
  const { id, amountCny, everyMonths, fromMonth, toMonth = horizon, growthPerYear } = line
  const flowsCny = growthIndex(growthPerYear, horizon).map((index, t) => {
    const isTime = t >= fromMonth && t <= toMonth && (t - fromMonth) % everyMonths === 0
    return isTime ? amountCny * index : 0
  })
  return { id, flowsCny }
}

/** Wages, electricity and defects have no prices here: they are in the stated lines. */
function moneyIn(document: ProjectDocument): MoneyInputs {
  const { decisionDate, horizonMonths, discountRatePerYear, priceGrowthPerYear, vat } = document
  return {
    priceDate: decisionDate,
    decisionDate,
    horizonMonths,
    discountRatePerYear,
    wageGrowthPerYear: 0,
    energyGrowthPerYear: 0,
    priceGrowthPerYear,
    onCostShare: 0,
    roles: {},
    wageHoursPerMonth: 1,
    overtimeMultiplier: 1,
    replacementCostCny: 0,
    tariff: { periods: {} },
    contributionMarginCny: 0,
    scrapCostCny: 0,
    reworkConsumablesCnyPerHour: 0,
    escapeCostCny: 0,
    rentCnyPerM2Month: 0,
    vat,
  }
}
