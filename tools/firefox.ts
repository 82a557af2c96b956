/**
 * Lets a Firefox compute the stored answer of the built page again, and says whether it comes to
 * the same bytes. Its JavaScript engine shares no code with the one that stored it, so this is the
 * test of the core's own mathematics. Reported, not required: few machines have both browsers.
 *
 *   npm run firefox [-- path of a Firefox]          needs `npm run build` before
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { ROOT } from './run.ts'
import { serveFolder } from './serve.ts'

const PATIENCE_MS = 600_000
const POLL_MS = 1000
/** `verified` when the answer computed here is the stored one; see the run state of the page. */
const STANDING = `document.querySelector('.run-state[data-standing]')?.dataset.standing ?? ''`

/** W3C WebDriver BiDi, as far as it is needed here. */
interface Remote {
  send(method: string, params: object): Promise<Record<string, unknown>>
  close(): void
}

/** An event, which nobody waits for, has no id. */
interface Answer {
  readonly id?: number
  readonly result?: Record<string, unknown>
  readonly error?: string
}

/** The address is written to its errors: "WebDriver BiDi listening on ws://127.0.0.1:…". */
function addressOf(firefox: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    firefox.on('error', failed)
    firefox.on('exit', () => failed(new Error('Firefox ended before it listened')))
    createInterface(firefox.stderr!).on('line', (line) => {
      const address = /listening on (ws:\S+)/.exec(line)?.[1]
      if (address !== undefined) found(address)
    })
  })
}

async function connect(address: string): Promise<Remote> {
  const socket = new WebSocket(`${address}/session`)
  const waiting = new Map<number, (answer: Answer) => void>()
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened)
    socket.addEventListener('error', () => failed(new Error(`no answer at ${address}`)))
  })
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    waiting.get(answer.id ?? NaN)?.(answer)
  })
  let last = 0
  return {
    async send(method, params) {
      const id = ++last
      const answered = new Promise<Answer>((answer) => waiting.set(id, answer))
      socket.send(JSON.stringify({ id, method, params }))
      const { result, error } = await answered
      if (error !== undefined) throw new Error(`${method}: ${error}`)
      return result ?? {}
    },
    close: () => socket.close(),
  }
}

/** How the page of `url` stands once it has computed its answer; empty when it never does. */
async function standingOf(remote: Remote, url: string): Promise<string> {
  await remote.send('session.new', { capabilities: {} })
  const { context } = await remote.send('browsingContext.create', { type: 'tab' })
  await remote.send('browsingContext.navigate', { context, url, wait: 'complete' })
  const evaluation = { expression: STANDING, target: { context }, awaitPromise: false }
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += POLL_MS) {
    await new Promise((done) => setTimeout(done, POLL_MS))
    const { result } = await remote.send('script.evaluate', evaluation)
    const { value } = result as { value?: string }
    if (value) return value
  }
  return ''
}

const served = await serveFolder(join(ROOT, 'dist'), 0)
const profile = mkdtempSync(join(tmpdir(), 'millwright-firefox-'))
const program = process.argv[2] ?? 'firefox'
const args = ['--headless', '--remote-debugging-port', '0', '--profile', profile, '--no-remote']
const firefox = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
try {
  const remote = await connect(await addressOf(firefox))
  const standing = await standingOf(remote, served.url)
  remote.close()
  const isSame = standing === 'verified'
  console.log(isSame ? 'Firefox comes to the same bytes' : `Firefox: ${standing || 'no answer'}`)
  process.exitCode = isSame ? 0 : 1
} catch (error) {
  console.error(`${program}: ${(error as Error).message}`)
  process.exitCode = 1
} finally {
  firefox.kill()
  await served.close()
  rmSync(profile, { recursive: true, force: true })
}
