/** One level of a study of uncertainty: what it is worth at every draw, and what that says. */
import type { WorthPair } from '../economics/index.ts'
import { designStream, splitPoints } from '../experiment/index.ts'
import type { Studied } from './line.ts'
import { sideOf, type DrawnInput, type LevelValues } from './uncertaintyFigures.ts'
import { CENTRE, createLevelModel, type Choice, type LevelModel } from './uncertaintyModel.ts'
import type { LevelUncertainty } from './uncertaintyResult.ts'
import type { Study } from './uncertaintyStudy.ts'

/** `counted` is called after each appraisal; `lineDraws` say which point of the line a draw has. */
export async function levelOf(
  study: Study,
  { level, money }: Studied,
  lineDraws: readonly number[] | null,
  counted: () => Promise<void>,
): Promise<{ readonly level: LevelUncertainty; readonly pair: Omit<LevelValues, 'id'> }> {
  const { draws, inputs, options, pricesOf, chance, terms } = study
  const points = { ...money!.points, moved: options.line?.movedAt(level.id) ?? [] }
  const model = createLevelModel(level, points, chance, pricesOf, options.way ?? null)
  const worthsOf = async (choices: readonly Choice[]) => {
    const worths: WorthPair[] = []
    for (const choice of choices) {
      worths.push(model.worthAt(choice))
      await counted()
    }
    return worths
  }
  const [central] = await worthsOf([CENTRE])
  const own = await worthsOf(
    Array.from({ length: draws }, (_, draw) => choiceOf(draw, draw, draw, lineDraws, draw)),
  )
  const mixtures = splitPoints(
    designStream(terms.seed, 'uncertainty/split'),
    terms.splitRows,
    terms.sources.length,
  )
  const mixed = await worthsOf(
    mixtures.map((point) => {
      const [s, y, p, l] = point.map((place) => Math.min(draws - 1, Math.floor(place * draws)))
      return choiceOf(s!, y!, p!, lineDraws, l)
    }),
  )
  const ofLevel = inputs.filter(({ input }) => concerns(input.path, level.measures))
  const ends = await endsOf(study, model, ofLevel, counted)
  const side = (name: keyof WorthPair) =>
    sideOf(terms, ofLevel, {
      central: central![name],
      worths: own.map((pair) => pair[name]),
      splitCny: mixed.map((pair) => pair[name].npvCny),
      ends: ends.map(({ at10, at90 }) => ({
        at10Cny: at10[name].npvCny,
        at90Cny: at90[name].npvCny,
      })),
    })
  return {
    level: {
      id: level.id,
      name: level.name,
      withoutSubsidy: side('withoutSubsidy'),
      withSubsidy: side('withSubsidy'),
    },
    pair: {
      withoutSubsidy: own.map((pair) => pair.withoutSubsidy.npvCny),
      withSubsidy: own.map((pair) => pair.withSubsidy.npvCny),
    },
  }
}

const choiceOf = (
  simulation: number,
  years: number,
  prices: number,
  lineDraws: readonly number[] | null,
  line: number | undefined,
): Choice => ({ simulation, years, prices, line: lineDraws?.[line!] ?? null })

/** What a measure of another level costs is nothing to this one. */
function concerns(path: string, measures: readonly { readonly id: string }[]): boolean {
  const [root, id] = path.split('.')
  return root !== 'measures' || measures.some((measure) => measure.id === id)
}

/** One input at a time at P10 and P90, everything else at the centre. */
async function endsOf(
  { prices, inputs }: Study,
  model: LevelModel,
  ofLevel: readonly DrawnInput[],
  counted: () => Promise<void>,
) {
  const central = inputs.map(({ input }) => input.value)
  const worthWith = async (place: number, value: number) => {
    await counted()
    return model.worthOfPrices(prices.at(central.with(place, value), null))
  }
  const ends = []
  for (const one of ofLevel) {
    const place = inputs.indexOf(one)
    ends.push({
      at10: await worthWith(place, one.at10),
      at90: await worthWith(place, one.at90),
    })
  }
  return ends
}
