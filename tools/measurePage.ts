/**
 * How the built page feels on a modest laptop over a modest network: Chromium with its processor
 * slowed four times, 20 Mbit/s and 40 ms to the server, a first visit and a second.
 */
import { type BrowserContext, chromium, type Page } from 'playwright-core'

import { CHROMIUM_ARGS, findChromium } from './chromium.ts'
import { serveFolder } from './serve.ts'

/** One line of the table. */
export interface Wait {
  readonly what: string
  readonly aim: string
  readonly measured: string
}

const SLOW_DOWN = 4
const BYTES_PER_S = 20e6 / 8
const ROUND_TRIP_MS = 40
const VIEWPORT = { width: 1366, height: 768 }
const ANSWER = '.answer-line [data-unit="years"]'
/** As long as a picture may still grow before it counts as the largest. */
const LOOK_MS = 2000
const LONGEST_RUN_MS = 900_000

interface Visit {
  readonly firstPaintMs: number
  readonly largestPaintMs: number
  readonly answerMs: number
}

/** Empty where there is no Chromium. */
export async function measurePage(folder: string): Promise<Wait[]> {
  const executablePath = await findChromium()
  if (executablePath === undefined) return []
  const served = await serveFolder(folder, 0)
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] })
  try {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: VIEWPORT })
    const first = await visit(context, served.url)
    const second = await visit(context, served.url)
    const again = await computedAgain(context, served.url)
    return [
      row('first visit: first paint', '', first.firstPaintMs),
      row('first visit: largest paint', '≤ 2.5 s', first.largestPaintMs),
      row('first visit: a payback to read', '≤ 10 s', first.answerMs),
      row('second visit: a payback to read', '≤ 2 s', second.answerMs),
      row(`not slowed down: its own run, ${again.standing}`, '', again.ms),
    ]
  } finally {
    await browser.close()
    await served.close()
  }
}

async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage()
  await slowDown(context, page)
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator(ANSWER).first().waitFor()
  const answerMs = await page.evaluate(() => performance.now())
  await page.waitForTimeout(LOOK_MS)
  const [firstPaintMs, largestPaintMs] = await page.evaluate<[number, number]>(PAINTS)
  await page.close()
  return { firstPaintMs, largestPaintMs, answerMs }
}

/** Until the page has come to the stored answer by itself, or to another. */
async function computedAgain(context: BrowserContext, url: string) {
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'commit' })
  const settled = page.locator('.run-state[data-phase="done"][data-standing]')
  await settled.waitFor({ timeout: LONGEST_RUN_MS })
  const standing = await settled.getAttribute('data-standing')
  const ms = await page.evaluate(() => performance.now())
  await page.close()
  return { standing, ms }
}

async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ROUND_TRIP_MS,
    downloadThroughput: BYTES_PER_S,
    uploadThroughput: BYTES_PER_S,
  })
}

/** Runs in the page: when it first painted something, and its largest picture so far. */
const PAINTS = `new Promise((done) => {
  const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime
  new PerformanceObserver((list) => done([first, list.getEntries().at(-1)?.startTime]))
    .observe({ type: 'largest-contentful-paint', buffered: true })
})`

const row = (what: string, aim: string, ms: number): Wait => ({
  what,
  aim,
  measured: `${(ms / 1000).toFixed(2)} s`,
})
