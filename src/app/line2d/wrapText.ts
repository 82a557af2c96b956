/** Breaks a name into lines for SVG, which breaks nothing by itself. */

/** Pixels at 13 px: Chinese characters are square, others about half as wide. */
const WIDE_PX = 13
const NARROW_PX = 7.2

const WIDE = /[\u2e80-\uffff]/u

const widthOf = (text: string) =>
  Array.from(text).reduce((sum, char) => sum + (WIDE.test(char) ? WIDE_PX : NARROW_PX), 0)

/** At most `most` lines of `widthPx`; what does not fit ends in an ellipsis. */
export function linesOf(text: string, widthPx: number, most: number): string[] {
  const lines: string[] = []
  let rest = wordsOf(text)
  while (rest.length > 0 && lines.length < most) {
    const isLast = lines.length === most - 1
    const isOver = (_: string, i: number) => widthOf(rest.slice(0, i + 1).join('').trim()) > widthPx
    const fitting = rest.findIndex(isOver)
    if (fitting === -1 || isLast) {
      lines.push(shortened(rest.join('').trim(), widthPx))
      return lines
    }
    const taken = Math.max(1, fitting)
    lines.push(rest.slice(0, taken).join('').trim())
    rest = rest.slice(taken)
  }
  return lines
}

/** A line may end after a space or between Chinese characters. */
const wordsOf = (text: string): string[] =>
  text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? []

function shortened(text: string, widthPx: number): string {
  if (widthOf(text) <= widthPx) return text
  const chars = Array.from(text)
  while (chars.length > 0 && widthOf(`${chars.join('')}…`) > widthPx) chars.pop()
  return `${chars.join('')}…`
}
