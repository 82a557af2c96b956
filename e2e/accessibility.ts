/** Asks axe-core about a page: the rules of WCAG 2.2, levels A and AA. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * One line for each fault: the rule, its meaning, and where. What fades in is waited for, and the
 * page is looked at from its top: axe takes what has been scrolled under the bar for too small.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    scrollTo({ top: 0, behavior: 'instant' })
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
  )
}
