/** Replacement by age, wear, announced failures, spare parts and line stops. */
import { exp, lnGamma } from '../../base/index.ts'
import { aFailure, aLine, exponential, takes } from '../../engine/aLine.ts'
import type { FailurePlan, LinePlan } from '../../engine/index.ts'
import { type Listed, share, throughput } from './case.ts'
import { integral } from './formulas.ts'

const WINDOW = { warmupS: 1000, horizonS: 31_000 }

const RENEWAL = 'Barlow & Proschan 1965, renewal reward'

const machine = (failures: readonly FailurePlan[]): LinePlan =>
  aLine([{ run: takes(1), failures }], WINDOW)

/** Replaced at age T, or repaired when it fails before. */
const [ageS, mttrS, replaceS] = [60, 20, 5]
const scale = 100 / exp(lnGamma(1.5))
const survives = (t: number) => exp(-(t / scale) * (t / scale))
const upS = integral(survives, 0, ageS)
const downS = (1 - survives(ageS)) * mttrS + survives(ageS) * replaceS
const age: Listed = {
  id: 'age-replacement',
  name: { zh: '按役龄更换，威布尔寿命', en: 'Replacement at an age, Weibull life' },
  reference: 'Barlow & Hunter 1960',
  plan: machine([
    aFailure({
      ttf: { kind: 'weibull', mean: 100, shape: 2 },
      ttr: exponential(mttrS),
      renews: [1],
    }),
    aFailure({
      id: 'replace',
      ttf: takes(ageS),
      ttr: takes(replaceS),
      renews: [0],
      isPlanned: true,
    }),
  ]),
  figures: [throughput(upS / (upS + downS)), share('failed', downS / (upS + downS))],
}

const wear: Listed = {
  id: 'wear-alarm',
  name: {
    zh: '四阶段劣化，第三阶段报警即大修',
    en: 'Wear in four stages, overhauled at the third',
  },
  reference: RENEWAL,
  plan: machine([
    aFailure({
      ttf: exponential(15),
      ttr: takes(50),
      wear: { stages: 4, alarmStage: 2, alarm: 1 },
    }),
    aFailure({ id: 'overhaul', ttf: null, ttr: exponential(6), renews: [0], isPlanned: true }),
  ]),
  figures: [throughput(30 / 36), share('failed', 6 / 36)],
}

const predicted: Listed = {
  id: 'announced-failures',
  name: {
    zh: '60 % 的故障可预报，免去响应时间',
    en: '60 % of the failures announced, without response time',
  },
  // Announced and repaired beforehand: the repair alone. Else the response besides.
  reference: RENEWAL,
  plan: machine([
    aFailure({
      ttf: exponential(50),
      ttr: exponential(5),
      responseS: 5,
      monitor: { sensitivityShare: 0.6, leadS: 4, plannedShare: 1 },
    }),
  ]),
  figures: [throughput(50 / (50 + 5 + 0.4 * 5))],
}

const spare: Listed = {
  id: 'spare-parts',
  name: { zh: '30 % 的故障缺备件', en: 'A spare part is missing in 30 % of the failures' },
  reference: RENEWAL,
  plan: machine([
    aFailure({
      ttf: exponential(40),
      ttr: exponential(3),
      responseS: 1,
      spare: { missingShare: 0.3, delay: exponential(10) },
    }),
  ]),
  figures: [throughput(40 / (40 + 3 + 1 + 3)), share('failed', 7 / 47)],
}

/** A stop of a coupled group halts all; its clock runs while nobody repairs it. */
const coupled: Listed = {
  id: 'line-stop',
  name: { zh: '三台联动设备的整线停机', en: 'A stop that halts three coupled machines' },
  reference: RENEWAL,
  plan: aLine(
    [0, 1, 2].map(() => ({ run: takes(1) })),
    {
      ...WINDOW,
      groups: [
        {
          id: 'all',
          stations: [0, 1, 2],
          stop: aFailure({ ttf: exponential(45), ttr: exponential(5) }),
        },
      ],
    },
  ),
  figures: [throughput(45 / 50), share('failed', 5 / 50, 1)],
}

export const maintenanceCases: readonly Listed[] = [age, wear, predicted, spare, coupled]
