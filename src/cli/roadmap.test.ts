import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { CLI_TEXTS } from '../i18n/cli.ts'
import type { Language } from '../i18n/language.ts'
import { readArguments } from './arguments.ts'
import type { RoadmapCommand } from './commands.ts'
import { roadmap, type RoadmapAnswer } from './roadmap.ts'
import { FAILED, OK, type Terminal } from './terminal.ts'

let folder = ''
let file = ''
const FILE = new URL('../../scenarios/fixtures/valid/small-plan.json', import.meta.url)
/** The first two of its stages: M1 by a loan, M2 half a year later. */
const PLAN = JSON.parse(readFileSync(FILE, 'utf8')) as { roadmap: { stages: unknown[] } }
PLAN.roadmap.stages = PLAN.roadmap.stages.slice(0, 2)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'millwright-roadmap-'))
  file = join(folder, 'plan.json')
  await writeFile(file, JSON.stringify(PLAN))
})
afterAll(() => rm(folder, { recursive: true }))

async function told(command: RoadmapCommand, language: Language = 'en') {
  const printed: string[] = []
  const complaints: string[] = []
  const terminal: Terminal = {
    language,
    texts: CLI_TEXTS[language],
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
  }
  const code = await roadmap(command, terminal)
  return { code, out: printed.join('\n'), err: complaints.join('\n') }
}

function commandOf(...options: readonly string[]): RoadmapCommand {
  const { request } = readArguments(['roadmap', file, '--workers', '1', ...options], 'en')
  if ('fault' in request) throw new Error(request.fault)
  return request.command as RoadmapCommand
}

test('a plan is told stage by stage, beside what nothing bought would bring', async () => {
  const { code, out } = await told(commandOf('--knots', 'none', '--optimise'))
  expect(code).toBe(OK)
  expect(out).toMatch(/^A +0 +3 +CN¥300k/m)
  expect(out).toContain('Lean first (nothing bought): quick change-over')
  expect(out).toContain('Cash limit CN¥400k')
  expect(out).toMatch(/^Resampling the replications, the first is the best in [\d.]+ %/m)
  expect(out).not.toMatch(/NaN|undefined/)
  const chinese = await told(commandOf('--knots', 'none'), 'zh')
  expect(chinese.out).toContain('精益先行（不买设备）：快速换型')
})

test('the same plan and seed give the same bytes', async () => {
  const command = commandOf('--json', '--knots', 'none', '--replications', '2')
  const [first, second] = [await told(command), await told(command)]
  expect(first.out).toBe(second.out)
  const { roadmap: result } = JSON.parse(first.out) as RoadmapAnswer
  expect(result.stages.map(({ id }) => id)).toEqual(['A', 'B'])
  expect(result.replications).toBe(2)
})

test('a file without a plan is told so', async () => {
  const { roadmap: _, ...rest } = PLAN
  const bare = join(folder, 'bare.json')
  await writeFile(bare, JSON.stringify(rest))
  const { code, err } = await told({ ...commandOf(), file: bare })
  expect([code, err]).toEqual([FAILED, `${bare}: The file states no roadmap.`])
})

test('knots are shares below one, or none', () => {
  expect(commandOf('--knots', '0,0.25').knots).toEqual([0, 0.25])
  expect(commandOf('--knots', 'none').knots).toEqual([])
  expect(commandOf().knots).toBeUndefined()
  const { request } = readArguments(['roadmap', file, '--knots', '1'], 'en')
  expect(request).toMatchObject({ fault: 'badOptionValue', name: '--knots' })
})
