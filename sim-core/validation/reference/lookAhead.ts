/**
 * Orders that are found by trying, in the slow simulator: each try is a world of its own that goes
 * through everything again from the first instant to the choice, and then on by the sequence.
 */
import { toTicks } from '../../base/index.ts'
import { offerEntries } from './gather.ts'
import { isUndecided, ranked } from './supply.ts'
import type { Lot, Source, World } from './types.ts'

/** The event is over: every source that has to choose does, in the order of the list. */
export function decide(world: World, settle: (world: World) => void): void {
  const next = () => world.sources.find((source) => isUndecided(world, source))
  for (let source = next(); source !== undefined; source = next()) {
    const lots = ranked(world, source).slice(0, source.plan.lookAhead!.candidates)
    const place = lots.length === 1 ? 0 : choiceOf(world, source, lots.length)
    bringForward(source, lots[place]!)
    offerEntries(world)
    settle(world)
  }
}

function bringForward(source: Source, lot: Lot): void {
  source.lots = [lot, ...source.lots.filter((other) => other !== lot)]
  source.current = lot
}

/** As it was chosen before; then, in a try, what is tried; else what is best. */
function choiceOf(world: World, source: Source, candidates: number): number {
  const { choices, trial } = world
  const past = trial?.past[choices.length]
  const place = past ?? (trial === null ? bestOf(world, source, candidates) : trial.candidate)
  choices.push(place)
  if (trial === null || past !== undefined) return place
  world.triedSince = world.now
  world.dice.reseed(trial.number)
  return place
}

/** The least late, then the one with the most work done, then the first. */
function bestOf(world: World, source: Source, candidates: number): number {
  const outlooks = Array.from({ length: candidates }, (_, place) => outlookOf(world, source, place))
  const least = Math.min(...outlooks.map(({ lateTicks }) => lateTicks))
  const most = Math.max(
    ...outlooks.filter(({ lateTicks }) => lateTicks === least).map(({ finished }) => finished),
  )
  return outlooks.findIndex((one) => one.lateTicks === least && one.finished === most)
}

interface Outlook {
  readonly lateTicks: number
  readonly finished: number
}

function outlookOf(world: World, source: Source, candidate: number): Outlook {
  const { choices, hooks, replication } = world
  const { horizonS, rollouts } = source.plan.lookAhead!
  const tries = Array.from({ length: rollouts }, (_, k) => {
    const number = rolloutNumber(replication, choices.length * rollouts + k)
    const trial = { past: [...choices], candidate, number, ticks: toTicks(horizonS) }
    return outlookAt(hooks.tryOut(world, trial))
  })
  return {
    lateTicks: tries.reduce((sum, { lateTicks }) => sum + lateTicks, 0),
    finished: tries.reduce((sum, { finished }) => sum + finished, 0),
  }
}

/** Random numbers of a replication that no run has: its tries are counted in the upper half. */
const rolloutNumber = (replication: number, tried: number) =>
  (1 + (tried % 2 ** 20)) * 2 ** 32 + replication

/** Late are the jobs that were shipped, and by now those that are inside or wait outside. */
function outlookAt({ books, inside, now, sources }: World): Outlook {
  const overdue = (dueTick: number) => Math.max(0, now - dueTick)
  const within = [...inside].map(({ dueTick }) => overdue(dueTick))
  const outside = sources.flatMap(({ lots }) =>
    lots.map(({ dueTick, quantity }) => quantity * overdue(dueTick)),
  )
  const { finished, tardinessTicks } = books.ever
  return { lateTicks: [...within, ...outside].reduce((a, b) => a + b, tardinessTicks), finished }
}
