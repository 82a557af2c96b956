/**
 * Finds a Chromium that can draw the line: each candidate is launched and must give WebGL 2.
 * Looking comes before installing, and what the user named comes before all.
 */
import { existsSync, globSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

import { runProgram, runScript } from './run.ts'

/** Software rendering that does not depend on the machine, and no traffic of the browser's own. */
export const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
]

export const NO_CHROMIUM =
  'No Chromium with WebGL 2 was found: install Chromium, Chrome or Edge, or run ' +
  '"npx playwright-core install chromium", or set CHROMIUM to the path of one.'

const NAMES_ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
  (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
)

const WINDOWS_TAILS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Path of a working Chromium; undefined when there is none and none could be installed. */
export async function findChromium(
  log: (line: string) => void = () => {},
): Promise<string | undefined> {
  const tried = new Set<string>()
  for await (const path of candidates(log)) {
    if (tried.has(path) || !existsSync(path)) continue
    tried.add(path)
    if (await drawsWebGl2(path)) return path
    log(`${path} does not start or has no WebGL 2`)
  }
  return undefined
}

/** Whether the browser at `path` starts and offers WebGL 2. */
export async function drawsWebGl2(path: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath: path, args: [...CHROMIUM_ARGS] })
    try {
      const page = await browser.newPage()
      return await page.evaluate('document.createElement("canvas").getContext("webgl2") !== null')
    } finally {
      await browser.close()
    }
  } catch {
    return false
  }
}

async function* candidates(log: (line: string) => void): AsyncGenerator<string> {
  const named = process.env['CHROMIUM']
  if (named) yield named
  yield* systemBrowsers()
  yield* playwrightCache()

  const apt = process.getuid?.() === 0 ? onPath(['apt-get'])[0] : undefined
  if (apt !== undefined) {
    log('installing Chromium with apt-get')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await runProgram(apt, ['update'], env)
    await runProgram(apt, ['install', '-y', 'chromium'], env)
    yield* onPath(NAMES_ON_PATH)
  }

  log('installing Chromium with Playwright')
  await runScript('node_modules/playwright-core/cli.js', ['install', 'chromium'])
  yield* playwrightCache()
}

function systemBrowsers(): string[] {
  if (process.platform === 'darwin') return MAC_APPS
  if (process.platform !== 'win32') return onPath(NAMES_ON_PATH)
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((home) => home !== undefined)
    .flatMap((home) => WINDOWS_TAILS.map((tail) => join(home, tail)))
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(existsSync)
}

/** The browser of this playwright-core, then those that other versions left. */
function playwrightCache(): string[] {
  const tails = ['chrome-*/chrome', 'chrome-*/*.app/Contents/MacOS/*', 'chrome-*/chrome.exe']
  const older = globSync(
    tails.map((tail) => `chromium-*/${tail}`),
    { cwd: playwrightFolder() },
  )
  return [
    chromium.executablePath(),
    ...older.toSorted().map((path) => join(playwrightFolder(), path)),
  ]
}

function playwrightFolder(): string {
  const named = process.env['PLAYWRIGHT_BROWSERS_PATH']
  if (named) return named
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright')
  if (process.platform === 'win32')
    return join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright')
  return join(homedir(), '.cache', 'ms-playwright')
}
