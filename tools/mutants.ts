/**
 * `npm run mutants [-- mutants] [seed] [skip]`: plants faults in the engine and the statistics, one
 * at a time (Stryker), and counts how many the deterministic tests notice: the quick ones first, of
 * what they leave the slow ones. Faults are drawn by the line, until there are so many; one that
 * spans several lines (an emptied block) is not drawn: it is noticed more easily than the others.
 * The figures go to docs/evidence.json. `skip` lines of the sample are those of an earlier run.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { Instrumenter } from '@stryker-mutator/instrumenter'

import { readEvidence, today, writeEvidence } from './evidence.ts'
import { ROOT } from './run.ts'

const MUTANTS = 400
const SEED = 20_261_122
const SLICE_LINES = 30
const NOTICED: ReadonlySet<string> = new Set(['Killed', 'Timeout'])
const SURVIVED: ReadonlySet<string> = new Set(['Survived', 'NoCoverage'])
const FOLDERS = ['sim-core/engine', 'sim-core/stats']
/** Helpers of tests: nobody would notice. */
const HELPERS = ['aLine.ts', 'readings.ts']
const SILENT = Object.assign(
  Object.fromEntries(
    ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map((level) => [level, () => {}]),
  ),
  Object.fromEntries(
    ['Trace', 'Debug', 'Info', 'Warn', 'Error', 'Fatal'].map((level) => [
      `is${level}Enabled`,
      () => false,
    ]),
  ),
) as unknown as ConstructorParameters<typeof Instrumenter>[0]
/** Of a normal distribution, for the interval of the score. */
const Z = 1.96

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number]

interface Place {
  readonly file: string
  readonly line: number
  readonly mutants: number
}

const [most = MUTANTS, seed = SEED, skip = 0] = process.argv.slice(2).map(Number)
const places = sampleOf(await placesOfMutants(), most, seed)
let { killed = 0, mutants = 0 } = skip > 0 ? (readEvidence().mutants ?? {}) : {}
for (let from = skip; from < places.length; from += SLICE_LINES) {
  const lines = places.slice(from, from + SLICE_LINES)
  const results = await plant(
    'Quick',
    lines.map(({ file, line }) => `${file}:${line}-${line}`),
  )
  const left = results.filter(({ status }) => SURVIVED.has(status))
  const again = left.length === 0 ? [] : await plant('Slow', left.map(rangeOf))
  const noticedLater = new Set(again.filter(({ status }) => NOTICED.has(status)).map(nameOf))
  const survivors = left.filter((mutant) => !noticedLater.has(nameOf(mutant)))
  const tried = results.filter(({ status }) => NOTICED.has(status)).length + left.length
  killed += tried - survivors.length
  mutants += tried
  writeEvidence('mutants', { date: today(), seed, mutants, killed, ...scoreOf(killed, mutants) })
  survivors.forEach(tell)
  const percent = ((100 * killed) / mutants).toFixed(1)
  console.log(`${killed} of ${mutants} noticed: ${percent} % (lines to ${from + lines.length})`)
}

/** Asks the tests, a slice at a time: what is known is kept when a long run is cut short. */
function plant(tests: 'Quick' | 'Slow', ranges: readonly string[]): Promise<MutantResult[]> {
  return new Stryker({
    mutate: [...ranges],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: `tools/mutants${tests}.vitest.ts`, related: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    timeoutMS: 10_000,
    timeoutFactor: 3,
    reporters: ['progress-append-only'],
    tempDirName: `node_modules/.cache/stryker${tests}`,
    ignorePatterns: ['dist', 'docs', 'e2e', 'public', 'src'],
  }).runMutationTest()
}

/** Results count columns from 1, ranges that are asked for from 0. */
function rangeOf({ fileName, location: { start, end } }: MutantResult): string {
  return `${pathOf(fileName)}:${start.line}:${start.column - 1}-${end.line}:${end.column}`
}

function nameOf(mutant: MutantResult): string {
  return `${rangeOf(mutant)} ${mutant.mutatorName} ${mutant.replacement ?? ''}`
}

function pathOf(fileName: string): string {
  return fileName.startsWith(ROOT) ? fileName.slice(ROOT.length + 1) : fileName
}

function tell({ fileName, location, mutatorName, replacement, status }: MutantResult): void {
  const { start } = location
  const at = `${pathOf(fileName)}:${start.line}:${start.column}`
  console.log(`${status} ${at} ${mutatorName} → ${(replacement ?? '').slice(0, 80)}`)
}

/** Wilson's interval, whose middle is not quite the score. */
function scoreOf(count: number, n: number) {
  const share = count / n
  const spread = Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n))
  return { scoreShare: share, halfWidthShare: (Z * spread) / (1 + (Z * Z) / n) }
}

/** Lines on which faults can be planted, and how many. */
async function placesOfMutants(): Promise<Place[]> {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => /^\w+[.]ts$/.test(name) && !HELPERS.includes(name))
      .map((name) => `${folder}/${name}`),
  )
  const { mutants } = await new Instrumenter(SILENT).instrument(
    files.map((name) => ({ name, mutate: true, content: readFileSync(join(ROOT, name), 'utf8') })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  )
  const places = new Map<string, Place>()
  for (const { fileName: file, location } of mutants) {
    if (location.start.line !== location.end.line) continue
    const line = location.start.line + 1
    const key = `${file}:${line}`
    places.set(key, { file, line, mutants: (places.get(key)?.mutants ?? 0) + 1 })
  }
  return [...places.values()]
}

/** Lines in the order of a seeded shuffle (Lehmer's generator) until they hold so many faults. */
function sampleOf(from: readonly Place[], most: number, start: number): Place[] {
  let state = start % 2_147_483_647
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  const shuffled = from
    .map((place) => ({ place, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ place }) => place)
  let total = 0
  return shuffled.filter(({ mutants }) => {
    if (total >= most) return false
    total += mutants
    return true
  })
}
