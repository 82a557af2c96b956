import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { collisions } from './checkLevels.ts'
import { ISSUE_CODES } from './issueCodes.ts'
import { MOST_CHARACTERS } from './json.ts'
import { loadScenario } from './load.ts'

const FIXTURES = new URL('../../scenarios/fixtures/', import.meta.url)
const textOf = (path: string) => readFileSync(new URL(path, FIXTURES), 'utf8')

/** File → the one issue that it has: code and path. */
const MISTAKES: Readonly<Record<string, readonly [code: string, path: string]>> = {
  'broken-json': ['file.notJson', ''],
  'not-a-number': ['file.notJson', ''],
  'version-of-the-future': ['file.versionUnknown', 'schemaVersion'],
  'prototype-key': ['key.forbidden', 'line.__proto__'],
  'infinite-number': ['value.notFinite', 'line.stations.0.machine.meanS'],
  'missing-source': ['value.missing', 'line.source'],
  'missing-translation': ['value.missing', 'line.stations.1.name.en'],
  'number-as-text': ['value.type', 'line.stations.0.machine.meanS'],
  'unknown-key': ['value.unknownKey', 'line.stations.0.cycleTimeS'],
  'one-and-a-half-machines': ['value.notWhole', 'line.stations.0.servers'],
  'fails-without-end': ['value.notPositive', 'line.stations.0.failures.0.mtbfS'],
  'negative-cycle-time': ['value.tooSmall', 'line.stations.0.machine.meanS'],
  'too-many-machines': ['value.tooLarge', 'line.stations.0.servers'],
  'unknown-station-kind': ['value.enum', 'line.stations.0.kind'],
  'day-that-is-not': ['value.notDate', 'money.decisionDate'],
  'empty-name': ['text.empty', 'line.stations.0.name.zh'],
  'endless-id': ['text.tooLong', 'line.stations.0.id'],
  'no-stations': ['list.tooShort', 'line.stations'],
  'too-many-defects': ['list.tooLong', 'line.defects'],
  'id-in-chinese': ['id.malformed', 'line.stations.0.id'],
  'role-in-chinese': ['id.malformed', 'money.roles.工人'],
  'assumption-without-range': ['value.missing', 'line.stations.0.machine.meanS.high'],
  'source-without-name': ['value.missing', 'line.stations.0.machine.meanS.source'],
  'assumption-outside-its-range': ['quantity.range', 'line.stations.0.machine.meanS'],
  'distribution-out-of-order': ['distribution.unordered', 'line.stations.0.machine'],
  'distribution-weights-missing': ['distribution.weightsMismatch', 'line.stations.0.machine'],
  'distribution-too-wide': ['distribution.impossibleCv', 'line.stations.0.machine'],
  'distribution-without-mass': ['distribution.noMass', 'line.stations.0.machine'],
  'duplicate-station': ['id.duplicate', 'line.stations.2.id'],
  'station-called-sink': ['id.reserved', 'line.stations.0.id'],
  'unknown-pool': ['reference.unknown', 'line.stations.0.operators.0'],
  'shares-above-one': ['shares.sum', 'line.products'],
  'calendar-never-on': ['calendar.neverOn', 'line.calendars.0.onS'],
  'calendar-overlap': ['calendar.spans', 'line.calendars.0.onS'],
  'shift-closes-after-the-day': ['calendar.closes', 'line.calendars.0.shiftClosesS'],
  'tariff-starts-late': ['tariff.edges', 'line.tariff.edges'],
  'two-products-no-lots': ['supply.lotsMissing', 'line.source.supply.lots'],
  'demand-without-shifts': ['supply.needsCalendar', 'line.source.supply'],
  'dead-end-route': ['route.deadEnd', 'line.stations.1'],
  'return-nobody-uses': ['route.returnUnused', 'line.stations.1.next'],
  'return-without-reject': ['route.returnByNext', 'line.stations.3'],
  'batch-that-never-fills': ['station.batchPlaces', 'line.stations.1.places'],
  'batch-of-more-than-the-cards': ['station.batchCards', 'line.stations.1.batchJobs'],
  'batch-that-inspects': ['station.batchInspects', 'line.stations.1.inspection'],
  'seats-of-two-pools': ['station.seatsNeedOnePool', 'line.stations.0.operators'],
  'attention-beside-a-distribution': ['station.attentionNeedsMean', 'line.stations.0.work'],
  'task-without-work': ['inspection.taskNeedsWork', 'line.stations.1.inspection.onReject.to'],
  'pool-without-people': ['station.noOperators', 'line.stations.0.operators'],
  'nobody-repairs': ['failure.nobodyRepairs', 'line.stations.0.failures.0.repairers'],
  'failure-with-two-intervals': ['failure.mtbf', 'line.stations.0.failures.0'],
  'monitor-of-the-calendar': ['failure.monitorClock', 'line.stations.0.failures.0.monitor'],
  'wear-alarm-after-the-end': ['failure.wear', 'line.stations.0.failures.0.wear'],
  'maintenance-without-interval': ['maintenance.interval', 'line.stations.0.maintenance.0'],
  'maintenance-without-break': ['maintenance.noBreak', 'line.stations.0.maintenance.0.begins'],
  'maintenance-of-unknown-failure': [
    'reference.unknown',
    'line.stations.0.maintenance.0.renews.0',
  ],
  'maintenance-by-nobody': ['maintenance.nobody', 'line.stations.0.maintenance.0.operators'],
  'service-longer-than-the-shift': ['station.neverFits', 'line.stations.0.shiftEnd'],
  'group-with-a-clock': ['group.stop', 'line.groups.0.stop'],
  'start-with-too-many-jobs': ['start.places', 'line.start.queued.0.jobs'],
  'start-at-a-second-machine': ['start.machine', 'line.start.machines.0.machine'],
  'start-on-a-belt': ['station.combination', 'line.start.machines.0.inHand'],
  'start-off-the-route': ['start.route', 'line.start.queued.0.product'],
  'start-under-repair': ['start.noFailure', 'line.start.machines.0.repairLeftS'],
  'roadmap-without-money': ['roadmap.noMoney', 'roadmap'],
  'roadmap-of-unknown-measure': ['reference.unknown', 'roadmap.stages.0.measures.0'],
  'roadmap-buys-twice': ['roadmap.measureTwice', 'roadmap.stages.1.measures.0'],
  'roadmap-out-of-order': ['roadmap.requires', 'roadmap.stages.0.measures.0'],
  'roadmap-of-measures-that-exclude-each-other': [
    'roadmap.conflict',
    'roadmap.stages.1.measures.0',
  ],
  'roadmap-paid-in-an-unknown-way': ['reference.unknown', 'roadmap.stages.0.way'],
  'roadmap-goes-back': ['roadmap.order', 'roadmap.stages.1.orderAfterMonths'],
  'roadmap-beyond-its-horizon': ['roadmap.beyondHorizon', 'roadmap.stages.0.orderAfterMonths'],
  'roadmap-stages-in-conflict': ['measure.conflict', 'roadmap.stages.1.measures.0'],
  'drift-share-without-drift': ['drift.missing', 'line.stations.0.causes.0.driftShare'],
  'drift-without-effect': ['drift.noEffect', 'line.stations.0.drift'],
  'drift-that-nobody-sees': ['drift.unseen', 'line.stations.0.drift.control'],
  'learning-without-shifts': ['people.noShifts', 'line.stations.0.learning'],
  'set-up-said-twice': ['setup.times', 'line.stations.0.setup'],
  'set-up-matrix-not-square': ['setup.matrixSize', 'line.stations.0.setup.matrixS'],
  'wrong-set-up-without-drift': ['setup.errorNeedsDrift', 'line.stations.0.setup.errorShare'],
  'unknown-network': ['reference.unknown', 'line.stations.0.failures.0.network.id'],
  'source-that-looks-ahead-at-nothing': ['source.noChoice', 'line.source.lookAhead'],
  'arrivals-due-twice': ['supply.dueTwice', 'line.source.supply.dueAfter'],
  'ramp-up-without-new-models': ['newModel.never', 'line.stations.0.newModel'],
  'station-nobody-reaches': ['route.unreachable', 'line.stations.1'],
  'ways-above-one': ['route.shares', 'line.stations.0.routing.ways'],
  'product-without-route': ['route.ofProduct', 'line.products.1.route'],
  'route-over-another-station': ['route.notPlanned', 'line.products.0.route'],
  'routes-out-of-turn': ['route.sequence', 'line.source.sequence'],
  'station-in-two-loops': ['loop.twice', 'line.cardLoops.1.stations'],
  'endless-supply-unlimited-places': ['supply.endless', 'line.source.supply'],
  'sizes-above-one': ['supply.batchShares', 'line.source.supply.batch'],
  'times-that-go-back': ['supply.ascending', 'line.source.supply.atS'],
  'order-due-before-release': ['order.dueBeforeRelease', 'line.source.supply.orders.0.dueS'],
  'belt-does-it-again': [
    'station.combination',
    'line.stations.0.failures.0.afterRepair',
  ],
  'belt-with-machine': ['station.combination', 'line.stations.0.conveyor'],
  'batch-upside-down': ['station.batchRange', 'line.stations.0.batch'],
  'buffer-nobody-takes-from': ['station.noMachines', 'line.stations.1.servers'],
  'assembly-takes-from-a-machine': ['station.notABuffer', 'line.stations.0.servers'],
  'measure-of-unknown-station': ['reference.unknown', 'measures.0.changes.0.scale'],
  'measure-of-malformed-target': ['target.malformed', 'measures.0.changes.0.scale'],
  'measure-of-malformed-field': ['field.malformed', 'measures.0.changes.0.field'],
  'measure-of-unknown-field': ['measure.unknownField', 'measures.0.changes.0.field'],
  'measure-scales-a-word': ['measure.notANumber', 'measures.0.changes.0.field'],
  'measure-renames': ['measure.fixedField', 'measures.0.changes.0.field'],
  'measure-makes-time-negative': ['value.tooSmall', 'measures.0.changes.0'],
  'measure-removes-what-another-needs': ['reference.unknown', 'measures.1.changes.0'],
  'measure-target-not-at-this-level': ['measure.unknownTarget', 'measures.1.changes.0.scale'],
  'measures-in-conflict': ['measure.conflict', 'levels.1.measures.1'],
  'measures-that-exclude-each-other': ['measure.conflict', 'levels.1.measures.1'],
  'measure-without-its-requirement': ['measure.requires', 'levels.1.measures.0'],
  'measure-that-requires-itself': ['measure.cycle', 'measures.0.requires'],
  'measure-buys-twice': ['measure.categoryTwice', 'measures.0.investment.1.category'],
  'measure-inserts-in-two-places': ['measure.placeTwice', 'measures.0.changes.0'],
  'levels-without-baseline': ['level.baselineFirst', 'levels.0.measures'],
  'level-of-unknown-measure': ['reference.unknown', 'levels.1.measures.0'],
  'unknown-default-reading': ['reference.unknown', 'readings.default'],
  'warm-up-longer-than-run': ['run.warmup', 'run.warmupS'],
  'role-without-wage': ['money.noWage', 'money.roles'],
  'billing-without-price': ['money.noPrice', 'money.tariff.periods'],
  'uncertain-number-that-is-not-there': [
    'uncertainty.unknownInput',
    'money.uncertainty.laws.0.inputs',
  ],
  'correlated-with-itself': ['uncertainty.withItself', 'money.uncertainty.correlations.0'],
  'correlated-twice': ['uncertainty.pairTwice', 'money.uncertainty.correlations.1'],
  'correlated-more-than-wholly': ['value.tooLarge', 'money.uncertainty.correlations.0.rho'],
  'lognormal-below-zero': ['uncertainty.notPositive', 'money.uncertainty.laws.0'],
  'correlations-that-contradict': ['uncertainty.impossible', 'money.uncertainty'],
  'machine-for-less-than-nothing': ['investment.negative', 'measures.0.investment.0.priceCny'],
  'ways-of-one-id': ['id.duplicate', 'money.waysToPay.1.id'],
  'interest-of-ten-thousand-per-cent': ['way.rate', 'money.waysToPay.0.quotedRatePerYear'],
  'deposit-above-the-price': ['value.tooLarge', 'money.waysToPay.0.depositShare'],
  'deposit-of-all-that-is-financed': ['way.deposit', 'money.waysToPay.0.depositShare'],
  'nominal-price-below-zero': ['value.tooSmall', 'money.waysToPay.0.purchasePriceCny'],
  'lease-longer-than-the-life': ['way.outlivesEquipment', 'money.waysToPay.0.periods'],
}

/** Codes that no small file can show; each has a test of its own. */
const WITHOUT_FILE = [
  'offers.noHeader',
  'offers.encoding',
  'offers.tooMany',
  'offer.notAnOffer',
  'offer.missing',
  'offer.unreadable',
  'offer.percentUnclear',
  'offer.expired',
  'policy.notYetInForce',
  'file.tooLarge',
  'file.tooDeep',
  'stream.collision',
  'policy.unsorted',
  'policy.unusedParameter',
  'reform.unknownPolicy',
  'reform.unknownParameter',
  'reform.changeTwice',
  'run.deadlock',
  'run.endless',
  'input.unknown',
  'sensitivity.noFigure',
  'sensitivity.undefined',
  'uncertainty.tooFewDraws',
  'uncertainty.noMoney',
  'uncertainty.unknownWay',
  'uncertainty.tooFewRuns',
]

test.each(Object.entries(MISTAKES))('%s.json reports exactly %j', (name, [code, path]) => {
  const loaded = loadScenario(textOf(`invalid/${name}.json`))
  const issues = loaded.ok ? [] : loaded.issues
  expect(issues.map((found) => [found.code, found.path.join('.')])).toEqual([[code, path]])
})

test('every mistake has its file, and every file its mistake', () => {
  const files = readdirSync(new URL('invalid/', FIXTURES)).map((file) => file.slice(0, -5))
  expect(files.toSorted()).toEqual(Object.keys(MISTAKES).toSorted())
})

test('every issue code is reported by a file or by a test of its own', () => {
  const reported = [...Object.values(MISTAKES).map(([code]) => code), ...WITHOUT_FILE]
  expect(ISSUE_CODES.filter((code) => !reported.includes(code))).toEqual([])
})

test.each(readdirSync(new URL('valid/', FIXTURES)))('%s loads', (file) => {
  expect(loadScenario(textOf(`valid/${file}`))).toMatchObject({ ok: true })
})

test('a document that holds only a line has one level, the line as it stands', () => {
  const { levels, measures } = loaded('minimal-line')
  expect(levels.map(({ id, measures: list }) => [id, list])).toEqual([['baseline', []]])
  expect(measures).toEqual([])
})

test('all mistakes are told at once, the broken number and the missing name among them', () => {
  const document = JSON.parse(textOf('invalid/negative-cycle-time.json'))
  delete document.name
  document.line.stations[2].servers = '2'
  expect(codesOf(JSON.stringify(document))).toEqual([
    'value.missing @ name',
    'value.tooSmall @ line.stations.0.machine.meanS',
    'value.type @ line.stations.2.servers',
  ])
})

test('all that is wrong with the ways to pay is told at once', () => {
  const document = JSON.parse(textOf('invalid/lease-longer-than-the-life.json'))
  const [lease] = document.money.waysToPay
  lease.quotedRatePerYear = 0.68
  document.money.waysToPay.push({ ...lease, depositShare: 0.99, periods: 24 })
  document.measures[0].investment[0].priceCny = -1
  expect(codesOf(JSON.stringify(document))).toEqual([
    'investment.negative @ measures.0.investment.0.priceCny',
    'id.duplicate @ money.waysToPay.1.id',
    'way.rate @ money.waysToPay.0.quotedRatePerYear',
    'way.outlivesEquipment @ money.waysToPay.0.periods',
    'way.rate @ money.waysToPay.1.quotedRatePerYear',
    'way.deposit @ money.waysToPay.1.depositShare',
  ])
})

test('what is wrong at several levels is told once', () => {
  const document = JSON.parse(textOf('invalid/measure-makes-time-negative.json'))
  document.levels.push({ ...document.levels[1], id: 'line' })
  expect(codesOf(JSON.stringify(document))).toEqual(['value.tooSmall @ measures.0.changes.0'])
})

test('an issue of a level names the level and the place in its line', () => {
  const result = loadScenario(textOf('invalid/measure-makes-time-negative.json'))
  const [found] = result.ok ? [] : result.issues
  expect(found!.params).toEqual({
    value: -1,
    least: 0,
    level: 'single',
    at: 'stations.S1.machine.meanS',
  })
})

test('a reading that cannot be had is told with its name', () => {
  const document = JSON.parse(textOf('invalid/measures-in-conflict.json'))
  document.levels[1].measures = []
  const name = { zh: '甲', en: 'A' }
  const option = { id: 'A', name, about: name, levels: { single: ['M1', 'M2'] } }
  document.readings = { default: 'A', options: [option] }
  const result = loadScenario(JSON.stringify(document))
  expect(result.ok ? [] : result.issues).toMatchObject([
    {
      code: 'measure.conflict',
      path: ['readings', 'options', 0, 'levels', 'single', 1],
      params: { level: 'single', reading: 'A' },
    },
  ])
})

test('a scenario is frozen all the way down', () => {
  const { stations } = loaded('minimal-line').line
  expect(() => Object.assign(stations[0]!, { servers: 9 })).toThrow(TypeError)
  expect(() => Object.assign(stations, { 0: null })).toThrow(TypeError)
})

test('a byte order mark is no part of the document', () => {
  expect(loadScenario(`\uFEFF${textOf('valid/mm1.json')}`).ok).toBe(true)
})

test('the hash does not see the order of keys, but every number and its origin', () => {
  const document = JSON.parse(textOf('valid/minimal-line.json'))
  const reversed = Object.fromEntries(Object.entries(document).toReversed())
  const hash = hashOf(document)
  expect(hashOf(reversed)).toBe(hash)
  document.line.stations[0].machine.meanS = { value: 2, origin: 'assumed', low: 1, high: 3 }
  const assumed = hashOf(document)
  expect(assumed).not.toBe(hash)
  document.line.stations[0].machine.meanS.value = 2.5
  expect(hashOf(document)).not.toBe(assumed)
})

test('a text of more than 8 Mi characters is refused before it is read', () => {
  expect(codesOf(' '.repeat(MOST_CHARACTERS + 1))).toEqual(['file.tooLarge @ '])
})

test('a document nested a hundred thousand deep is refused, not overflowed by', () => {
  const text = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  expect(codesOf(text).some((code) => code.startsWith('file.tooDeep'))).toBe(true)
})

test('a document without a version is told so', () => {
  const document = JSON.parse(textOf('valid/mm1.json'))
  delete document.schemaVersion
  expect(codesOf(JSON.stringify(document))).toEqual(['value.missing @ schemaVersion'])
})

test.each(['[]', '3', 'null', '"line"'])('%s is no scenario', (text) => {
  expect(codesOf(text)).toEqual(['value.type @ '])
})

test('two streams with one hash, or one name, are a collision', () => {
  const firstLetter = (name: string) => name[0]!
  expect(collisions(['work/A', 'run/A', 'work/B'], firstLetter)).toEqual([['work/B', 'work/A']])
  expect(collisions(['work/A', 'work/A'], (name) => name)).toHaveLength(1)
  expect(collisions(['work/A', 'run/A'], (name) => name)).toEqual([])
})

function loaded(name: string) {
  const result = loadScenario(textOf(`valid/${name}.json`))
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value.document
}

function hashOf(document: unknown): string {
  const result = loadScenario(JSON.stringify(document))
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value.hash
}

function codesOf(text: string): string[] {
  const result = loadScenario(text)
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} @ ${path.join('.')}`)
}
