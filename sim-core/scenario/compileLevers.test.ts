/** Levers of information: from the words of a document to the plan. */
import { describe, expect, test } from 'vitest'

import { aLine, aStation } from './aLine.ts'
import { checkLine } from './checkLine.ts'
import { compileLine } from './compile.ts'

const codesOf = (part: Readonly<Record<string, unknown>>) =>
  checkLine(aLine(part)).map(({ code, path }) => [code, path.join('.')])

const failure = {
  id: 'stop',
  mtbfS: 3600,
  mttrS: 600,
  mttrCv: 0,
  responseS: 300,
  network: { id: 'net', responseS: 60 },
  monitor: { sensitivityShare: 0.5, leadS: 100, plannedShare: 0.5, falseAlarmsPerDay: 2 },
}
const networks = [{ id: 'net', mtbfS: 5000, mttrS: 100, mttrCv: 0 }]

describe('a connected failure', () => {
  const part = { networks, stations: [aStation('S1', { failures: [failure] })] }
  const { plan } = compileLine(aLine(part))

  test('is answered over the network, and its false alarms ring only there', () => {
    const [stop, check] = plan.stations[0]!.failures
    expect(stop).toMatchObject({ responseS: 300, link: { network: 0, responseS: 60 } })
    expect(stop!.isAlarm).toBe(undefined)
    expect(check).toMatchObject({ isAlarm: true, link: { network: 0, responseS: 0 } })
  })

  test('has a network that is up for exponential times, and down as long as is said', () => {
    expect(plan.networks).toEqual([
      {
        id: 'net',
        up: { kind: 'exponential', mean: 5000 },
        down: { kind: 'constant', value: 100 },
      },
    ])
  })

  test('of a group is connected too', () => {
    const group = { id: 'cell', name: { zh: '组', en: 'cell' }, stations: ['S1'], stop: failure }
    const line = aLine({ networks, groups: [group] })
    expect(compileLine(line).plan.groups.map(({ stop }) => stop.isAlarm)).toEqual([undefined, true])
  })

  test('with false alarms goes with a choice of ways', () => {
    const routing = { kind: 'choice', rule: 'first', to: ['S2', 'S3'] }
    const found = codesOf({
      networks,
      stations: [
        aStation('S1', { failures: [failure], routing }),
        aStation('S2', { next: 'sink' }),
        aStation('S3'),
      ],
    })
    expect(found).toEqual([])
  })
})

describe('a wrong set-up', () => {
  const part = (drift: object) => ({
    products: ['a', 'b'].map((id) => ({ id, name: { zh: id, en: id }, demandShare: 0.5 })),
    source: {
      supply: { kind: 'saturated', lots: ['a', 'b'].map((product) => ({ product, jobs: 1 })) },
    },
    stations: [
      aStation('S1', {
        setup: { timeS: 60, errorShare: 0.1 },
        causes: [{ defect: 'bridge', share: 0, driftShare: 1 }],
        drift: { id: 'recipe', endsWithSetup: true, ...drift },
        inspection: {
          detects: { bridge: 1 },
          falseRejectShare: 0,
          yieldLoss: 'none',
          onReject: { kind: 'fix' },
        },
      }),
    ],
  })

  test('brings out a drift that needs no time of its own', () => {
    expect(codesOf(part({}))).toEqual([])
    const { setup, failures } = compileLine(aLine(part({}))).plan.stations[0]!
    expect(setup).toMatchObject({ error: { share: 0.1, place: 0 }, renews: [0] })
    expect(failures[0]).toMatchObject({ ttf: null, begins: 'never' })
  })

  test('is watched for by the rejects that are named', () => {
    const control = { rejects: 3, durationS: 5, defects: ['bridge'] }
    const { plan } = compileLine(aLine(part({ control })))
    expect(plan.stations[0]!.control).toEqual({ rejects: 3, adjustment: 1, defects: [0] })
  })

  test('is watched for by known defects only', () => {
    const control = { rejects: 3, durationS: 5, defects: ['burr'] }
    const path = 'line.stations.0.drift.control.defects.0'
    expect(codesOf(part({ control }))).toEqual([['reference.unknown', path]])
  })
})

test('a source that loses what finds no place has nothing to choose from', () => {
  const supply = { kind: 'arrivals', interarrival: { kind: 'exponential', mean: 5 } }
  const found = codesOf({ source: { supply, whenFull: 'lose', lookAhead: { horizonS: 60 } } })
  expect(found).toEqual([['source.noChoice', 'line.source.lookAhead']])
})

test('what is not said is absent: the plan of a plain line has no lever', () => {
  const { plan } = compileLine(aLine())
  expect(Object.keys(plan)).not.toContain('networks')
  expect(Object.keys(plan)).not.toContain('informationDelayS')
  expect(Object.keys(plan.stations[0]!)).not.toContain('ramp')
  expect(Object.keys(plan.sources[0]!)).not.toContain('lookAhead')
})
