import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { ProjectResult } from '../../sim-core/index.ts'
import { CLI_TEXTS } from '../i18n/cli.ts'
import { appraise } from './appraise.ts'
import { FAILED, OK, type Terminal } from './terminal.ts'

const SERVO = fileURLToPath(
  new URL('../../scenarios/projects/servo-retrofit.json', import.meta.url),
)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'millwright-appraise-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function told(file: string) {
  const printed: string[] = []
  const complaints: string[] = []
  const terminal: Terminal = {
    language: 'en',
    texts: CLI_TEXTS.en,
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
  }
  const code = await appraise({ kind: 'appraise', file }, terminal)
  return { code, out: printed.join('\n'), err: complaints.join('\n') }
}

test('a project is appraised without a simulation, as JSON', async () => {
  const { code, out } = await told(SERVO)
  expect(code).toBe(OK)
  const result = JSON.parse(out) as ProjectResult
  // E21 of the worked examples: 27,000 yuan, 37,908 a year for six years, at 10 %.
  expect(result.capexCny).toBe(27_000)
  expect(result.inCash.withoutSubsidy.npvCny).toBeCloseTo(138_099.2226, 3)
  expect((await told(SERVO)).out).toBe(out)
})

test('a policy that there is not is told, and nothing is printed', async () => {
  const project = JSON.parse(readFileSync(SERVO, 'utf8')) as { policies: string[] }
  project.policies = ['no-such-policy']
  const file = join(folder, 'wrong.json')
  await writeFile(file, JSON.stringify(project))
  const { code, out, err } = await told(file)
  expect([code, out]).toEqual([FAILED, ''])
  expect(err).toContain('policies[0]')
  expect(err).toContain('no-such-policy')
})

test('a file that is not there, and one that is no project, are told', async () => {
  expect((await told(join(folder, 'nothing.json'))).err).toContain(CLI_TEXTS.en.fileFaults.missing)
  const file = join(folder, 'other.json')
  await writeFile(file, '{"schemaVersion": 1, "kind": "reform"}')
  const { code, err } = await told(file)
  expect(code).toBe(FAILED)
  expect(err).toContain('value.enum')
})
