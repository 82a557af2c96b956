/** Numbers: names, meanings, origins, precision. */
import type { figuresZh } from '../zh/figures.ts'

export const figuresEn: Readonly<Record<keyof typeof figuresZh, string>> = {
  'num.label': '{name} {value}, {spread}: show where it comes from',
  'num.exact': 'exact',
  'num.found': 'by search, about ±1',
  'num.oneRun': 'one replication only',
  'num.range': '(P10–P90 {low}–{high})',
  'num.rangeSigned': '(P10–P90 {low} to {high})',
  'num.rangeAnd': '(P10–P90 {low}–{high}; {missing})',
  'num.between': '({low}–{high})',
  'num.none': 'never',
  'num.shareNever': 'not within {years} years in {share}% of runs',
  'num.shareNone': 'none in {share}% of runs',
  'num.neverWithin': 'not within {years} years',
  'num.undefined': 'does not exist',
  'num.everyRun': 'in every replication',
  'num.shareOfRuns': 'in {share}% of replications',
  'num.notSignificant': 'not significant',

  'kind.sim': 'Simulated',
  'kind.input': 'Input',
  'kind.assumed': 'Assumed',
  'kind.source': 'Sourced',
  'kind.policy': 'Policy',
  'kind.derived': 'Calculated',

  'kindAbout.sim': 'Simulated on this line.',
  'kindAbout.input': 'Given by the user.',
  'kindAbout.assumed':
    'Assumed, not measured; it has a plausible range, and can be replaced by your own number.',
  'kindAbout.source': 'Taken from the source named.',
  'kindAbout.policy': 'Calculated from policy clauses.',
  'kindAbout.derived': 'Calculated from simulated results and inputs.',

  'provenance.title': 'Where this number comes from',
  'provenance.meaning': 'How it is defined',
  'provenance.certainty': 'How sure it is',
  'provenance.run': 'Which run',
  'provenance.origin': 'Origin',
  'provenance.range': 'Plausible range {low} to {high}.',
  'provenance.source': 'Source: {source}',
  'provenance.inputs': 'Inputs it rests on',
  'provenance.path': 'Place in the scenario',
  'provenance.value': 'Value',
  'provenance.more': '{more} more in the scenario file.',

  'certainty.exact': 'Exact: no randomness.',
  'certainty.found':
    'Found by trying crews in simulation: without any one of them, less of what is ordered is ' +
    'started in most replications. With other random numbers it comes out about one person apart.',
  'certainty.interval':
    'Half-width {halfWidth} of the {level} % confidence interval, {n} independent replications.',
  'certainty.oneRun': 'One replication only, hence no interval.',
  'certainty.proportion':
    'Share of {n} replications; {level} % confidence interval {low} to {high} (Wilson).',
  'certainty.median':
    'The median lies between {low} and {high} at {level} % (order statistics, no assumptions).',
  'certainty.noEnd': 'open',
  'certainty.range':
    'Median and P10–P90 range (not a confidence interval) of {n} independent replications; ' +
    '{share} % of them have no such value.',

  'quantity.people': 'People',
  'quantity.vehicles': 'Vehicles',
  'quantity.peopleSaved': 'Change in people',
  'quantity.goodPerHour': 'Good output',
  'quantity.firstPassYield': 'First-pass yield',
  'quantity.energyPerGood': 'Energy per piece',
  'quantity.demandMet': 'Shifts that met demand',
  'quantity.capex': 'Investment',
  'quantity.npv': 'NPV without subsidy',
  'quantity.npvSubsidised': 'NPV with subsidy',
  'quantity.payback': 'Payback without subsidy',
  'quantity.paybackSubsidised': 'Payback with subsidy',
  'quantity.irr': 'IRR without subsidy',
  'quantity.irrSubsidised': 'IRR with subsidy',
  'quantity.positiveShare': 'Runs with positive NPV',
  'quantity.cumulative': 'Cumulative cash',
  'quantity.gain': 'Yearly gain',
  'quantity.presentValue': 'Present value',
  'quantity.centralNpv': 'NPV, central case',
  'quantity.centralPayback': 'Payback, central case',
  'quantity.award': 'Award',
  'quantity.eligible': 'Eligible spending',
  'quantity.clause': 'Value in the clause',
  'quantity.leasePayment': 'Payment',
  'quantity.leaseRate': 'Yearly rate',
  'quantity.published': 'Published',
  'quantity.modelled': 'Modelled',
  'quantity.document': 'Value in the scenario',

  'meaning.people':
    'Direct jobs are found by simulation: the fewest people with whom the target share of ' +
    'shifts meets demand. Indirect jobs follow from their work. People are a result; no ' +
    'measure sets them.',
  'meaning.vehicles': 'Set by the measure; not counted as people and not paid.',
  'meaning.peopleSaved': 'People at this level minus people today.',
  'meaning.goodPerHour':
    'Pieces shipped without a defect per working hour. Where demand binds, spare capacity ' +
    'does not count.',
  'meaning.firstPassYield':
    'Share of shipped pieces never rejected at test or final inspection; touch-up after the ' +
    'wave is not a reject.',
  'meaning.energyPerGood':
    'All electricity of the line, shared loads included, per piece without a defect.',
  'meaning.demandMet': 'Share of shifts that end with nothing owed.',
  'meaning.difference':
    'This level minus today, paired replication by replication under common random numbers. ' +
    'An interval that contains 0 is not significant.',
  'meaning.capex':
    'Equipment, software, integration, installation and training of the measures; without ' +
    'VAT and later renewals.',
  'meaning.npv':
    'Monthly cash flow against today, discounted to the decision: before tax, without VAT, ' +
    'without subsidy, residual value included. Calculated for each replication, then ' +
    'averaged.',
  'meaning.npvSubsidised':
    'The same with the awards of the policy snapshot, paid with their delay.',
  'meaning.payback':
    'From the decision until cumulative cash turns positive: undiscounted, without residual ' +
    'value, without subsidy. Calculated for each replication; the median is shown.',
  'meaning.paybackSubsidised':
    'The same with the awards of the policy snapshot, paid with their delay. The policy is ' +
    'historical: verify.',
  'meaning.irr':
    'Effective yearly rate at which the NPV is zero; where there are several or none, it ' +
    'does not exist.',
  'meaning.positiveShare':
    'Share of replications with NPV above zero; uncertainty that is not simulated is not in it.',
  'meaning.cumulative': 'Cash against today up to the end of the month, undiscounted.',
  'meaning.gain': 'Yearly running money, retrofit minus today, at first-year prices after ramp-up.',
  'meaning.presentValue': 'Monthly flows of this part, discounted to the decision, central case.',
  'meaning.central':
    'One exact case on the mean output, quality and energy of the replications, which a ' +
    'workbook can reproduce.',
  'meaning.award':
    'Calculated from the rate, cap and threshold of the clauses, then cut by the stacking rule.',
  'meaning.eligible': 'Investment that is marked eligible and of a kind that the policy covers.',
  'meaning.clause': 'The value that the clause states; see its words.',
  'meaning.silent': 'The document does not say; the value is assumed.',
  'meaning.lease': 'Payments of the lease, period by period.',
  'meaning.leaseRate':
    'Quoted rates are nominal; the all-in rate counts fee, deposit and purchase price too.',
  'meaning.published': 'As reported; see the source.',
  'meaning.modelled': 'What the model finds for the same thing; nothing was fitted.',
  'meaning.document': 'A number as it stands in the scenario file.',
}
