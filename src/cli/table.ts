/** Tables for terminals, where a Chinese character is as wide as two Latin ones. */

/**
 * Columns that a terminal gives to `text`: two for East Asian wide and full-width characters
 * (Unicode Standard Annex #11), none for marks that combine with the character before.
 */
export function displayWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + widthOf(character), 0)
}

/** Two blanks between columns, which are set to the right, but for those that are words. */
export function layOut(
  rows: readonly (readonly string[])[],
  wordColumns: readonly number[] = [0],
): string {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const blanks = ' '.repeat(widths[column]! - displayWidth(cell))
          return wordColumns.includes(column) ? cell + blanks : blanks + cell
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** First and last code point of the wide blocks. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
]

function widthOf(character: string): number {
  if (/^\p{Mn}$/u.test(character)) return 0
  const point = character.codePointAt(0)!
  return WIDE.some(([first, last]) => point >= first && point <= last) ? 2 : 1
}
