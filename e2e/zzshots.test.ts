import { test } from 'vitest'
import { startApp } from './browser.ts'
import { chooseLanguage, chooseTheme, openAtRest } from './journey.ts'
const app = startApp()
for (const [lang, theme, width] of [['zh','light',1366],['en','dark',1366],['zh','dark',390],['en','light',390]] as const)
  test(`${lang} ${theme} ${width}`, async () => {
    const page = await openAtRest(app, '#/roi', { viewport: { width, height: 800 } })
    await chooseLanguage(page, lang)
    await chooseTheme(page, theme)
    const panel = page.locator('.worth')
    await panel.waitFor({ timeout: 15_000 })
    await panel.screenshot({ path: `/tmp/shots/worth-${lang}-${theme}-${width}.png` })
  })
