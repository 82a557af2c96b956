/**
 * A browser on the built page, for journeys. `startApp()` starts the server and Chromium once per
 * test file. After each test every page it opened must have behaved: no error in the console, no
 * breach of the policy, nothing asked of another host. A page closes with the test that opened it,
 * unless it is asked to stay: then every test of the file may go on with it.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'

import { CHROMIUM_ARGS, findChromium, NO_CHROMIUM } from '../tools/chromium.ts'
import { ROOT } from '../tools/run.ts'
import { serveFolder, type ServedFolder } from '../tools/serve.ts'

export interface OpenOptions extends BrowserContextOptions {
  /** Runs before the page's first request: routes, init scripts, listeners. */
  readonly prepare?: (page: Page) => Promise<void> | void
  /** Keeps the page for the tests that follow; for `beforeAll`. */
  readonly stays?: boolean
}

export interface App {
  /** Address of the page; ends with a slash. */
  url(): string
  /** Opens `path` ('#/compare?x=1') in a context of its own, so tests share no storage. */
  open(path?: string, options?: OpenOptions): Promise<Page>
  /** What went wrong on `page` so far. Taking it forgives it: the check after the test passes. */
  takeProblems(page: Page): Promise<string[]>
}

const SCREENSHOTS = join(ROOT, 'e2e', 'screenshots')

/** The laptop and the phone of the acceptance criteria. */
export const LAPTOP = { width: 1366, height: 768 }
export const PHONE = { width: 360, height: 800 }

/** Call once at the top of a test file. */
export function startApp(folder = join(ROOT, 'dist')): App {
  let served: ServedFolder
  let browser: Browser
  const problemsOf = new Map<Page, string[]>()
  const staying = new Set<Page>()

  beforeAll(async () => {
    served = await serveFolder(folder, 0)
    browser = await launchChromium()
  })

  afterEach(async () => {
    const pages = [...problemsOf.keys()]
    await Promise.all(pages.filter((page) => !page.isClosed()).map(settle))
    const problems = [...problemsOf.values()].flatMap((ofPage) => ofPage.splice(0))
    for (const page of pages) {
      if (staying.has(page)) continue
      await page.context().close()
      problemsOf.delete(page)
    }
    expect(problems, 'problems on the pages of this test').toEqual([])
  })

  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  return {
    url: () => served.url,
    async open(path = '', { prepare, stays = false, ...options } = {}) {
      const context = await browser.newContext({ locale: 'zh-CN', viewport: LAPTOP, ...options })
      const page = await context.newPage()
      if (stays) staying.add(page)
      problemsOf.set(page, await watch(page, served.url))
      await prepare?.(page)
      await page.goto(served.url + path)
      return page
    },
    async takeProblems(page) {
      await settle(page)
      return problemsOf.get(page)?.splice(0) ?? []
    },
  }
}

/**
 * Writes e2e/screenshots/NAME.png for people to look at, where SCREENSHOTS=1 asks for it: the whole
 * page from its top, or what the window shows; whatever is on its way is shown arrived.
 */
export async function screenshot(
  page: Page,
  name: string,
  extent: 'page' | 'window' = 'page',
): Promise<void> {
  if (process.env['SCREENSHOTS'] === undefined) return
  await mkdir(SCREENSHOTS, { recursive: true })
  const path = join(SCREENSHOTS, `${name}.png`)
  // Bars that stick would otherwise stand in the middle of the picture.
  if (extent === 'page') await page.evaluate(() => scrollTo(0, 0))
  await page.screenshot({ path, fullPage: extent === 'page', animations: 'disabled' })
}

/** The browser of CHROMIUM, which `npm test` has tried out, or the first that works. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? (await findChromium())
  if (executablePath === undefined) throw new Error(NO_CHROMIUM)
  return chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] })
}

/** Lets the events that are under way arrive: a breach is told in a later task of the page. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done)))
}

/** Collects, as they happen, the things that no page of ours may do. Warnings are allowed. */
async function watch(page: Page, ownUrl: string): Promise<string[]> {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    // A navigation, or a page that closes, aborts what it no longer needs.
    const reason = request.failure()?.errorText
    if (reason !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} ${reason}`)
  })
  page.on('request', (request) => {
    const url = request.url()
    const stays = url.startsWith(ownUrl) || url.startsWith('data:') || url.startsWith('blob:')
    if (!stays) problems.push(`left the machine: ${url}`)
  })
  await page.exposeFunction('reportBreach', (breach: string) => problems.push(`policy: ${breach}`))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event
      const host = globalThis as unknown as { reportBreach(breach: string): void }
      host.reportBreach(`${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`)
    })
  })
  return problems
}
