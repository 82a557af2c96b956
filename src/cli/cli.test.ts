import { spawn, type SpawnOptions } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { jsonSchemas, loadScenario, type StudyResult } from '../../sim-core/index.ts'
import { issueText } from '../i18n/issues.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { A_DOCUMENT } from './aDocument.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const MAIN = join(ROOT, 'src/cli/main.ts')
const MEGABYTE = 1024 * 1024

const LINE_ONLY = 'scenarios/fixtures/valid/two-exponential.json'

/** A language that the machine may have set must not decide the tests. */
const ENGLISH = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'en_US.UTF-8' }

let folder = ''
const inFolder = (name: string) => join(folder, name)
const shop = () => inFolder('shop.json')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'millwright-cli-'))
  await writeFile(shop(), JSON.stringify(A_DOCUMENT))
})
afterAll(() => rm(folder, { recursive: true }))

const start = (
  args: readonly string[],
  options: SpawnOptions = {},
  ofNode: readonly string[] = [],
) =>
  spawn(process.execPath, [...ofNode, MAIN, ...args], { cwd: ROOT, env: ENGLISH, ...options })

/** A module that says on standard error when somebody begins to listen for Ctrl-C. */
const TELLS_WHEN_LISTENING = `data:text/javascript,${encodeURIComponent(`
  process.on('newListener', (signal) => {
    if (signal === 'SIGINT') process.stderr.write('listening\\n')
  })`)}`

interface Finished {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Resolves when the process has ended by itself: nothing was left running. */
function finish(child: ReturnType<typeof spawn>): Promise<Finished> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk))
  const text = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString('utf8')
  return new Promise((done) =>
    child.on('close', (code) => done({ code, out: text(out), err: text(err) })),
  )
}

const cli = (...args: readonly string[]) => finish(start(args))

describe('compare', () => {
  test('sets every level against every other, and names the best on request', async () => {
    const asked = ['--kpi', 'goodPerHour', '--worthwhile', '0.1', '--lang', 'en']
    const { code, out } = await cli('compare', shop(), ...asked)
    expect(code).toBe(0)
    expect(out).toMatch(/^goodPerHour, 3 replications\n/)
    expect(out).toMatch(/Single machines − As it is +[-\d.e]+ ± [\d.e-]+ +(not )?significant/)
    expect(out).toMatch(/Best: (Single machines|As it is), right with probability 95 %/)
  })

  test('finds the best in two stages, and spends a budget, when asked', async () => {
    const asked = ['--worthwhile', '0.1', '--best', 'nelson-matejcik', '--budget', '6']
    const { code, out } = await cli('compare', shop(), ...asked, '--lang', 'zh')
    expect(code).toBe(0)
    expect(out).toMatch(/最好：[^]*比其余最好者好\n现状 +[-\d.e]+ … [\d.e]+\n单机改造 /)
    expect(out).toMatch(/再用 [06] 次重复，[^]*选对的概率至少约 [\d.]+ %[^]*重复次数\n现状 /)
    const json = await cli('compare', shop(), ...asked, '--json')
    expect(JSON.parse(json.out)).toMatchObject({
      best: { method: 'nelson-matejcik', aheadOfRest: { manual: {}, single: {} } },
      budget: { levels: [{ id: 'manual' }, { id: 'single' }] },
    })
  })

  test('says so where there is nothing to compare', async () => {
    const { code, out } = await cli('compare', LINE_ONLY, '--kpi', 'npv', '--lang', 'zh')
    expect(code).toBe(0)
    expect(out).toContain('无从比较')
  })
})

const RANGED = {
  ...A_DOCUMENT,
  line: {
    ...A_DOCUMENT.line,
    stations: A_DOCUMENT.line.stations.map((station) =>
      station.id === 'pack'
        ? { ...station, machine: { meanS: assumed(120, 100, 400) } }
        : station,
    ),
  },
  measures: A_DOCUMENT.measures.map((measure) => ({
    ...measure,
    investment: [{ category: 'equipment', priceCny: assumed(300_000, 2e5, 5e5), lifeYears: 10 }],
  })),
}

function assumed(value: number, low: number, high: number) {
  return { value, origin: 'assumed', low, high }
}

describe('sensitivity', () => {
  const ranged = () => inFolder('ranged.json')
  const PACK = 'line.stations.pack.machine.meanS'
  const PRICE = 'measures.jigs.investment.equipment.priceCny'
  beforeAll(() => writeFile(ranged(), JSON.stringify(RANGED)))

  test('says what it costs, then which input moves the figure and how much', async () => {
    const { code, out, err } = await cli('sensitivity', ranged(), '--kpi', 'goodPerHour')
    expect(code).toBe(0)
    // The price has no part in it: one input, its two ends and the centre, four times each.
    expect(err).toBe('1 input, 3 points, at most 12 runs and the search for the crew\n')
    expect(out).toMatch(/^goodPerHour, Single machines: 3 points, 4 replications each, /)
    expect(out).toMatch(/pack\.machine\.meanS +100 … 120 … 400 +[-+\d.e]+ ± .* +-[\d.]+ ± /)
    expect(out).toContain('Every value between low and high is taken for as likely')
  })

  test('speaks Chinese, of money too, where a price starts no runs', async () => {
    const asked = ['--kpi', 'npv', '--inputs', 'price', '--lang', 'zh']
    const { code, out, err } = await cli('sensitivity', ranged(), ...asked)
    expect(code).toBe(0)
    expect(err).toBe('1 个输入，3 个点，至多 8 次运行，另加求人数的运行\n')
    expect(out).toMatch(/^npv，单机改造：3 个点，每点 4 次重复，共运行 8 次\n/)
    expect(out).toMatch(/priceCny +200000 … 300000 … 500000 +\+\d+ ± [\d.e-]+ +-\d+ ± /)
  })

  test.for(['morris', 'sobol'])('gives one answer of %s for 1 and 3 workers', async (method) => {
    const size = method === 'morris' ? ['--trajectories', '2'] : ['--rows', '4']
    const asked = ['--method', method, ...size, '--kpi', 'npv', '--json']
    const results = await Promise.all(
      ['1', '3'].map((workers) => cli('sensitivity', ranged(), ...asked, '--workers', workers)),
    )
    expect(results.map(({ code }) => code)).toEqual([0, 0])
    expect(results[1]!.out).toBe(results[0]!.out)
    const { inputs } = JSON.parse(results[0]!.out) as { inputs: { path: string }[] }
    expect(inputs.map(({ path }) => path).toSorted()).toEqual([PACK, PRICE])
  })

  test('refuses more runs than allowed, and names the option that allows them', async () => {
    const asked = ['--kpi', 'npv', '--method', 'sobol', '--rows', '1000']
    const [english, chinese] = await Promise.all(
      ['en', 'zh'].map((lang) => cli('sensitivity', ranged(), ...asked, '--lang', lang)),
    )
    // 1 + 1000 · (1 + 2) points of the line, two lines, two replications.
    expect(english).toEqual({
      code: 1,
      out: '',
      err:
        `${ranged()}: 2 inputs may take up to 12004 runs, more than 2000: choose some with ` +
        '--inputs, or allow it with --most 12004\n',
    })
    expect(chinese!.err).toContain('或用 --most 12004 允许')
  })

  test('refuses what has no answer: no such input, no money, no such level', async () => {
    const [none, money, level] = await Promise.all([
      cli('sensitivity', ranged(), '--inputs', 'S3.*.mtbfS'),
      cli('sensitivity', ranged(), '--kpi', 'npv', '--level', 'manual'),
      cli('sensitivity', ranged(), '--level', 'gold'),
    ])
    expect([none.code, money.code, level.code]).toEqual([1, 1, 1])
    expect(none.err).toContain('has S3.*.mtbfS in its path')
    expect(money.err).toContain('[sensitivity.noFigure]')
    expect(level.err).toContain('There is no level “gold”')
  })
})

describe('run', () => {
  test('goes on until a figure is as precise as asked, and lists what it rests on', async () => {
    const asked = ['--precision', '0.5', '--kpi', 'payback', '--kpi', 'wip', '--joint']
    const { code, out } = await cli('run', shop(), ...asked, '--each', '--json')
    expect(code).toBe(0)
    const { precision, replications, levels } = JSON.parse(out) as StudyResult
    // A payback of one level, the work in process of two: 1 − 0.05 / 3 each.
    expect(precision!.rows.map(({ levelId, kpi }) => `${levelId} ${kpi}`)).toEqual([
      'manual wip',
      'single payback',
      'single wip',
    ])
    expect(precision!.level).toBeCloseTo(1 - 0.05 / 3, 12)
    expect(precision!.isReached).toBe(true)
    expect(levels[1]!.each!.payback).toHaveLength(replications)
  })

  test('prints the stations and the trace below the table', async () => {
    const { code, out } = await cli('run', LINE_ONLY, '--stations', '--trace', 'exits')
    expect(code).toBe(0)
    const [stations, trace] = out.split('\n\n').slice(-2)
    expect(stations).toMatch(/^Stations: .*ISO 22400-2[^]*OEE[^]*TEEP/)
    expect(trace).toMatch(/^level,kind,seconds,station,server,job,what\n.*,exits,[\d.]+,.*,sink\n/)
  })

  test('sets six ways to pay beside one another, after tax', async () => {
    const sink = ['scenarios/sink-polishing.json', '--replications', '2', '--ways']
    const { code, out } = await cli('run', ...sink)
    expect(code).toBe(0)
    const [table] = out.trimEnd().split('\n\n').slice(-1)
    expect(table).toMatch(/ways to pay, after tax\n.*NPV without subsidy.*Contract adds.*All in/)
    expect(table!.split('\n').length).toBe(2 + 6 + 1)
    expect(table).toMatch(/^Own money .* CN¥0 ± 0 /m)
    expect(table).toMatch(/Nobody offers this, .*: Energy performance contract\.$/m)
    const plain = await cli('run', LINE_ONLY, '--ways')
    expect(plain.out).toContain('The file states no ways to pay.')
  })

  test('takes the offers of a table beside the ways of a file, tells the others', async () => {
    const table = join(folder, 'offers.csv')
    await writeFile(table, 'Lessor,Rate,Periods\nFirst Leasing,6.2%,36\nSecond Leasing,soon,24\n')
    const sink = ['scenarios/sink-polishing.json', '--replications', '2', '--offers', table]
    const { code, out, err } = await cli('run', ...sink)
    expect(code).toBe(0)
    expect(err).toContain('offers taken: 1; problems: 1')
    expect(err).toContain('B3: “soon” is not understood under “Rate”. [offer.unreadable]')
    expect(out).toMatch(/^First Leasing \(direct lease, 36 months\) /m)
  })

  test('says what must hold for a level to pay, and what a good unit costs', async () => {
    const { code, out } = await cli('run', shop(), '--returns')
    expect(code).toBe(0)
    const [table] = out.trimEnd().split('\n\n').slice(-1)
    expect(table).toMatch(/^Returns and what must hold.*\n +Single machines\n/)
    expect(table).toMatch(/^Cost of a good unit: after, with subsidy +CN¥/m)
    expect(table).toMatch(/^Wages, of today’s +[\d.]+( \(.*\))?%$/m)
    expect(table).toMatch(/^Award needed, of the investment +none$/m)
    const plain = await cli('run', LINE_ONLY, '--returns')
    expect(plain.out).toContain('No level invests')
  })

  test('prints the statement of one level on one way to pay, and gives it as JSON', async () => {
    const asked = ['run', shop(), '--statement', 'single/cash']
    const { code, out } = await cli(...asked)
    expect(code).toBe(0)
    const [table] = out.trimEnd().split('\n\n').slice(-1)
    expect(table).toMatch(/^By year: Single machines, cash .*\n +Year 1 .*Year 5 +Total\n/)
    expect(table).toMatch(/^Firm, financier, integrator, city and others come to nothing/m)
    const { statement } = JSON.parse((await cli(...asked, '--json')).out) as StudyResult
    expect(statement!.years).toHaveLength(5)
    expect(statement!.gapCny.exact).toBeLessThan(1e-6)
    // In cash the firm has what the project has after tax.
    expect(statement!.contractNpvCny.exact).toBe(0)
  })

  test('a statement that cannot be had is refused before anything runs', async () => {
    const { code, err } = await cli('run', shop(), '--statement', 'single/lease')
    expect(code).toBe(1)
    expect(err).toContain('no “single/lease”. Say LEVEL/WAY; levels: single; ways to pay: cash')
    expect((await cli('run', shop(), '--statement', 'manual/cash')).code).toBe(1)
    expect((await cli('run', shop(), '--statement', 'single')).code).toBe(2)
  })

  test('1, 2 and 4 workers give the same bytes', async () => {
    const results = await Promise.all(
      ['1', '2', '4'].map((workers) => cli('run', shop(), '--json', '--workers', workers)),
    )
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(results[1]!.out).toBe(results[0]!.out)
    expect(results[2]!.out).toBe(results[0]!.out)
    const { levels } = JSON.parse(results[0]!.out) as StudyResult
    expect(levels.map(({ returns }) => returns === null)).toEqual([true, false])
  })

  test('another seed gives other bytes', async () => {
    const seeds = await Promise.all(
      ['1', '2'].map((seed) => cli('run', shop(), '--json', '--seed', seed)),
    )
    const [one, two] = seeds.map(({ out }) => JSON.parse(out) as StudyResult)
    expect([one!.seed, two!.seed]).toEqual([1, 2])
    expect(two!.levels[0]!.kpis.wip).not.toEqual(one!.levels[0]!.kpis.wip)
  })

  test('a file with a line alone has one level, people and money left out', async () => {
    const { code, out, err } = await cli('run', LINE_ONLY, '--replications', '2')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^Two exponential stations, buffer 3\nseed \d+ · replications 2 /)
    expect(out).toMatch(/^ +Baseline\nGood output, pcs\/h +[\d.]+ ± [\d.]+$/m)
    expect(out).not.toMatch(/People|NPV|undefined|NaN/)
  })

  test('the table sets the levels side by side, without subsidy first', async () => {
    const { code, out } = await cli('run', shop())
    expect(code).toBe(0)
    const labels = out.split('\n').map((line) => line.split(/ {2,}/)[0])
    const money = labels.filter((label) => /^(Investment|Payback |NPV )/.test(label!))
    expect(money).toEqual([
      'Investment',
      'Payback without subsidy, yr',
      'Payback with subsidy, yr',
      'NPV without subsidy',
      'NPV with subsidy',
    ])
    expect(out).toMatch(/^ +As it is +Single machines$/m)
    expect(out).toMatch(/^ {2}Operators +\d+ +\d+$/m)
    expect(out).toMatch(/^People before, 人 +5 +\d+$/m)
    expect(out).toMatch(/^Luck, 分 +7 +—$/m)
  })

  test('--out writes what --json prints, and the table is still printed', async () => {
    const target = inFolder('result.json')
    const [printed, written] = await Promise.all([
      cli('run', shop(), '--json'),
      cli('run', shop(), '--out', target),
    ])
    expect(await readFile(target, 'utf8')).toBe(printed.out)
    expect(written.out).toMatch(/^Small shop\n/)
    expect(written.err).toBe(`Result written to ${target}\n`)
  })

  test('--level gives the baseline and that level', async () => {
    const { out } = await cli('run', shop(), '--json', '--level', 'manual', '--replications', '1')
    expect((JSON.parse(out) as StudyResult).levels.map(({ id }) => id)).toEqual(['manual'])
  })

  test.for([
    [['--level', 'luxury'], 'There is no level “luxury”; known: manual, single'],
    [['--reading', 'bold'], 'There is no reading “bold”; known: plain'],
  ] as const)('%j is told with the names that there are', async ([args, message]) => {
    expect(await cli('run', shop(), ...args)).toEqual({
      code: 1,
      out: '',
      err: `${shop()}: ${message}\n`,
    })
  })

  test('a line that cannot go on is shown as far as it came, and told', async () => {
    // Whenever the check sends a part back, the lathe holds one for the check.
    const file = 'scenarios/fixtures/valid/stuck-line.json'
    const { code, out, err } = await cli('run', file, '--json')
    expect(code).toBe(1)
    expect((JSON.parse(out) as StudyResult).levels[0]!.issues).toHaveLength(1)
    expect(err).toContain(`${file}, baseline: `)
    expect(err).toMatch(/lathe → check → lathe\. \[run\.deadlock\]/)
  })

  test('what is wrong with the file is told as validate tells it', async () => {
    const file = 'scenarios/fixtures/invalid/negative-cycle-time.json'
    const [run, validate] = await Promise.all([cli('run', file), cli('validate', file)])
    expect(run).toEqual({ code: 1, out: '', err: validate.out })
  })

  test('a target that cannot be written is told before anything is simulated', async () => {
    const nowhere = inFolder('no-such-folder/result.json')
    const results = await Promise.all(
      [nowhere, folder, shop()].map((out) => cli('run', shop(), '--out', out)),
    )
    expect(results.map(({ code, err }) => ({ code, err }))).toEqual([
      { code: 1, err: `${nowhere}: This cannot be written\n` },
      { code: 1, err: `${folder}: This is a folder, not a file\n` },
      { code: 1, err: `${shop()}: This would overwrite the input\n` },
    ])
  })

  test('Ctrl-C ends the study and every worker, with exit code 130', async () => {
    // Two levels at once: none of them may be forgotten.
    const args = ['run', shop(), '--replications', '10000', '--workers', '2']
    const child = start(args, {}, ['--import', TELLS_WHEN_LISTENING])
    const finished = finish(child)
    await new Promise((listening) => child.stderr?.once('data', listening))
    await setTimeout(500)
    child.kill('SIGINT')
    const startMs = performance.now()
    expect(await finished).toEqual({ code: 130, out: '', err: 'listening\nInterrupted\n' })
    // 25 ms to look, a slice and a turn; the study itself would take minutes.
    expect(performance.now() - startMs).toBeLessThan(3000)
  })
})

describe('validate', () => {
  test('a sound file is OK', async () => {
    expect(await cli('validate', shop())).toEqual({ code: 0, out: `OK: ${shop()}\n`, err: '' })
  })

  test('everything that is wrong is told at once, with place, sentence and code', async () => {
    const file = inFolder('three-mistakes.json')
    const document = structuredClone(A_DOCUMENT)
    const [assemble, pack] = document.line.stations
    Object.assign(assemble!, { kind: 'drone', colour: 'red' })
    Object.assign(pack!, { places: -1 })
    await writeFile(file, JSON.stringify(document))
    const { code, out } = await cli('validate', file)
    expect(code).toBe(1)
    expect(out.split('\n')).toEqual([
      `${file}: 3 problems`,
      expect.stringMatching(/^ {2}line\.stations\[0\]\.kind: “drone” .*\. \[value\.enum\]$/),
      '  line.stations[0].colour: There is no field “colour”. [value.unknownKey]',
      expect.stringMatching(/^ {2}line\.stations\[1\]\.places: .*\. \[value\.tooSmall\]$/),
      '',
    ])
  })

  test('a policy that there is not is told, instead of paying nothing', async () => {
    const file = inFolder('unknown-policy.json')
    const document = structuredClone(A_DOCUMENT)
    Object.assign(document.money, { policies: ['automation-award'] })
    await writeFile(file, JSON.stringify(document))
    const { code, out } = await cli('validate', file)
    expect(code).toBe(1)
    expect(out).toMatch(/money\.policies\[0\]: .*“automation-award”.* \[reference\.unknown\]\n$/)
  })

  test('--json gives the issues with their sentences', async () => {
    const file = 'scenarios/fixtures/invalid/measures-in-conflict.json'
    const { code, out } = await cli('validate', file, '--json')
    const loaded = loadScenario(await readFile(join(ROOT, file), 'utf8'))
    const issues = loaded.ok ? [] : loaded.issues
    expect(issues).toHaveLength(1)
    expect({ code, ...(JSON.parse(out) as object) }).toEqual({
      code: 1,
      ok: false,
      issues: issues.map((issue) => ({ ...issue, text: issueText(issue, 'en') })),
      warnings: [],
    })
    const sound = await cli('validate', shop(), '--json')
    expect({ code: sound.code, ...(JSON.parse(sound.out) as object) }).toEqual({
      code: 0,
      ok: true,
      issues: [],
      warnings: [],
    })
  })

  test.for(globSync('scenarios/*.json', { cwd: ROOT }))('%s is sound', async (file) => {
    expect(await cli('validate', file)).toMatchObject({ code: 0 })
  })
})

describe('files', () => {
  const files: readonly (readonly [name: string, content: Uint8Array | string, told: string])[] = [
    ['empty.json', '', 'This file is empty'],
    ['huge.json', ' '.repeat(8 * MEGABYTE + 1), 'This file is larger than 8 MB'],
    // 产线 in GB 18030, as an older Chinese editor saves it.
    ['gbk.json', Uint8Array.of(0x22, 0xb2, 0xfa, 0xcf, 0xdf, 0x22), 'This is not UTF-8 text'],
  ]

  test.for(files)('%s is told in a sentence', async ([name, content, told]) => {
    const file = inFolder(name)
    await writeFile(file, content)
    expect(await cli('run', file)).toEqual({ code: 1, out: '', err: `${file}: ${told}\n` })
  })

  test('a file that is not there, a folder, and what is not JSON', async () => {
    const missing = inFolder('missing.json')
    const prose = inFolder('prose.json')
    await writeFile(prose, '{\n  "id": oops }')
    const results = await Promise.all([missing, folder, prose].map((file) => cli('run', file)))
    expect(results.map(({ code, err }) => ({ code, err }))).toEqual([
      { code: 1, err: `${missing}: There is no such file\n` },
      { code: 1, err: `${folder}: This is a folder, not a file\n` },
      {
        code: 1,
        err:
          `${prose}: 1 problem\n` +
          '  This is not JSON: there is a mistake at line 2, column 9. [file.notJson]\n',
      },
    ])
  })

  test.runIf(existsSync('/dev/zero'))('a device without end is not read to its end', async () => {
    const { code, err } = await cli('validate', '/dev/zero')
    expect({ code, err }).toEqual({ code: 1, err: '/dev/zero: This file is larger than 8 MB\n' })
  })
})

describe('schema', () => {
  test('without a name it lists the names, with one it prints the schema', async () => {
    const [names, schema] = await Promise.all([cli('schema'), cli('schema', 'scenario')])
    expect(names.out.trim().split('\n')).toEqual(Object.keys(jsonSchemas()))
    expect(JSON.parse(schema.out)).toEqual(JSON.parse(JSON.stringify(jsonSchemas().scenario)))
  })

  test('whoever reads only the beginning hears no complaint', async () => {
    const child = start(['schema', 'scenario'], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout?.once('data', () => child.stdout?.destroy())
    expect(await finish(child)).toMatchObject({ code: 0, err: '' })
  })
})

describe('around', () => {
  test('--help explains every command, --version says which version', async () => {
    const [help, version] = await Promise.all([cli('--help'), cli('--version')])
    expect(help).toMatchObject({ code: 0, err: '' })
    for (const command of ['run', 'compare', 'sensitivity', 'roadmap', 'validate', 'schema'])
      expect(help.out).toContain(`  ${command} `)
    expect(version).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' })
  })

  test('an unknown option gets the usage of its command, and exit code 2', async () => {
    const { code, out, err } = await cli('run', shop(), '--sed', '3')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^There is no option --sed\nUsage: run FILE .*\n$/)
  })

  test('the language is that of the environment, unless one is chosen', async () => {
    const env = { ...ENGLISH, LANG: 'zh_CN.UTF-8' }
    const [chinese, english] = await Promise.all([
      finish(start(['validate', shop()], { env })),
      finish(start(['validate', shop(), '--lang', 'en'], { env })),
    ])
    expect(chinese.out).toBe(`没有问题：${shop()}\n`)
    expect(english.out).toBe(`OK: ${shop()}\n`)
  })
})
