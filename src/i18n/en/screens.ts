/** The screens: start, returns, inputs, clauses. */
import type { screensZh } from '../zh/screens.ts'

export const screensEn: Readonly<Record<keyof typeof screensZh, string>> = {
  'start.question': '{line}: how far is it worth automating?',
  'start.questionLine': '{line}: how much does it make, and what holds it back?',
  'start.waiting': 'Simulating the retrofit levels; first results will be here shortly.',
  'start.levels': 'Retrofit levels',
  'start.reading':
    '± is the half-width of a 95 % confidence interval; P10–P90 is the range over ' +
    'replications; differences are paired with today. Click any number to see where it ' +
    'comes from.',

  'answer.pays':
    '{level} has the highest net present value: it costs {capex}, takes {payback} to pay ' +
    'back without subsidy, and is worth {npv}.',
  'answer.nonePays':
    'Under these assumptions no level is worth it. The best is {level}: it costs {capex}; ' +
    'payback without subsidy {payback}; net present value {npv}.',
  'answer.returns':
    '{level}: costs {capex}, takes {payback} to pay back without subsidy, net present value {npv}.',
  'answer.returnsNever':
    '{level}: costs {capex}; payback without subsidy: {payback}; net present value {npv}.',
  'answer.people': 'People on the line: {before} today, {after} then.',
  'answer.close': 'Its interval overlaps that of {levels}: which is higher stays open.',
  'answer.and': ' and ',
  'answer.short': 'Note: at this level only {share} of shifts meet demand.',
  'answer.technical': '{level}: good output {good}; the bottleneck is {station}.',
  'answer.withSubsidy':
    'With the {years} policy snapshot: {payback}; that policy is historical, verify before ' +
    'relying on it.',
  'answer.noAward': 'The policies listed award nothing at this level.',

  'people.question': 'What happens to the people?',
  'people.caption':
    'People needed at each level: direct jobs found by simulation, about one more or less with ' +
    'another seed; indirect jobs from their work.',
  'people.role': 'Role',
  'people.total': 'Total',
  'people.note':
    'Jobs that go need a plan: redeployment, training, natural turnover. The result says ' +
    'how many people the line needs, not who is dismissed.',
  'checklist.question': 'What is missing for a demonstration project?',
  'checklist.caption':
    'Measures at each level as a share of those with this feature; what excludes a measure that ' +
    'is there does not count.',
  'checklist.aspect': 'Feature',
  'checklist.design': 'Digital design',
  'checklist.equipment': 'Smart equipment',
  'checklist.data': 'Data',
  'checklist.logistics': 'Smart logistics',
  'checklist.decisions': 'Decisions',
  'checklist.note':
    'The five features are those of {documentNo} {clause}. This counts measures; the city ' +
    'decides what is a demonstration project.',

  'published.question': 'Does it agree with what was published?',
  'published.figure': 'Figure',
  'published.note': 'Note',
  'published.none': 'not answered',
  'about.question': 'What is this case?',

  'next.title': 'What next',
  'next.line': 'See the line move',
  'next.lineAbout': '2D or 3D playback; find the bottleneck',
  'next.roi': 'Follow the money',
  'next.roiAbout': 'Cash flow, subsidy clauses, lease',
  'next.inputs': 'Use my own numbers',
  'next.inputsAbout': 'Demand, wages, electricity, times',
  'next.file': 'Open a scenario file',
  'next.fileAbout': 'Choose one, or drop it on the page',

  'policy.current': 'In force',
  'policy.historical': 'Historical policy: verify',

  'roi.question': 'What does it cost, what is subsidised, when does it pay back?',
  'roi.noMoney':
    'This scenario has no money section, only technical results. Add one to the file to see ' +
    'returns.',
  'roi.baselineChosen':
    'The line as it stands needs no investment; the level with the highest NPV is shown.',
  'roi.pair': 'Without and with subsidy',
  'roi.without': 'Without subsidy',
  'roi.with': 'With subsidy',

  'cash.question': 'When does it pay back?',
  'cash.source':
    'Cumulative cash against today, undiscounted; line P50, band P10–P90, {replications} ' +
    'replications. The last month holds the residual value, which payback ignores.',
  'cash.alt':
    'Line chart of cumulative cash with and without subsidy, with P10–P90 bands; the table ' +
    'button gives the same numbers.',
  'cash.month': 'Month',
  'cash.monthN': 'Month {month}',
  'cash.years': 'years',
  'cash.payback': 'pays back: {years} yr',

  'gain.question': 'Where does the money come from, and where does it go?',
  'gain.source':
    'Present values of the central case (mean of the replications), discounted to the ' +
    'decision; blue in, brown out, hatched subsidy.',
  'gain.alt':
    'Waterfall of the net present value from investment through gains and costs to the sum; ' +
    'the table button gives the same numbers.',
  'gain.part': 'Part',
  'gain.perYear': 'Yearly gain (first-year prices)',
  'gain.present': 'Present value',
  'gain.without': 'NPV without subsidy',
  'gain.with': 'NPV with subsidy',

  'part.investment': 'Investment',
  'part.renewal': 'Renewals',
  'part.stop': 'Line stop',
  'part.separation': 'Severance',
  'part.labour': 'Labour',
  'part.overtime': 'Overtime',
  'part.turnover': 'Staff turnover',
  'part.energy': 'Electricity',
  'part.scrap': 'Scrap',
  'part.rework': 'Rework',
  'part.escapes': 'Escaped defects',
  'part.consumables': 'Consumables',
  'part.space': 'Floor space',
  'part.contribution': 'Margin of more sales',
  'part.maintenance': 'Upkeep and licences',
  'part.residual': 'Residual value',
  'part.subsidy': 'Subsidy',

  'subsidy.question': 'How is the subsidy calculated?',
  'subsidy.warning':
    'These policies are historical. Whether they are in force, can be combined, and when ' +
    'they pay must be verified with the authority.',
  'subsidy.capped': 'Cap reached',
  'subsidy.parameter': 'Parameter',
  'subsidy.value': 'Value',
  'subsidy.clause': 'Clause',

  'stacking.exclusivePerBase':
    'Of several awards on the same spending only the highest is paid. The documents state no rule.',
  'stacking.cumulative': 'All awards are paid. The documents state no rule.',
  'stacking.cumulativeWithCeiling':
    'All awards are paid up to a share of the investment. The documents state no rule.',

  'clause.title': 'The clause, word for word',
  'clause.policy': 'Policy',
  'clause.parameter': 'Parameter',
  'clause.document': 'Document',
  'clause.place': 'Clause',
  'clause.from': 'Date',
  'clause.silent': 'not stated',
  'clause.silentAbout': 'The document does not state this; the value is assumed.',
  'clause.preset': 'preset of {year}',
  'clause.presetFrom':
    'The document does not say this; taken from another source of {year}: {source}',
  'clause.lapsed': 'lapsed',
  'clause.context': 'Context',
  'clause.copy': 'Copy citation',
  'clause.copied': 'Copied',
  'clause.citation': '“{quote}” ({documentNo}, {place})',
  'clause.language': 'The original is Chinese and prevails.',

  'lease.question': 'Buy or lease?',
  'lease.source':
    'Cumulative cash of the central case without subsidy: paid at once, and equipment on a ' +
    'direct finance lease.',
  'lease.alt':
    'Two lines of cumulative cash, paid at once and leased; the table button gives the same ' +
    'numbers.',
  'lease.terms': 'What the lease really costs',
  'lease.item': 'Item',
  'lease.cash': 'Paid in cash',
  'lease.lease': 'Direct lease',
  'lease.npv': 'NPV without subsidy',
  'lease.payback': 'Payback without subsidy',
  'lease.equipment': 'All paid for equipment',
  'lease.total': 'All paid for equipment',
  'lease.quotedNominal': 'Quoted nominal rate',
  'lease.quotedEffective': 'Quoted effective rate',
  'lease.allInNominal': 'All-in nominal rate',
  'lease.allInEffective': 'All-in effective rate',
  'lease.note':
    'Only equipment is leased; software, integration, installation and training are paid in ' +
    'cash. The all-in rate counts fee, deposit and purchase price.',

  'payment.downPayment': 'Down payment',
  'payment.fee': 'Fee',
  'payment.deposit': 'Deposit',
  'payment.rent': 'All rents',
  'payment.depositRefund': 'Deposit returned',
  'payment.purchasePrice': 'Purchase price at the end',

  'assumptions.question': 'What do the results rest on?',
  'assumptions.edit': 'Use my own numbers',

  'chart.showTable': 'Table',
  'chart.showChart': 'Chart',
  'chart.csv': 'CSV ({rows} rows)',

  'inputs.title': 'Inputs',
  'inputs.about':
    'Assumed numbers left in this scenario: {assumptions}. Changes take effect at once and ' +
    'can be undone.',
  'inputs.invalid': 'Some input does not hold; results still follow the last valid ones:',
  'inputs.demand': 'Output',
  'inputs.station': 'Times of a station',
  'inputs.whichStation': 'Station',
  'inputs.money': 'Prices and rates',
  'inputs.policy': 'Date of policies',
  'inputs.reading': 'Reading of the case',
  'inputs.decisionDate': 'Decision date',
  'inputs.policyAbout': 'Policies in force on this day are looked up; the cash flow starts here.',
  'inputs.simulates': 'A change is simulated again.',
  'inputs.atOnce': 'A change is calculated at once, without simulating.',

  'field.demand': 'Good pieces per shift',
  'field.shiftsPerYear': 'Shifts per year',
  'field.wage': 'Monthly wage: {of}',
  'field.onCost': 'Employer on-cost',
  'field.wageGrowth': 'Yearly wage growth',
  'field.electricity': 'Electricity price: {of}',
  'field.margin': 'Contribution per piece',
  'field.discountRate': 'Discount rate',
  'field.workTime': 'Manual work time',
  'field.handlingTime': 'Handling time',
  'field.machineTime': 'Machine cycle time',
  'field.echo': '= {value}',
  'field.range': 'Plausible {low} to {high}',
}
