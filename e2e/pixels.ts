/** Compares two pictures of the same thing, in the page, since a browser can decode PNG. */
import type { Page } from 'playwright-core'

/** Differences that no eye sees: antialiasing and rounding of colours. */
const LEAST_DIFFERENCE = 24

/** Pixels that differ between two PNGs of equal size. */
export function changedPixels(page: Page, before: Buffer, after: Buffer): Promise<number> {
  return page.evaluate(
    async ([first, second, least]) => {
      const pixelsOf = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
        pen.drawImage(bitmap, 0, 0)
        return pen.getImageData(0, 0, bitmap.width, bitmap.height).data
      }
      const [a, b] = [await pixelsOf(first), await pixelsOf(second)]
      if (a.length !== b.length) throw new Error('The pictures differ in size')
      let changed = 0
      for (let i = 0; i < a.length; i += 4) {
        const differs = [0, 1, 2].some((k) => Math.abs(a[i + k]! - b[i + k]!) >= least)
        if (differs) changed++
      }
      return changed
    },
    [before.toString('base64'), after.toString('base64'), LEAST_DIFFERENCE] as const,
  )
}
