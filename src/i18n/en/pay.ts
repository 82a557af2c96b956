/** Words of the ways to pay. */
export const payEn = {
  'pay.question': 'What is the best way to pay for it?',
  'pay.answer':
    'At {level}, without subsidy and after tax: {best} is worth most to the firm, {npv}; the ' +
    'cheapest money is {cheapest} at {rate} all in; {lightest} ties up least, {lowest} at ' +
    'the deepest.',
  'pay.answerOne':
    'At {level}, without subsidy and after tax: {best} is worth {npv} and ties up {lowest} ' +
    'at the deepest.',
  'pay.open': 'Compared pair by pair, the first ones cannot be told apart.',
  'pay.worthIt':
    'The project itself (own money, after tax, with subsidy) is worth {npv}; a contract ' +
    'changes only the rest.',
  'pay.feasible': 'Within the credit line, {count} of them never run out of cash.',
  'pay.noWays': 'This file has no ways to pay yet. Add one, or import the offers of lessors.',
  'pay.noMoney': 'This file has no prices and rates, so ways to pay cannot be compared.',
  'pay.baselineChosen': 'The baseline invests nothing; shown is the level that pays best.',

  'pay.computing': 'Comparing the ways to pay…',
  'pay.cancelled': 'Cancelled; below is what was there before.',
  'pay.failed': 'The comparison did not finish: {error}',
  'pay.again': 'Compute again',
  'pay.cancel': 'Cancel',
  'pay.invalid': 'Some inputs do not hold; the results are those of the last that did:',
  'pay.toKnow': 'Things to know',

  'pay.compare': 'Which way to pay is better for the firm?',
  'pay.compareSource':
    'After tax, the firm’s own money; {replications} replications on common random numbers ' +
    'and demand. All in counts fee, deposit, guarantee and purchase price; flat is the same ' +
    'contract as a yearly flat rate. ' +
    'Awards are those of historical policies, to be verified.',
  'pay.way': 'Way to pay',
  'pay.npv': 'NPV without subsidy',
  'pay.npvWith': 'With subsidy',
  'pay.payback': 'Payback without subsidy',
  'pay.adds': 'The contract adds',
  'pay.quoted': 'Quoted rate (effective)',
  'pay.allIn': 'All in',
  'pay.flat': 'As a flat rate',
  'pay.lowest': 'Deepest cash',
  'pay.lowestMonth': 'Deepest month',
  'pay.shortfall': 'Falls below the credit line',
  'pay.coverage': 'Least coverage',
  'pay.awards': 'Awards claimable',
  'pay.none': '–',
  'pay.infeasible': 'Not enough cash',
  'pay.notOffered': 'Nobody offers this',
  'pay.notOfferedAbout': 'The provider would not see his money again: {ways}.',
  'pay.choose': 'Look at {way}',
  'pay.validUntil': 'valid until {date}',
  'pay.expired': 'offer has ended',
  'pay.exportTable': 'Comparison as CSV',

  'pay.cashQuestion': 'Which ties up least, and turns first?',
  'pay.cashSource':
    'Cumulative cash of the firm’s own money, after tax, without subsidy, median of the ' +
    'replications; of {way} P10–P90 too. Not discounted.',
  'pay.cashSourceWith':
    'Cumulative cash of the firm’s own money, after tax, with subsidy, median of the ' +
    'replications; of {way} P10–P90 too. The subsidy is historical policy, to be verified.',
  'pay.cashAlt': 'One line of cumulative cash for each way; the table has the same numbers.',
  'pay.withSubsidy': 'With subsidy',
  'pay.burdenQuestion': '{way}: what is due each month, and does the gain cover it?',
  'pay.burdenSource':
    'Central case. Bars: what buying and financing take in a month, less what is drawn; ' +
    'line: what the retrofit gains in a month before tax.',
  'pay.burdenAlt': 'Bars of monthly payments, a line of monthly gains; the table has the numbers.',
  'pay.burden': 'Net payments',
  'pay.gain': 'Gain of the retrofit',
  'pay.yearN': 'Year {year}',
  'pay.coverageByYear':
    'Debt service coverage (gain of the year after tax ÷ instalments or rents of the year, ' +
    'central case)',
  'pay.noDebt': 'There is no contract to serve.',

  'pay.terms': '{way}: terms',
  'pay.termsAbout': 'Changes count at once and simulate nothing; undo takes them back.',
  'pay.remove': 'Remove this way',
  'pay.add': 'Add a way to pay',
  'pay.import': 'Import offers (CSV)',
  'pay.template': 'Template for offers',
  'pay.importAbout':
    'An offer book: put the offers of several lessors into one table (UTF-8 or GBK) and ' +
    'compare them side by side. The file stays on this machine.',
  'pay.imported': '{file}: {taken} offers imported, {problems} problems.',
  'pay.importProblems': 'Rows that were not imported',
  'pay.close': 'Understood',
  'pay.creditLine': 'Credit line',
  'pay.setCreditLine': 'Set a credit line',
  'pay.dropCreditLine': 'Drop the credit line',
  'pay.rounding': 'Instalments in whole fen',

  'pay.scheduleQuestion': '{way}: what is each instalment?',
  'pay.scheduleSource':
    'Month 0 is that of delivery, month {month} after the decision. Down payment, fee, ' +
    'deposit and purchase price stand below and are in no instalment.',
  'pay.scheduleFen': 'Instalments are rounded to fen; the last absorbs the difference.',
  'pay.number': 'No.',
  'pay.month': 'Month',
  'pay.instalment': 'Instalment',
  'pay.interest': 'of which interest',
  'pay.principal': 'of which principal',
  'pay.balance': 'Still owed',
  'pay.besides': 'Besides',
  'pay.payment.downPayment': 'Down payment',
  'pay.payment.fee': 'Fee',
  'pay.payment.deposit': 'Deposit',
  'pay.payment.depositRefund': 'Deposit returned or set off',
  'pay.payment.purchasePrice': 'Purchase price',
  'pay.payment.guaranteeFee': 'Guarantee fee',
  'pay.payment.collateral': 'Cash security',
  'pay.payment.collateralRefund': 'Cash security returned',
  'pay.payment.collateralInterest': 'Interest on the security',

  'pay.sidesQuestion': 'The same money: what has each side of it?',
  'pay.sidesSource':
    'Central case with subsidy, present values at the firm’s discount rate. The last five ' +
    'are the parties to the same payments and add up to 0; the firm is project after tax ' +
    'plus contract. The integrator’s costs are not known: shown is what it is paid.',
  'pay.side.preTax': 'Project before tax',
  'pay.side.afterTax': 'Project after tax',
  'pay.side.contract': 'Contract adds',
  'pay.side.equity': 'Firm',
  'pay.side.financier': 'Financier',
  'pay.side.integrator': 'Integrator',
  'pay.side.public': 'City and taxes',
  'pay.side.others': 'Suppliers, markets',
  'pay.side.check': 'Sum (should be 0)',

  'pay.relief':
    'Compensation of its risk lowers the lessor’s break-even spread from {before} to ' +
    '{after}; what is passed on lowers the lessee’s rate by about {fall}. Default, loss and ' +
    'pass-through are assumed.',
  'pay.guarantee': 'Guarantee or performance bond',
  'pay.addGuarantee': 'Add a guarantee',
  'pay.dropGuarantee': 'Drop the guarantee',
  'pay.risk': 'Risk of the lessor (for its compensation; assumed)',
  'pay.addRisk': 'State the risk',
  'pay.dropRisk': 'As the policy assumes',

  'pay.kind.cash': 'Own money',
  'pay.kind.loan': 'Bank loan',
  'pay.kind.financeLease': 'Direct lease',
  'pay.kind.saleLeaseback': 'Sale and leaseback',
  'pay.kind.service': 'Operating lease (by the month)',
  'pay.kind.energyPerformance': 'Energy performance contract',

  'pay.field.quotedRatePerYear': 'Quoted rate (nominal)',
  'pay.field.financedShare': 'Financed share',
  'pay.field.downPaymentShare': 'Down payment',
  'pay.field.periods': 'Number of payments',
  'pay.field.gracePeriods': 'Periods of grace',
  'pay.field.balloonShare': 'Balloon',
  'pay.field.feeShare': 'Fee',
  'pay.field.depositShare': 'Deposit',
  'pay.field.purchasePriceCny': 'Purchase price at the end',
  'pay.field.feeCny': 'Fee for a unit',
  'pay.field.machines': 'Machines',
  'pay.field.leastPerMonth': 'Least units a month',
  'pay.field.savingShare': 'Share of the saving',
  'pay.field.years': 'Years of sharing',
  'pay.field.guaranteedShare': 'Guaranteed share',
  'pay.field.guaranteeFee': 'Guarantee fee',
  'pay.field.collateralShare': 'Cash security',
  'pay.field.collateralRatePerYear': 'Interest on it',
  'pay.field.defaultPerYearShare': 'Default in a year',
  'pay.field.lossGivenDefaultShare': 'Loss given default',
  'pay.field.passThroughShare': 'Passed on',
  'pay.choice.repayment': 'Repayment',
  'pay.choice.periodMonths': 'Payments',
  'pay.choice.timing': 'Rents',
  'pay.choice.depositReturn': 'Deposit',
  'pay.choice.charged': 'Guarantee fee',
  'pay.choice.unit': 'Paid by',
  'pay.option.annuity': 'equal instalments',
  'pay.option.equalPrincipal': 'equal principal',
  'pay.option.interestOnly': 'principal at the end',
  'pay.option.flatRate': 'flat rate on the first balance',
  'pay.option.1': 'monthly',
  'pay.option.3': 'quarterly',
  'pay.option.advance': 'in advance',
  'pay.option.arrears': 'in arrears',
  'pay.option.refunded': 'returned at the end',
  'pay.option.setOff': 'set off against the last rents',
  'pay.option.perYear': 'a year, on the balance',
  'pay.option.once': 'once',
  'pay.option.machineHour': 'machine hour',
  'pay.option.goodUnit': 'good unit',
  'pay.option.equipmentPrice': 'yuan of equipment and month',

  'quantity.wayNpv': 'NPV to the firm without subsidy',
  'quantity.wayNpvWith': 'NPV to the firm with subsidy',
  'quantity.wayPayback': 'Payback to the firm without subsidy',
  'quantity.contractNpv': 'What the contract adds',
  'quantity.quotedRate': 'Quoted rate (effective, a year)',
  'quantity.allInRate': 'All-in rate (effective, a year)',
  'quantity.flatRate': 'As a flat rate',
  'quantity.lowestCash': 'Deepest cash',
  'quantity.lowestMonth': 'Month of the deepest cash',
  'quantity.shortfall': 'Probability of falling below the credit line',
  'quantity.coverage': 'Debt service coverage',
  'quantity.wayAwards': 'Awards claimable',
  'quantity.spread': 'Break-even spread',
  'quantity.projectNpv': 'NPV of the project: own money, after tax, with subsidy',
  'quantity.wayCash': 'Cumulative cash of the firm',
  'quantity.side': 'Present value of a side',
  'quantity.instalment': 'Plan of instalments',
  'quantity.burden': 'Monthly payments',
  'meaning.wayNpv':
    'Monthly flows of the firm’s own money after financing and tax, at the discount rate. ' +
    'Each replication is appraised by itself.',
  'meaning.wayPayback':
    'When the cumulative cash of the firm’s own money is out of the red for good: after tax, ' +
    'not discounted, without residual value.',
  'meaning.contractNpv':
    'NPV to the firm this way less that of the same project in own money; both after tax, ' +
    'each with the awards it can claim.',
  'meaning.quotedRate':
    'The nominal yearly rate of the quotation as an effective one; a flat-rate loan has none.',
  'meaning.allInRate':
    'The effective yearly rate at which all payments of the contract but the down payment ' +
    'come to nothing: fee, deposit, guarantee and its security, timing and purchase price ' +
    'included. Found as a root.',
  'meaning.flatRate':
    'All costs of the contract over what is financed and its years: the “flat rate” of the ' +
    'trade, about half of the all-in rate.',
  'meaning.lowestCash':
    'The lowest running total of the firm’s own money from the decision on, subsidy ' +
    'included; a credit line has to cover it.',
  'meaning.shortfall':
    'Share of the replications in which the running total falls below the credit line: then ' +
    'no plan works, whatever it is worth.',
  'meaning.coverage':
    'What the project brings in the year after tax over the instalments or rents of the ' +
    'year; below 1 other money has to pay.',
  'meaning.wayAwards':
    'Awards that the firm can claim this way; central case. Equipment that somebody else ' +
    'owns does not count.',
  'meaning.spread':
    'Spread at which the lessor breaks even, PD·LGD·(1−c)/(1−PD) with c the compensated ' +
    'share; default and loss are assumed.',
  'meaning.wayCash':
    'Running total of the firm’s own money at the end of the month, after financing and tax, ' +
    'not discounted.',
  'meaning.side':
    'What the side receives less what it pays, at the firm’s discount rate; central case.',
  'meaning.instalment': 'Computed from the terms of the contract, period by period.',
  'meaning.burden': 'Sum of the payments of the month, central case.',
} as const
