/**
 * Looks for Chinese characters drawn as empty boxes. A screenshot would need eyes, so the browser
 * is asked twice. Is there a character that no font of the text's own list has? And, since
 * Chromium may keep a text as it was drawn before its font came: which fonts did draw each text,
 * and had they the characters?
 */
import type { Page } from 'playwright-core'

/** What `DOM.getDocument` tells of a node; the protocol's own type has no name to import. */
interface DomNode {
  readonly nodeId: number
  readonly nodeName: string
  readonly nodeType: number
  readonly nodeValue: string
  readonly children?: readonly DomNode[]
}

interface DrawingFont {
  readonly familyName: string
  readonly isCustomFont: boolean
  readonly glyphCount: number
}

const TEXT_NODE = 3
const NEVER_SHOWN = new Set(['HEAD', 'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE'])

/** How often a page may change while it is being looked at. */
const MOST_LOOKS = 5

/** The texts on `page` with Chinese characters that no font drew; empty when all can be read. */
export async function unreadableTexts(page: Page): Promise<string[]> {
  for (let looks = 1; ; looks++) {
    try {
      return await lookOnce(page)
    } catch (error) {
      // A text that came and went, such as a clock's; the next look finds its successor.
      const isGone = error instanceof Error && error.message.includes('Could not find node')
      if (!isGone || looks === MOST_LOOKS) throw error
    }
  }
}

async function lookOnce(page: Page): Promise<string[]> {
  await page.evaluate(async () => void (await document.fonts.ready))
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument', { depth: -1 })
  const unreadable: string[] = []
  for (const { text, node, listedFonts } of chineseTexts(root)) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId: node })
    if (fonts.length === 0) continue
    const { computedStyle } = await session.send('CSS.getComputedStyleForNode', {
      nodeId: listedFonts,
    })
    const listed = computedStyle.find(({ name }) => name === 'font-family')!.value
    const isCovered = (await withoutGlyph(page, listed, chineseOf(text))).length === 0
    if (!isCovered || (await boxesIn(page, text, fonts)) > 0) unreadable.push(text)
  }
  await session.detach()
  return unreadable
}

interface ChineseText {
  readonly text: string
  readonly node: number
  /** The element whose style lists the fonts: a text has no style of its own. */
  readonly listedFonts: number
}

function chineseTexts(element: DomNode): ChineseText[] {
  if (NEVER_SHOWN.has(element.nodeName)) return []
  return (element.children ?? []).flatMap((child) => {
    if (child.nodeType !== TEXT_NODE) return chineseTexts(child)
    if (chineseOf(child.nodeValue).length === 0) return []
    return [{ text: child.nodeValue, node: child.nodeId, listedFonts: element.nodeId }]
  })
}

/** Han characters, and the punctuation and full-width forms that come with them. */
const chineseOf = (text: string): string[] =>
  text.match(/[\p{Script=Han}\u3001-\u303f\uff01-\uff5e]/gu) ?? []

/**
 * A system font that has none of the Chinese characters may draw the others; what it drew beyond
 * these are boxes. Blanks count among the others, though a page draws them as one.
 */
async function boxesIn(page: Page, text: string, fonts: readonly DrawingFont[]): Promise<number> {
  const chinese = chineseOf(text)
  let glyphs = 0
  for (const { familyName, isCustomFont, glyphCount } of fonts) {
    if (isCustomFont) continue
    const without = await withoutGlyph(page, `"${familyName}"`, chinese)
    if (without.length === chinese.length) glyphs += glyphCount
  }
  const others = Array.from(text.replaceAll(/\s+/g, ' ')).length - chinese.length
  return Math.max(0, glyphs - others)
}

/** Those of `characters` that look, in these fonts, like a code point that is no character. */
function withoutGlyph(page: Page, fonts: string, characters: readonly string[]): Promise<string[]> {
  return page.evaluate(
    ([family, texts]) => {
      const pen = new OffscreenCanvas(48, 48).getContext('2d', { willReadFrequently: true })!
      const picture = (text: string) => {
        pen.clearRect(0, 0, 48, 48)
        pen.font = `32px ${family}`
        pen.fillText(text, 4, 36)
        return pen.getImageData(0, 0, 48, 48).data.join()
      }
      const box = picture('\u{10ffff}')
      return texts.filter((text) => picture(text) === box)
    },
    [fonts, characters] as const,
  )
}
