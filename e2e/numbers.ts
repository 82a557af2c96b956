/** Looks at the numbers on a page as the product promises them, and returns the faults. */
import type { Page } from 'playwright-core'

export interface ClaimReport {
  /** Numbers looked at. */
  readonly claims: number
  readonly faults: readonly string[]
}

/**
 * Every `[data-num]` has `data-unit` and `data-kind`, and either `data-deterministic` or `data-ci`,
 * which reads `low,high,level,n` with 0 < level < 1, n ≥ 2 and the number between its ends. A
 * payback that never comes is written `never`.
 */
export function claimFaults(page: Page): Promise<ClaimReport> {
  return page.evaluate(() => {
    const between = (low: string, middle: string, high: string) =>
      [low, middle, high].includes('never') ||
      (Number(low) <= Number(middle) && Number(middle) <= Number(high))
    const faultsOf = (claim: Element): string[] => {
      const value = claim.getAttribute('data-num')!
      const interval = claim.getAttribute('data-ci')
      const [low = '', high = '', level, n] = interval?.split(',') ?? []
      const isExact = claim.hasAttribute('data-deterministic')
      return [
        !claim.getAttribute('data-unit') && 'has no unit',
        !/^(sim|input|assumed|policy|derived)$/.test(claim.getAttribute('data-kind') ?? '') &&
          'is of no kind',
        value !== 'never' && !Number.isFinite(Number(value || 'none')) && 'is no number',
        isExact === (interval !== null) && 'is not exactly one of certain and estimated',
        interval !== null && !(Number(n) >= 2) && 'rests on fewer than two replications',
        interval !== null && !(Number(level) > 0 && Number(level) < 1) && 'has no level',
        interval !== null && !between(low, value, high) && 'lies outside its interval',
      ].filter((fault) => fault !== false)
    }
    const found = [...document.querySelectorAll('[data-num]')]
    return {
      claims: found.length,
      faults: found.flatMap((claim) =>
        faultsOf(claim).map((fault) => `“${claim.textContent}” ${fault}: ${claim.outerHTML}`),
      ),
    }
  })
}

/** Where results stand; each digit there has to be part of a number that can be asked about. */
const RESULTS = '.answer-line, .level-card, .return-pair, .outcomes, .share-list, .award'
/** Names of policies and levels hold years and grades, which are no results. */
const NO_RESULT = '[data-num], .clause-chip, h2, h3, .level-card-baseline'

export function digitsOutsideNumbers(page: Page): Promise<string[]> {
  return page.evaluate(
    ([results, noResult]) => {
      const isOutside = (text: Node) =>
        /\d/.test((text.nodeValue ?? '').replaceAll(/20\d\d/g, '')) &&
        text.parentElement!.closest(noResult) === null
      return [...document.querySelectorAll(results)].flatMap((result) => {
        const walker = document.createTreeWalker(result, NodeFilter.SHOW_TEXT)
        const texts: string[] = []
        while (walker.nextNode() !== null)
          if (isOutside(walker.currentNode)) texts.push(walker.currentNode.nodeValue!)
        return texts
      })
    },
    [RESULTS, NO_RESULT] as const,
  )
}

export interface PairReport {
  /** Figures with subsidy that were looked at. */
  readonly pairs: number
  readonly faults: readonly string[]
}

/**
 * In the same answer, card or pair as each payback with subsidy stands one without it, earlier and
 * not smaller; and the first payback of the page is without. `names` are how the two are called.
 */
export function subsidyFaults(
  page: Page,
  names: { readonly without: string; readonly with: string },
): Promise<PairReport> {
  return page.evaluate((called) => {
    const named = (scope: ParentNode, name: string) =>
      [...scope.querySelectorAll('[data-unit="years"]')].filter((claim) =>
        claim.getAttribute('aria-label')?.includes(name),
      )
    const sizeOf = (claim: Element) =>
      Number.parseFloat(getComputedStyle(claim.querySelector('.num-value') ?? claim).fontSize)
    const isBefore = (a: Element, b: Element) =>
      (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    const subsidised = named(document, called.with)
    const faults = subsidised.flatMap((claim) => {
      const view = claim.closest('.answer-line, .level-card, .return-pair')
      const plain = view === null ? undefined : named(view, called.without)[0]
      if (plain === undefined) return [`${claim.textContent} stands alone`]
      return [
        !isBefore(plain, claim) && `${claim.textContent} stands first`,
        sizeOf(plain) < sizeOf(claim) && `${claim.textContent} is larger`,
      ].filter((fault) => fault !== false)
    })
    const first = document.querySelector('#main [data-unit="years"]')
    if (!first?.getAttribute('aria-label')?.includes(called.without))
      faults.push(`the first payback is ${first?.getAttribute('aria-label')}`)
    return { pairs: subsidised.length, faults }
  }, names)
}

/** A labelled number is called what its label says; differences that may be nothing say so. */
export function namingFaults(page: Page, notSignificant: string): Promise<string[]> {
  return page.evaluate((words) => {
    const misnamed = [...document.querySelectorAll('.return-pair .metric, .level-card .metric')]
      .map((metric) => ({
        label: metric.querySelector('dt')!.textContent,
        name: metric.querySelector('[data-num]')?.getAttribute('aria-label') ?? '',
      }))
      .filter(({ label, name }) => !name.includes(label))
      .map(({ label, name }) => `“${label}” stands before “${name}”`)
    const unsaid = [...document.querySelectorAll('.difference:has([data-ci])')]
      .filter((difference) => {
        const ends = difference.querySelector('[data-ci]')!.getAttribute('data-ci')!.split(',')
        const mayBeNothing = Number(ends[0]) <= 0 && Number(ends[1]) >= 0
        return mayBeNothing !== difference.textContent.includes(words)
      })
      .map((difference) => `“${difference.textContent}” is not said to be what it is`)
    return [...misnamed, ...unsaid]
  }, notSignificant)
}
