import { expect, test } from 'vitest'

import { startApp } from './browser.ts'

const app = startApp()

test('the page opens under its policy and asks nothing of another host', async () => {
  const page = await app.open()
  await page.locator('h1').first().waitFor()
  expect(await page.title()).toContain('产线改造推演')
  // `startApp` fails the test if the page broke the policy, left the machine or logged an error.
})

test('the built page brings the policy along, for hosts that send no header', async () => {
  const page = await app.open()
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]')
  expect(await policy.getAttribute('content')).toContain("connect-src 'self'")
})

test('what the policy forbids does not happen, and is noticed', async () => {
  const page = await app.open()
  const reached = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => true,
      () => false,
    ),
  )
  expect(reached).toBe(false)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.ranInline = true'
    document.head.append(script)
    return 'ranInline' in globalThis
  })
  expect(ran).toBe(false)
  const problems = (await app.takeProblems(page)).join('\n')
  expect(problems).toContain('policy: connect-src https://example.com/')
  expect(problems).toContain('policy: script-src-elem inline')
})
