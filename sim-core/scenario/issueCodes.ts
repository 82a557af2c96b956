/**
 * Everything that can be wrong with a scenario document, as codes to translate. Beside each code
 * stand the params that its sentence may use. A code is never renamed; a shell holds one sentence
 * for each.
 *
 * An issue of a level (the line with its measures applied) has the params `level` and `at`, the
 * place inside that line, besides its own; one of a reading has `reading` too.
 */
import { type Issue, issue } from '../base/index.ts'

export const ISSUE_CODES = [
  // The file as a whole.
  'file.tooLarge', // characters, limit
  'file.notJson', // line, column: where the first fault is, both from 1
  'file.tooDeep', // limit
  'file.versionUnknown', // version, newest

  // One value by itself.
  'key.forbidden', // key
  'value.missing', // (none)
  'value.type', // expected, found
  'value.unknownKey', // key
  'value.notFinite', // (none)
  'value.notWhole', // value
  'value.notPositive', // value
  'value.tooSmall', // value, least
  'value.tooLarge', // value, most
  'value.enum', // value, allowed
  'value.notDate', // value
  'text.empty', // (none)
  'text.tooLong', // most
  'list.tooShort', // least
  'list.tooLong', // most
  'id.malformed', // value
  'target.malformed', // value
  'field.malformed', // value
  'quantity.range', // value, low, high
  'distribution.unordered', // (none), and so the next three
  'distribution.weightsMismatch',
  'distribution.noMass',
  'distribution.impossibleCv',

  // Ids and references.
  'id.duplicate', // id
  'id.reserved', // id
  'reference.unknown', // id, kind, known

  // The line.
  'shares.sum', // sum
  'calendar.neverOn', // calendar
  'calendar.spans', // calendar
  'calendar.closes', // calendar
  'tariff.edges', // (none)
  'supply.lotsMissing', // (none)
  'supply.needsCalendar', // (none)
  'route.deadEnd', // station
  'route.returnUnused', // station
  'route.returnByNext', // station, from
  'route.unreachable', // station
  'route.shares', // station, sum
  'route.ofProduct', // product
  'route.notPlanned', // product, station
  'route.sequence', // (none)
  'loop.twice', // station
  'supply.endless', // station
  'supply.batchShares', // sum
  'supply.ascending', // (none)
  'supply.dueTwice', // source
  'source.noChoice', // source
  'order.dueBeforeRelease', // dueS, releaseS
  'station.combination', // station, field, other
  'station.batchRange', // station, min, max
  'station.noMachines', // station
  'station.notABuffer', // station
  'station.batchPlaces', // station, places, batchJobs
  'station.batchCards', // station, cards, batchJobs
  'station.batchInspects', // station
  'station.seatsNeedOnePool', // station
  'station.attentionNeedsMean', // station
  'inspection.taskNeedsWork', // station, to
  'station.noOperators', // station
  'setup.times', // station
  'setup.matrixSize', // station, products
  'setup.errorNeedsDrift', // station
  'newModel.never', // station
  'failure.nobodyRepairs', // failure
  'failure.mtbf', // failure, clock
  'failure.monitorClock', // failure
  'failure.wear', // failure
  'maintenance.interval', // maintenance, clock
  'maintenance.noBreak', // station
  'maintenance.nobody', // maintenance
  'station.neverFits', // station, serviceS
  'group.stop', // group
  'start.places', // station, places
  'start.machine', // station, machine
  'start.noFailure', // station
  'start.route', // station, product
  'drift.missing', // station
  'drift.noEffect', // station
  'drift.unseen', // station
  'people.noShifts', // (none)
  'stream.collision', // name, other

  // Measures and levels.
  'measure.unknownTarget', // measure, target
  'measure.unknownField', // measure, target, field
  'measure.fixedField', // measure, field
  'measure.notANumber', // measure, target, field
  'measure.placeTwice', // (none)
  'measure.categoryTwice', // category
  'measure.cycle', // measure
  'measure.requires', // measure, requires
  'measure.conflict', // measure, other, field
  'level.baselineFirst', // (none)

  // The roadmap.
  'roadmap.noMoney', // (none)
  'roadmap.measureTwice', // stage, measure, other
  'roadmap.requires', // stage, measure, requires
  'roadmap.conflict', // stage, measure, other
  'roadmap.order', // stage, month, earliest
  'roadmap.beyondHorizon', // stage, month, horizon

  // What a run finds out.
  'run.deadlock', // cycle, atS
  'run.endless', // station, atS

  // Run and money.
  'run.warmup', // warmupS, horizonS
  'money.noPrice', // billing
  'money.noWage', // role
  'investment.negative', // category, price
  'way.rate', // percent, mostPercent
  'way.deposit', // depositPercent, feePercent
  'way.outlivesEquipment', // months, lifeYears

  // A table of offers; the path is the cell, as a spreadsheet calls it.
  'offers.noHeader', // (none)
  'offers.encoding', // (none)
  'offers.tooMany', // most
  'offer.notAnOffer', // text
  'offer.missing', // column
  'offer.unreadable', // column, text
  'offer.percentUnclear', // column, text
  'offer.expired', // date

  // Inputs with a range, and what is asked about them.
  'input.unknown', // input
  'sensitivity.noFigure', // id, kpi
  'sensitivity.undefined', // kpi, points
  'uncertainty.unknownInput', // input
  'uncertainty.withItself', // input
  'uncertainty.pairTwice', // a, b
  'uncertainty.notPositive', // input, low
  'uncertainty.tooFewDraws', // draws, least
  'uncertainty.impossible', // inputs
  'uncertainty.noMoney', // (none)
  'uncertainty.unknownWay', // way, known
  'uncertainty.tooFewRuns', // replications, least

  // Policies.
  'policy.notYetInForce', // policy, from, date
  'policy.unsorted', // parameter
  'policy.unusedParameter', // parameter, instrument
  'reform.unknownPolicy', // policy
  'reform.unknownParameter', // policy, parameter
  'reform.changeTwice', // policy, parameter, from
] as const

export type IssueCode = (typeof ISSUE_CODES)[number]

/** An issue whose code is one of ours. */
export const issueOf = (
  code: IssueCode,
  path: Issue['path'],
  params: Issue['params'] = {},
): Issue => issue(code, path, params)
