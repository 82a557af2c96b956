/** The words of the roadmap screen in English. */
import type { roadmapZh } from '../zh/roadmap.ts'

export const roadmapEn: Readonly<Record<keyof typeof roadmapZh, string>> = {
  'roadmap.question': 'What first, what next, and when is the money needed?',
  'roadmap.answer':
    'In these {stages} steps {capex} are invested; NPV without subsidy {npv}, paid back in ' +
    '{payback}. The firm advances {cash} of its own at most.',
  'roadmap.answerNever':
    'In these {stages} steps {capex} are invested; NPV without subsidy {npv}, not paid back ' +
    'within the appraisal. The firm advances {cash} of its own at most.',
  'roadmap.within': 'Chance to stay within the cash limit of {limit}: {share}.',
  'roadmap.noLimit': 'No cash limit is set.',
  'roadmap.waitingForStates': 'Simulating the line as it stands after each step.',
  'roadmap.waitingForRun': 'The plan is simulated as soon as the levels are.',
  'roadmap.none':
    'This scenario has no plan in stages yet. Begin with the measures of the levels: a stage each.',
  'roadmap.noMoney': 'This scenario has no money, and so no plan.',
  'roadmap.begin': 'Make a plan from the levels',
  'roadmap.running': 'Simulating the plan',
  'roadmap.runningMore': 'A first look; stops, ramp-ups and lean first are still being simulated',
  'roadmap.cancelled': 'Cancelled: stops and ramp-ups are approximate',
  'roadmap.failed': 'The simulation failed',
  'roadmap.again': 'Go on',
  'roadmap.cancel': 'Cancel',
  'roadmap.progress': '{percent} done',
  'roadmap.detailStates': 'Approximate: gains ramp up in proportion, stops count by the hour',
  'roadmap.detailFull': 'Stops and ramp-ups simulated on the line as it then stands',
  'roadmap.stale': 'The plan has changed; these results are from before',

  'plan.question': 'When is what done, and is there enough money?',
  'plan.source':
    '{replications} replications; line: median, band: 10 % to 90 %; the firm’s own money after ' +
    'tax, no award counted on.',
  'plan.keys':
    'Drag, or move by a month with the arrow keys; Alt with up or down changes the order.',
  'plan.lane':
    '{name}: ordered in month {order}, delivered {delivery}, in use {live}, learnt {learnt}',
  'plan.lead': 'Order to delivery',
  'plan.install': 'Line stop and installation',
  'plan.ramp': 'Ramp-up',
  'plan.use': 'In use',
  'plan.limit': 'Cash limit',
  'plan.cash': 'Running total of the firm, no subsidy',
  'plan.cashWith': 'with subsidy',
  'plan.month': 'Month',
  'plan.monthN': 'Month {month}',
  'plan.years': 'years',
  'plan.readout':
    'Month {month} ({date}): median {p50}, {p10} to {p90}; with subsidy {with}',
  'plan.alt': 'Bars in time for each stage, and below them the firm’s running total by month',

  'stages.title': 'In which steps, and what each brings',
  'stages.order': 'Ordered',
  'stages.earlier': 'A month earlier',
  'stages.later': 'A month later',
  'stages.up': 'Earlier in the order',
  'stages.down': 'Later in the order',
  'stages.way': 'Paid by',
  'stages.ownMoney': 'Own money',
  'stages.filedAs': 'Filed as: {level}',
  'stages.waits': 'Waits for the stage before it: ordered in month {month}.',
  'stages.tooLate': 'Its turn comes after the end of the appraisal; it is left out.',
  'stages.short': 'At this step some shifts still fall short of the demand.',
  'stages.stopped': 'After this step the line comes to a stand; its numbers mean nothing.',
  'stages.capex': 'Price',
  'stages.awards': 'Subsidy',
  'stages.gain': 'Gain a year, learnt',
  'stages.npv': 'NPV it brings',
  'stages.people': 'People',
  'stages.lost': 'Lost by the stop',
  'stages.measures': 'Which measure in which step',
  'stages.measure': 'Measure',
  'stages.stage': 'Step',
  'stages.notInPlan': 'Not done',
  'stages.limits': 'Cash limit and gap',
  'stages.refused': 'Not changed: {reason}',
  'stages.level.manual': 'not filed',
  'stages.level.single': 'single machine',
  'stages.level.line': 'whole line',
  'stages.level.intelligent': 'intelligent',
  'stages.level.demonstration': 'demonstration',

  'lean.title': 'Lean first: how far without buying anything?',
  'lean.answer': 'These alone: NPV without subsidy {npv}. The plan is ahead of them by {ahead}.',
  'lean.none':
    'This line has nothing to work on that costs nothing: no change-over to shorten, no work to ' +
    'balance, and its work in process has a limit already.',
  'lean.notYet': 'Still being simulated.',
  'lean.quickChangeover': 'Quick change-over: set-up times multiplied by',
  'lean.leastSetup': 'Least set-up first',
  'lean.balance': 'Balanced work: neighbours with the same people, differences evened out by',
  'lean.pull': 'Cards: no more work in process than the mean of today',
  'lean.training': 'Training time (nothing stops, but wages are paid)',
  'lean.trainingHours': '{hours} h a person, assumed {low} to {high}',
  'lean.range': 'assumed, {low} to {high}',
  'lean.gain': 'Gain a year, learnt',
  'lean.people': 'People',
  'lean.wip': 'Work in process',
  'lean.pullLeftOut': 'Cards were tried too: they cost more than they brought, and are left out.',
  'lean.source':
    'On the same random numbers as the plan. The factor on set-ups is from Shingo, SMED (1985): ' +
    'telling inside from outside work usually takes 30 to 50 % off.',

  'search.title': 'Is there a better plan?',
  'search.about':
    'The measures of each stage stay together; compared are their order, bundling, leaving out, ' +
    'months and ways to pay. Wanted is the highest NPV of the firm after tax, with subsidy, ' +
    'within the cash limit.',
  'search.run': 'Look for a better plan',
  'search.again': 'Look again',
  'search.cancel': 'Cancel',
  'search.ranking': 'Comparing plans',
  'search.cancelled': 'Cancelled',
  'search.failed': 'The comparison failed',
  'search.answer':
    '{count} arrangements compared. The first is the best in {share} of the resamples; {asGood} ' +
    'more cannot be told from it.',
  'search.answerOne':
    '{count} arrangements compared. From one replication nothing can be said about how sure it is.',
  'search.alone':
    '{count} arrangements compared. The first is the best in {share} of the resamples, and all ' +
    'others are clearly behind.',
  'search.plan': 'Plan',
  'search.npv': 'NPV (after tax, with subsidy)',
  'search.behind': 'Behind',
  'search.cash': 'Advanced at most',
  'search.take': 'Take it',
  'search.present': 'present plan',
  'search.best': 'best',
  'search.asGood': 'as good',
  'search.beyond': 'beyond the cash limit',
  'search.nothing': 'Do nothing',
  'search.step': 'month {month} {name}',
  'search.stepWay': 'month {month} {name} ({way})',
  'search.orderKept':
    'More than four stages: they keep their order; compared are bundling, leaving out, months ' +
    'and ways to pay.',
  'search.notExact': 'Of some arrangements only a part of the months and ways was searched.',
  'search.stale': 'These are plans from before the change.',
  'search.note':
    'Orders each quarter from month 0 to {latest}. Here gains ramp up in proportion and stops ' +
    'count by the hour; the plan you take is then simulated in full.',
  'search.noteSure': 'How sure it is: noise of the simulation alone, no price or rule moves.',
  'search.noteFiled':
    'Stages ordered together are filed at the highest level among them, a reading of the rules: ' +
    'ask the bureau first.',

  'quantity.planNpv': 'NPV of the plan without subsidy',
  'quantity.planPayback': 'Payback of the plan without subsidy',
  'quantity.planCapex': 'Investment of the plan',
  'quantity.firmNpv': 'NPV of the firm after tax, with subsidy',
  'quantity.planLowestCash': 'Most that the firm advances',
  'quantity.limitShare': 'Chance to stay within the cash limit',
  'quantity.stageNpv': 'NPV that the stage brings',
  'quantity.stageGain': 'Yearly gain of the stage, learnt',
  'quantity.stagePeople': 'People, by the stage',
  'quantity.stageAward': 'Subsidy of the stage',
  'quantity.stopLoss': 'Units lost by the stop',
  'quantity.planAhead': 'NPV of the plan less that of lean first',
  'quantity.leanNpv': 'NPV of lean first',
  'quantity.leanWip': 'Work in process, change',
  'quantity.training': 'Training time in money',
  'quantity.behindBest': 'Behind the best plan',
  'quantity.bestShare': 'Share in which the first is the best',
  'quantity.planCumulative': 'Running total of the firm',
  'meaning.planNpv':
    'Each stage is a project of its own: its gains are those over the line before it, and all ' +
    'are put in their months and discounted; paid in cash, before tax, without subsidy.',
  'meaning.planPayback':
    'When the plan’s running total turns positive for good, from the first day; residual value ' +
    'is no cash.',
  'meaning.planCapex': 'The stages at the prices of the months of their orders, without VAT.',
  'meaning.firmNpv':
    'What the firm has of its own money with each stage paid in its way, after VAT and income tax.',
  'meaning.planLowestCash':
    'The lowest running total of the firm’s own money, without its sign: after tax, ' +
    'in the ways to pay chosen, counting on no award.',
  'meaning.limitShare':
    'Share of the replications whose running total never falls below the limit; Wilson interval.',
  'meaning.stageNpv':
    'The flow of this stage discounted to month 0 of the plan; all stages together are its NPV.',
  'meaning.stageGain':
    'Yearly running money after the stage less before it, at first-year prices, when learnt.',
  'meaning.stagePeople': 'People needed in all roles, after the stage less before it; simulated.',
  'meaning.stageAward':
    'By the policies of the day of its order; what earlier stages have had under a cap of the ' +
    'firm is taken off.',
  'meaning.stopLoss':
    'The line before the stage, run twice on the same random numbers, once with all of it ' +
    'stopped for so many working hours: what it ships less. What it catches up ' +
    'by itself is not lost.',
  'meaning.planAhead':
    'Replication by replication: NPV of the plan less that of lean first, both without subsidy.',
  'meaning.leanNpv':
    'NPV of working differently without buying: simulated alike, training time paid, no subsidy.',
  'meaning.leanWip': 'Mean jobs inside with the lean measures less without them.',
  'meaning.training':
    'Hours of training of everybody on the line at their hourly wage with contributions; the ' +
    'hours are assumed.',
  'meaning.behindBest':
    'Difference from the first, replication by replication; all intervals hold together at 95 %.',
  'meaning.bestShare':
    'Two thousand resamples of the replications with replacement: the share in which the first ' +
    'still has the highest mean.',
  'meaning.planCumulative':
    'Running total of the firm’s own money: after tax, in the ways to pay chosen.',
}
