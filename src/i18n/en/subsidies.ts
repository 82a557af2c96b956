/** Words of the subsidies screen. */
export const subsidiesEn = {
  'subsidies.question': 'Which policies pay, how much, and when?',
  'subsidies.without': '{level} without subsidy: net present value {npv}, payback {payback}.',
  'subsidies.answer':
    'The policies asked pay the firm {total} in all; with them the net present value is {npv}.',
  'subsidies.total': 'In all',
  'subsidies.worthAnyway': 'It is worth doing without subsidy too: the award changes nothing.',
  'subsidies.awardDecides':
    'It is worth doing with subsidy only: the award decides, and without it the firm loses.',
  'subsidies.notWorthIt': 'It is not worth doing, with subsidy or without.',
  'subsidies.awardDeters':
    'With the award it is no longer worth doing: tax or costs rise by more than it brings.',
  'subsidies.vintages':
    'Different years: awards by documents of {awards}, prices and wages of {prices}, decision in ' +
    '{decision}. Historical rules can only be an assumption.',
  'subsidies.when': 'When does it come?',
  'subsidies.from': 'From',
  'subsidies.to': 'To',
  'subsidies.month': 'Months after decision',
  'subsidies.whenNote':
    'Paid after acceptance and a lag; the documents state no lag, so it is assumed. Each payment ' +
    'goes from one party to another and is booked once.',
  'quantity.postingMonth': 'Month of payment',
  'meaning.postingMonth':
    'Months of order, delivery, installation and trial; after acceptance the lag of the policy.',
  'quantity.marginalAward': 'Award for one more yuan',
  'meaning.marginalAward':
    'By how much the award grows with one more yuan of eligible spending; 0 at its cap.',
  'quantity.splittingGain': 'Gain of splitting in two',
  'meaning.splittingGain':
    'Awards of two projects of half the spending each, less the award of the whole one.',

  'awardTax.question': 'How much of it goes in tax?',
  'awardTax.answer': '{subsidy} come in, {tax} go in income tax, {left} are left.',
  'awardTax.cliff':
    'In year {years} the award lifts taxable income over the limit of small low-profit firms: ' +
    'all of it is taxed at 25 %, more than the award itself owes. Ask an adviser about the year.',
  'awardTax.note':
    'In cash, central case; rates, other profit and how awards are taxed stand under money.tax.',
  'quantity.awardTax': 'Income tax on the award',
  'quantity.awardAfterTax': 'Award left after tax',
  'meaning.awardTax':
    'Income tax of the firm with the awards less that without them, year by year; taxed when ' +
    'they come, or not taxed and their spending not deducted.',

  'party.enterprise': 'Enterprise',
  'party.integrator': 'Integrator',
  'party.supplier': 'Supplier',
  'party.lessor': 'Lessor',
  'party.bank': 'Bank',
  'party.market': 'Market',
  'party.taxOffice': 'Tax office',
  'party.town': 'Town',
  'party.city': 'City budget',

  'curve.question': 'What does one more yuan bring?',
  'curve.source':
    'Award over eligible spending, if approved. It bends at thresholds, tiers and caps; the dot ' +
    'is this project.',
  'curve.alt':
    'Lines of awards over spending, a dot for this project; the table button lists the bends.',
  'curve.base': 'Eligible spending',
  'curve.kind': 'Place',
  'curve.own': 'This project',
  'curve.threshold': 'Threshold',
  'curve.tier': 'Next tier',
  'curve.cap': 'Cap reached',
  'curve.next': 'One more yuan of spending brings {marginal} of award.',
  'curve.nothing':
    'One more yuan of spending brings {marginal} of award: at the cap, or below the threshold.',
  'curve.splitting':
    'Filed as two projects it would get {gain} more. That is a compliance risk: splitting may be ' +
    'taken for fraud. Do not do it.',
  'curve.note': 'All else as it is: level, origin, own intellectual property.',

  'policies.question': 'Which other policies are there?',
  'policies.about':
    'The two documents have {all}: {computed} can be computed as money of a retrofit, the others ' +
    'say why not. What is ticked counts; it can be undone.',
  'policies.filter': 'Filter',
  'policies.relevant': 'For this level',
  'policies.all': 'All',
  'policies.asked': 'Ticked: applied for',
  'policies.adds': 'Adds to all awards',
  'policies.assumed': 'Assumed: {names}',
  'policies.bureau': 'Bureau:',
  'policies.delivery': 'Paid:',
  'standing.policy.pays': 'Pays',
  'standing.policy.displaced':
    'By itself it pays, but another award on the same spending is higher, and only that is paid.',
  'standing.policy.notMoney': 'No money of a retrofit.',
  'standing.policy.otherLevel': 'Not for this level.',
  'standing.policy.notInForce': 'Not in force on the day of the decision.',
  'standing.policy.needsContract': 'For a loan or lease: counted with the ways to pay.',
  'standing.policy.needsClaim':
    'For spending or quantities that this file does not claim: state them under claims.',
  'standing.policy.nothing': 'Comes to nothing: below a threshold, or no eligible spending.',
  'delivery.upFront': 'up front',
  'delivery.milestone': 'by milestones',
  'delivery.postAward': 'after acceptance',
  'delivery.interestSubsidy': 'interest subsidy',
  'delivery.rentSubsidy': 'rent subsidy',
  'delivery.grantLoanLinkage': 'linked to a loan',
  'parameter.whole': 'The whole policy',
}
