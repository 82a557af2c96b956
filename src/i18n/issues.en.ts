/** What is wrong, in English: one sentence for each code, saying what should be there instead. */
import type { IssueCode } from '../../sim-core/index.ts'
import type { IssueWriter, WordsOfIssues } from './issueTexts.ts'

export const ISSUES_EN: Readonly<Record<IssueCode, IssueWriter>> = {
  'file.tooLarge': (p) => `The file has ${p.characters} characters; at most ${p.limit} are read`,
  'file.notJson': (p) =>
    `This is not JSON: there is a mistake at line ${p.line}, column ${p.column}`,
  'file.tooDeep': (p) => `This is nested more than ${p.limit} levels deep`,
  'file.versionUnknown': (p) =>
    `schemaVersion ${p.version} is unknown; the newest known here is ${p.newest}`,

  'key.forbidden': (p) => `A field must not be called “${p.key}”`,
  'value.missing': () => 'A value is needed here',
  'value.type': (p) => `This should be ${p.expected}, not ${p.found}`,
  'value.unknownKey': (p) => `There is no field “${p.key}”`,
  'value.notFinite': () => 'This number is too large to be represented',
  'value.notWhole': (p) => `${p.value} is not a whole number`,
  'value.notPositive': (p) => `${p.value} should be greater than 0`,
  'value.tooSmall': (p) => `${p.value} is too small; it should be at least ${p.least}`,
  'value.tooLarge': (p) => `${p.value} is too large; it should be at most ${p.most}`,
  'value.enum': (p) => `“${p.value}” is not one of: ${p.allowed}`,
  'value.notDate': (p) => `“${p.value}” is not a date such as 2026-01-31`,
  'text.empty': () => 'The text is empty',
  'text.tooLong': (p) => `The text has more than ${p.most} characters`,
  'list.tooShort': (p) => `The list needs at least ${p.least} items`,
  'list.tooLong': (p) => `The list may have at most ${p.most} items`,
  'id.malformed': (p) =>
    `“${p.value}” is no id: a Latin letter first, then letters, digits, underscores and hyphens`,
  'target.malformed': (p) =>
    `“${p.value}” is no target: a station id, pool:ID, staff:ID, group:ID, load:ID or line`,
  'field.malformed': (p) => `“${p.value}” is no field: a dotted path such as machine.meanS`,
  'quantity.range': (p) => `${p.value} lies outside its own range, ${p.low} to ${p.high}`,
  'distribution.unordered': () =>
    'The parameters are out of order: lowest ≤ most likely ≤ highest',
  'distribution.weightsMismatch': () => 'There are not as many weights as values',
  'distribution.noMass': () =>
    'The distribution has no probability: its weights, or the range it is cut to, sum to 0',
  'distribution.impossibleCv': () =>
    'No beta distribution between these ends has this mean and so much variation',

  'id.duplicate': (p) => `The id “${p.id}” is used twice`,
  'id.reserved': (p) => `“${p.id}” is a reserved word and cannot be a station's id`,
  'reference.unknown': (p) =>
    p.known === ''
      ? `There is no ${p.kind} “${p.id}”: the file defines none`
      : `There is no ${p.kind} “${p.id}”; known: ${p.known}`,

  'shares.sum': (p) => `The demand shares of the products sum to ${p.sum}, not to 1`,
  'calendar.neverOn': (p) => `The calendar “${p.calendar}” has no working time`,
  'calendar.spans': (p) =>
    `The working spans of calendar “${p.calendar}” should ascend without overlap in one period`,
  'calendar.closes': (p) =>
    `The shift ends of calendar “${p.calendar}” should ascend inside one period`,
  'tariff.edges': () => 'The tariff should begin at 0 and its edges ascend inside one period',
  'supply.lotsMissing': () => 'With more than one product, a saturated supply has to name its lots',
  'supply.needsCalendar': () => 'A demand by the shift needs a calendar with shifts',
  'route.deadEnd': (p) => `From station “${p.station}” a job never reaches the end of the line`,
  'route.returnUnused': (p) =>
    `Station “${p.station}” sends jobs back, but no inspection sends any job to it`,
  'route.returnByNext': (p) =>
    `Station “${p.station}” sends jobs back, but “${p.from}” feeds it jobs that nobody rejected`,
  'route.unreachable': (p) => `No job ever comes to station “${p.station}”`,
  'route.shares': (p) => `The shares of the ways from “${p.station}” sum to ${p.sum}, not to 1`,
  'route.ofProduct': (p) =>
    `Product “${p.product}” has no route, but jobs of this line go by the routes of their products`,
  'route.notPlanned': (p) =>
    `The route of “${p.product}” visits “${p.station}”, which needs routing by plan for it`,
  'route.sequence': () => 'Orders whose products have routes enter in the order of their coming',
  'loop.twice': (p) => `Station “${p.station}” is in two loops of cards`,
  'supply.endless': (p) =>
    `An endless supply would fill the unlimited places of “${p.station}” for ever: limit them`,
  'supply.batchShares': (p) => `The shares of the sizes of arrivals sum to ${p.sum}, not to 1`,
  'supply.ascending': () => 'The instants should ascend, and lie inside the period',
  'order.dueBeforeRelease': (p) =>
    `The order is due at ${p.dueS} s, before its release at ${p.releaseS} s`,
  'station.combination': (p) =>
    `Station “${p.station}” has both ${p.field} and ${p.other}, which exclude each other`,
  'station.batchRange': (p) =>
    `The batch of station “${p.station}” is at least ${p.min} and at most ${p.max}`,
  'station.noMachines': (p) =>
    `Station “${p.station}” has no machines, and no assembly takes from it`,
  'station.notABuffer': (p) =>
    `An assembly takes from “${p.station}”: that needs 0 servers, and one taker only`,
  'station.batchPlaces': (p) =>
    `Station “${p.station}” starts with ${p.batchJobs} jobs but has only ${p.places} places for ` +
    'them: it would never start',
  'station.batchCards': (p) =>
    `Station “${p.station}” starts with ${p.batchJobs} jobs, but only ${p.cards} may be on the ` +
    'line: it would never start',
  'station.batchInspects': (p) => `Station “${p.station}” works in batches and cannot inspect`,
  'station.seatsNeedOnePool': (p) =>
    `Station “${p.station}” has a seat for each person, so it needs exactly one pool of operators`,
  'station.attentionNeedsMean': (p) =>
    `The machine of station “${p.station}” needs attention, so its work has to be given as a ` +
    'mean and a cv',
  'inspection.taskNeedsWork': (p) =>
    `Station “${p.station}” sets a task time for “${p.to}”, where there is no attended work`,
  'station.noOperators': (p) => `The pools that station “${p.station}” lists have nobody in them`,
  'setup.times': (p) => `The set-up of station “${p.station}” needs either timeS or matrixS`,
  'setup.matrixSize': (p) =>
    `The set-up matrix of station “${p.station}” should be ${p.products} by ${p.products}`,
  'failure.nobodyRepairs': (p) =>
    `The pools that should repair failure “${p.failure}” have nobody in them`,
  'failure.mtbf': (p) =>
    `Failure “${p.failure}” needs exactly one of mtbfS, availabilityShare and, on the clock ` +
    `“cycles”, mtbfCycles; its clock is “${p.clock}”`,
  'failure.monitorClock': (p) =>
    `The monitor of failure “${p.failure}” needs the operating clock, and no stages of wear`,
  'failure.wear': (p) =>
    `The wear of failure “${p.failure}” needs the operating clock, and an alarm in a stage from ` +
    'the second to the last',
  'maintenance.interval': (p) =>
    `Maintenance “${p.maintenance}” needs everyCycles on the clock “cycles” and everyS on any ` +
    `other; its clock is “${p.clock}”`,
  'maintenance.noBreak': (p) =>
    `Station “${p.station}” has maintenance that begins with a break, but never has one`,
  'maintenance.nobody': (p) =>
    `The pools that should do “${p.maintenance}” have nobody in them`,
  'station.neverFits': (p) =>
    `Station “${p.station}” begins only what fits into the shift, and ${p.serviceS} s never do`,
  'group.stop': (p) =>
    `The stop of group “${p.group}” needs mtbfS, and has no clock, afterRepair or wear of its own`,
  'start.places': (p) =>
    `More jobs wait before station “${p.station}” at the start than its ${p.places} places hold`,
  'start.machine': (p) =>
    `Station “${p.station}” has no machine ${p.machine}, or the start says two things about it`,
  'start.noFailure': (p) =>
    `A machine of station “${p.station}” starts under repair, but the station never fails`,
  'start.route': (p) =>
    `The run starts with product “${p.product}” at station “${p.station}”, off its route`,
  'setup.errorNeedsDrift': (p) =>
    `A wrong set-up of station “${p.station}” makes it drift, but it has no drift`,
  'newModel.never': (p) =>
    `Station “${p.station}” has a ramp-up of new models, but the line gets none: newModelEveryS`,
  'supply.dueTwice': (p) => `Source “${p.source}” needs either dueAfterS or dueAfter, not both`,
  'source.noChoice': (p) =>
    `Source “${p.source}” looks ahead, but no orders wait: its supply is endless, or loses them`,
  'drift.missing': (p) =>
    `Station “${p.station}” has a share of defects while it drifts, but no drift`,
  'drift.noEffect': (p) =>
    `Station “${p.station}” drifts, but none of its causes of defects has a driftShare`,
  'drift.unseen': (p) =>
    `The drift of station “${p.station}” is found by rejects, but no inspection sees its defects`,
  'people.noShifts': () =>
    'This changes from shift to shift, and the line has no calendar with shifts',
  'stream.collision': (p) =>
    `“${p.name}” and “${p.other}” would share their random numbers; choose another id`,

  'measure.unknownTarget': (p) =>
    `Measure “${p.measure}” changes “${p.target}”, which is not on the line then`,
  'measure.unknownField': (p) =>
    `Measure “${p.measure}” changes “${p.field}” of “${p.target}”, which has no such field`,
  'measure.fixedField': (p) =>
    `Measure “${p.measure}” cannot change “${p.field}”: ids stay as they are`,
  'measure.notANumber': (p) =>
    `Measure “${p.measure}” scales “${p.field}” of “${p.target}”, which is not a number`,
  'measure.placeTwice': () => 'Either after or before, not both',
  'measure.categoryTwice': (p) => `The investment category “${p.category}” appears twice`,
  'measure.cycle': (p) => `Measure “${p.measure}” requires itself, directly or through others`,
  'measure.requires': (p) =>
    `Measure “${p.measure}” requires “${p.requires}”, which is not among them`,
  'measure.conflict': (p) =>
    p.field === ''
      ? `The measures “${p.measure}” and “${p.other}” exclude each other`
      : `The measures “${p.measure}” and “${p.other}” both change “${p.field}”, and nothing says ` +
        'which comes first: use requires',
  'level.baselineFirst': () => 'The first level is the baseline and has no measures',

  'roadmap.noMoney': () => 'A roadmap needs the money of the scenario, and there is none',
  'roadmap.measureTwice': (p) =>
    `Measure “${p.measure}” of stage “${p.stage}” is bought in stage “${p.other}” already`,
  'roadmap.requires': (p) =>
    `Measure “${p.measure}” requires “${p.requires}”, which is in place neither before stage ` +
    `“${p.stage}” nor with it`,
  'roadmap.conflict': (p) =>
    `Measure “${p.measure}” of stage “${p.stage}” and “${p.other}”, there by then, exclude each ` +
    'other',
  'roadmap.order': (p) =>
    `Stage “${p.stage}” is ordered in month ${p.month}, before a stage that comes first: month ` +
    `${p.earliest} at the earliest`,
  'roadmap.beyondHorizon': (p) =>
    `Stage “${p.stage}” is ordered in month ${p.month}, but the appraisal ends with month ` +
    `${p.horizon}`,

  'run.deadlock': (p) =>
    `After ${p.atS} s the line stands for ever, each station waiting for the next: ${p.cycle}`,
  'run.endless': (p) =>
    `After ${p.atS} s time does not go on: steps at “${p.station}” take no time without end`,
  'run.warmup': (p) =>
    `The warm-up of ${p.warmupS} s should be shorter than the run of ${p.horizonS} s`,
  'money.noPrice': (p) => `There is no electricity price for the billing period “${p.billing}”`,
  'money.noWage': (p) => `There is no wage for the role “${p.role}”`,
  'investment.negative': (p) =>
    `The price ${p.price} of “${p.category}” is below 0; only a disposal brings money`,
  'way.rate': (p) =>
    `A yearly rate of ${p.percent} % is above ${p.mostPercent} %; a slip of the decimal point? ` +
    '6.8 % is written 0.068',
  'way.deposit': (p) =>
    `A deposit of ${p.depositPercent} % and a fee of ${p.feePercent} % take back all that is ` +
    'financed',
  'way.outlivesEquipment': (p) =>
    `The contract of ${p.months} months outlives its equipment, of which the longest life is ` +
    `${p.lifeYears} years`,

  'offers.noHeader': () =>
    'There is no row of column names, such as “lessor”, “rate” and “periods”',
  'offers.encoding': () =>
    'The file is no text in UTF-8, UTF-16 or GBK; save a workbook as CSV first',
  'offers.tooMany': (p) => `Too many ways to pay: at most ${p.most} with those that are there`,
  'offer.notAnOffer': (p) => `The row is no offer; it reads “${p.text}”`,
  'offer.missing': (p) => `“${p.column}” is missing`,
  'offer.unreadable': (p) => `“${p.text}” is not understood under “${p.column}”`,
  'offer.percentUnclear': (p) =>
    `“${p.text}” under “${p.column}” has no per cent sign; it may be ${p.text} % or ` +
    `${p.text} times`,
  'offer.expired': (p) => `The offer ends on ${p.date}, before the day of the decision`,

  'input.unknown': (p) => `“${p.input}” is no number with a range in this file`,
  'sensitivity.noFigure': (p) => `Level “${p.id}” has no figure ${p.kpi} in every replication`,
  'sensitivity.undefined': (p) =>
    `${p.kpi} does not exist at ${p.points} of the points asked (a payback that never comes, a ` +
    'run that stops): ask for npv, or one input at a time',
  'uncertainty.unknownInput': (p) =>
    `“${p.input}” names no price, wage or rate in this file; inputs of the line ` +
    'move only when they are simulated',
  'uncertainty.withItself': (p) => `“${p.input}” cannot be correlated with itself`,
  'uncertainty.pairTwice': (p) => `The correlation of “${p.a}” and “${p.b}” is stated twice`,
  'uncertainty.notPositive': (p) =>
    `“${p.input}” may be ${p.low}; a lognormal number is above 0: choose another law`,
  'uncertainty.tooFewDraws': (p) =>
    `${p.draws} draws are too few for the inputs that move together; ${p.least} are needed`,
  'uncertainty.impossible': (p) =>
    `No random numbers have these correlations: those stated between ${p.inputs} inputs ` +
    'contradict one another',
  'uncertainty.noMoney': () => 'This file has no money, so there is no return to be uncertain of',
  'uncertainty.unknownWay': (p) => `There is no way to pay “${p.way}”; there are: ${p.known}`,
  'uncertainty.tooFewRuns': (p) =>
    `${p.replications} replications cannot tell how far their mean is off; ${p.least} are needed`,

  'policy.notYetInForce': (p) =>
    `The policy “${p.policy}” says nothing before ${p.from}; decided on ${p.date}, it pays nothing`,
  'policy.unsorted': (p) => `The values of “${p.parameter}” should ascend by the day they begin`,
  'policy.unusedParameter': (p) =>
    `The formula “${p.instrument}” does not look at “${p.parameter}”`,
  'reform.unknownPolicy': (p) => `There is no policy “${p.policy}”`,
  'reform.unknownParameter': (p) => `The policy “${p.policy}” has no “${p.parameter}”`,
  'reform.changeTwice': (p) =>
    `“${p.parameter}” of “${p.policy}” is changed twice from ${p.from} on`,
}

export const ISSUE_WORDS_EN: WordsOfIssues = {
  words: {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    tuple: 'a list',
    object: 'an object',
    record: 'an object',
    null: 'null',
    station: 'station',
    calendar: 'calendar',
    pool: 'pool',
    staff: 'staff',
    group: 'group',
    fleet: 'fleet',
    network: 'network',
    load: 'base load',
    role: 'role',
    defect: 'defect',
    failure: 'failure',
    product: 'product',
    measure: 'measure',
    policy: 'policy',
    claim: 'claim',
    quantity: 'quantity',
    level: 'level',
    reading: 'reading',
    way: 'way to pay',
  },
  inLevel: ({ level, reading, at }) =>
    [
      `level ${level}`,
      ...(reading === undefined ? [] : [`reading ${reading}`]),
      ...(at === undefined || at === '' ? [] : [`at ${at}`]),
    ].join(', '),
  around: (sentence, place) => (place === '' ? `${sentence}.` : `${sentence} (${place}).`),
}
