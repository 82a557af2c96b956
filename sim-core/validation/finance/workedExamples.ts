/**
 * The worked examples of returns, taxes and services, each through the functions of the product,
 * in the shape of finance-examples.json. Inputs are those of the finance model, section 9.
 */
import {
  breakEven,
  capexCny,
  depreciationCny,
  type DepreciationMethod,
  growthIndex,
  incomeTaxCny,
  irr,
  mirr,
  npv,
  overtimeCnyPerHour,
  payback,
  programmeOutcome,
  projectTax,
  runningCnyPerYear,
  runningLines,
  serviceFeeCny,
  standardCoalTonnes,
  type TaxPayer,
  type TaxRegime,
  withoutUntaxed,
} from '../../index.ts'
import { SOME_MONEY, SOME_POINT } from './someInputs.ts'
import type { Values } from './contractExamples.ts'

const yearly = (years: number, cnyOf: (year: number) => number) =>
  Array.from({ length: years }, (_, y) => cnyOf(y))

export function e8(): Values {
  const flows = [-1000, 2500, -1540]
  const rootsOf = (stream: readonly number[]) => {
    const rates = irr(stream)
    return rates.status === 'multiple' ? rates.roots : []
  }
  return {
    roots: rootsOf(flows),
    npv_at_0: npv(0, flows),
    npv_at_20: npv(0.2, flows),
    npv_at_50: npv(0.5, flows),
    mirr_12_8: mirr(flows, 0.12, 0.08)!,
    none_example_roots: rootsOf([-1000, 2000, -1100]),
  }
}

const SMALL: TaxRegime = { kind: 'smallLowProfit', staff: 80, assetsCny: 20_000_000 }
const payer = (regime: TaxRegime, otherProfitCny: number): TaxPayer => ({
  regime, otherProfitCny: [otherProfitCny],
})

/** Present value at 10 % of the tax of these yearly incomes, each at the end of its year. */
function taxWorth(incomes: readonly number[], of: TaxPayer): number {
  const tax = projectTax(incomes.map((incomeCny) => ({ incomeCny })), of)
  return npv(0.1, [0, ...tax.map(({ taxCny }) => taxCny)])
}

export function e9(): Values {
  const shield = (method: DepreciationMethod, lifeYears: number, of: TaxPayer) => {
    const terms = { method, lifeYears, residualShare: 0.05 }
    return -taxWorth(depreciationCny(1_000_000, terms).map((cny) => -cny), of)
  }
  const standard = payer({ kind: 'standard' }, 5_000_000)
  const highTech = payer({ kind: 'highTech' }, 5_000_000)
  const oneOff = shield('oneOff', 10, standard)
  const straight = shield('straightLine', 10, standard)
  return {
    oneoff_25: oneOff,
    sl10_25: straight,
    sl6_25: shield('shortened', 10, standard),
    ddb10_25: shield('doubleDeclining', 10, standard),
    oneoff_15: shield('oneOff', 10, highTech),
    sl10_15: shield('straightLine', 10, highTech),
    oneoff_5: shield('oneOff', 10, payer(SMALL, 2_000_000)),
    gain_oneoff_vs_sl10_25: oneOff - straight,
  }
}

export function e10(): Values {
  const tax = (method: DepreciationMethod, isTaxed: boolean) => {
    const all = depreciationCny(10_000_000, { method, lifeYears: 10, residualShare: 0 })
    const { deductedCny, addedBackCny } = isTaxed
      ? { deductedCny: all, addedBackCny: [0, 1_000_000] }
      : withoutUntaxed(all, 1_000_000, 1)
    const years = Math.max(deductedCny.length, addedBackCny.length)
    const incomes = yearly(years, (y) => (addedBackCny[y] ?? 0) - (deductedCny[y] ?? 0))
    return taxWorth(incomes, payer({ kind: 'standard' }, 20_000_000))
  }
  return {
    pv_tax_taxable: tax('straightLine', true),
    pv_tax_nontaxable: tax('straightLine', false),
    gain_nontaxable: tax('straightLine', true) - tax('straightLine', false),
    oneoff_taxable: tax('oneOff', true),
    oneoff_nontaxable: tax('oneOff', false),
  }
}

export function e13(): Values {
  // Index of prices at the ends of years 1 to 8.
  const growth = yearly(8, (y) => growthIndex(0.05, 96)[12 * (y + 1)]!)
  const saving = (wage: number) =>
    growth.map((index) => {
      const roles = { worker: { wageCnyPerMonth: wage } }
      const money = { ...SOME_MONEY, onCostShare: 0.28, roles }
      const lines = runningLines({ ...SOME_POINT, headcount: { worker: 10 } }, money)
      return -runningCnyPerYear(lines) * index
    })
  const wage = breakEven(
    (monthly) => npv(0.1, [-3_000_000, ...saving(monthly).map((cny) => cny - 150_000)]),
    0,
    20_000,
  )
  const selling = { ...SOME_MONEY, contributionMarginCny: 3.2 }
  const units = breakEven(
    (more) => {
      const point = { ...SOME_POINT, goodPerYear: more, demandPerYear: more }
      const gainCny = runningCnyPerYear(runningLines(point, selling)) - 180_000
      return npv(0.1, [-3_000_000, ...yearly(8, () => gainCny)])
    },
    0,
    1_000_000,
  )
  return {
    breakeven_monthly_wage: wage!,
    breakeven_extra_good_units_per_year: units!,
    growing_annuity: npv(0.1, [0, ...growth]),
  }
}

export function e15(): Values {
  const pushed = projectTax([{ incomeCny: 400_000 }], payer(SMALL, 2_900_000))
  return {
    tax_2_999_999: incomeTaxCny(2_999_999, SMALL),
    tax_3_000_000: incomeTaxCny(3_000_000, SMALL),
    tax_3_000_001: incomeTaxCny(3_000_001, SMALL),
    hnte_3_000_001: incomeTaxCny(3_000_001, { kind: 'highTech' }),
    subsidy_pushes_over: pushed[0]!.taxCny,
  }
}

export function e18(): Values {
  const money = {
    ...SOME_MONEY, onCostShare: 0.28, wageHoursPerMonth: 208, overtimeMultiplier: 1,
  }
  const hourCny = overtimeCnyPerHour({ wageCnyPerMonth: 6_200 }, money)
  const robot = { kind: 'service', unit: 'machineHour', machines: 1 } as const
  const feeOf = (workerHours: number, feeCny: number, leastPerMonth: number) =>
    serviceFeeCny(1.6 * workerHours, { ...robot, feeCny, leastPerMonth })
  const even = breakEven((fee) => 400 * hourCny - feeOf(400, fee, 0), 0, 100)
  return {
    loaded_wage_per_hour: hourCny,
    breakeven_fee_per_robot_hour: even!,
    table_worker_hours_labour_raas: [150, 250, 350, 450, 550].map((hours) => [
      hours, hours * hourCny, feeOf(hours, 28, 350),
    ]),
  }
}

/** `awardFlows`: what the policies that are shipped pay, by month. */
export function e21(subsidyCny: number, awardFlows: readonly number[]): Values {
  // 30 kW for 6,000 hours at a load of 65 %, of which 45 % are saved: the inputs.
  const kwh = 30 * 6_000 * 0.65 * 0.45
  const money = { ...SOME_MONEY, tariff: { periods: { flat: { priceCnyPerKwh: 0.72 } } } }
  const savedCny = -runningCnyPerYear(
    runningLines({ ...SOME_POINT, energyKwhPerYear: { flat: kwh } }, money),
  )
  const investment = capexCny([
    {
      measureId: 'servo', category: 'equipment', priceCny: 30 * 900, eligible: true,
      maintenanceSharePerYear: 0,
    },
  ])
  const flows = [-investment, ...yearly(6, () => savedCny)]
  const subsidised = flows.map((cny, year) => cny + (awardFlows[12 * year] ?? 0))
  const rate = irr(flows)
  return {
    kwh_saved_per_year: kwh,
    saving_per_year: savedCny,
    investment,
    subsidy: subsidyCny,
    payback_years: payback(flows)!,
    npv10: npv(0.1, flows),
    irr: rate.status === 'single' ? rate.ratePerPeriod : Number.NaN,
    npv10_subsidised: npv(0.1, subsidised),
    tce_per_year: standardCoalTonnes(kwh),
  }
}

export function e22(): Values {
  // Awards of 10 %. Two would invest anyway, two are decided by the award, one is not.
  const firms = [
    [4_000, 500], [5_000, 100], [3_000, -200], [4_000, -350], [2_000, -500],
  ].map(([investmentCny, npvWithoutCny]) => ({
    investmentCny: investmentCny!,
    awardCny: 0.1 * investmentCny!,
    npvWithoutCny: npvWithoutCny!,
    npvWithCny: npvWithoutCny! + 0.1 * investmentCny!,
  }))
  const outcome = programmeOutcome(firms)
  return {
    public_cost: outcome.publicCostCny,
    deadweight_cost: outcome.deadweightCny,
    deadweight_share: outcome.deadweightShare!,
    gross_leverage: outcome.grossLeverage!,
    net_leverage: outcome.netLeverage!,
    additional_adopters: outcome.additionalAdopters,
    cost_per_additional_adopter: outcome.costPerAdditionalAdopterCny!,
  }
}

