/** Words of what must hold and of what a unit costs. */
import type { worthZh } from '../zh/worth.ts'

export const worthEn: Readonly<Record<keyof typeof worthZh, string>> = {
  'worth.conditions': 'What must hold for it to pay?',
  'worth.wage': 'Wages: at least, of today’s',
  'worth.investment': 'Investment: at most, of the plan',
  'worth.utilisation': 'Running time: at least, of the plan',
  'worth.volume': 'Sold more a year: at least',
  'worth.volumeSpare': 'Sold fewer a year: at most',
  'worth.subsidy': 'Award needed, of the investment',
  'worth.noneNeeded': 'none',
  'worth.always': 'pays over the whole range',
  'worth.never': 'does not pay in the range',
  'worth.conditionsNote':
    'One thing at a time, all else as planned: where the net present value, before tax and ' +
    'without subsidy, is nought. Wages, investment and running time are looked through up to ' +
    'ten times, sales up to ten times those planned, the award up to 100 %, paid 12 months ' +
    'after acceptance.',
  'worth.owning': 'What does a good unit cost?',
  'worth.baseline': 'Today',
  'worth.withoutSubsidy': 'After, without subsidy',
  'worth.withSubsidy': 'After, with subsidy',
  'worth.owningNote':
    'Paid in cash and before tax; today and after over the same months and orders. Material ' +
    'is left out: what is the same on both sides is not listed.',
  'worth.failed': 'What must hold could not be computed.',

  'quantity.breakEvenWage': 'Break-even wages',
  'quantity.breakEvenInvestment': 'Break-even investment',
  'quantity.breakEvenUtilisation': 'Break-even running time',
  'quantity.breakEvenVolume': 'Break-even change of sales',
  'quantity.breakEvenSubsidy': 'Break-even award',
  'quantity.costPerGood': 'Cost of a good unit',
  'quantity.equivalentCost': 'Equivalent annual cost',
  'quantity.lifeCycleCost': 'Life-cycle cost, present value',
  'quantity.ownershipCost': 'Cost of ownership, present value',
  'quantity.profitabilityIndex': 'Profitability index',
  'quantity.mirr': 'Modified rate of return',
  'quantity.discountedPayback': 'Discounted payback',
  'quantity.peakFunding': 'Peak funding need',

  'meaning.breakEvenWage':
    'The factor on all pay, overtime included, at which the net present value is nought. The ' +
    'value is a straight line in it, and follows from two present values.',
  'meaning.breakEvenInvestment':
    'The factor on all that is bought, renewed, kept up and left over, at which the net ' +
    'present value is nought.',
  'meaning.breakEvenUtilisation':
    'The share of running gains (the line runs only for that part of the planned time) at ' +
    'which the net present value is nought, while investment, upkeep and residual value ' +
    'stay.',
  'meaning.breakEvenVolume':
    'Good units a year sold more than planned, at the contribution margin less consumables, ' +
    'at which the net present value is nought; below nought, so many fewer would do.',
  'meaning.breakEvenSubsidy':
    'The share of the investment which, awarded 12 months after acceptance, makes the net ' +
    'present value nought. The lag is assumed.',
  'meaning.costPerGood': 'Present value of the life-cycle cost over that of the good units.',
  'meaning.equivalentCost':
    'The even yearly amount worth as much as the life-cycle cost, by which things of ' +
    'different lives compare.',
  'meaning.lifeCycleCost':
    'The cost of ownership, the loss of the stop for installation, and what defects cost ' +
    'after delivery.',
  'meaning.ownershipCost':
    'Present value of investment, running, upkeep and renewal, less the residual value; with ' +
    'subsidy less its present value too.',
  'meaning.profitabilityIndex':
    '1 plus the net present value over the present value of the payments for the investment; ' +
    'above 1 it pays.',
  'meaning.mirr':
    'The yearly rate where outflows are financed and inflows reinvested at the discount ' +
    'rate; there is never more than one.',
  'meaning.discountedPayback':
    'When the running total of discounted cash, without residual value, is out of the red.',
  'meaning.peakFunding':
    'The lowest running total of cash, undiscounted and without residual value: the money to ' +
    'be found.',
}
