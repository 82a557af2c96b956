/** Cells of a workbook against what another program makes of their formulas. */
import type { Recalculated } from './ironcalc.ts'
import type { ReadSheet } from './xlsxCells.ts'

export interface Comparison {
  /** Formulas whose value the app states. */
  readonly compared: number
  /** Formulas in all. */
  readonly formulas: number
  /** One line each. */
  readonly differences: readonly string[]
}

/** Relative; of money, to the money at stake where the figure itself is next to nothing. */
const TOLERANCE = 1e-9

/** `stakeCny` is what the project costs. A word must be the same word. */
export function compareCells(
  sheets: readonly ReadSheet[],
  recalculated: Recalculated,
  stakeCny: number,
): Comparison {
  let compared = 0
  let formulas = 0
  const differences: string[] = []
  for (const { name, cells } of sheets)
    for (const [address, { formula, value }] of cells) {
      if (formula === null) continue
      formulas++
      const own = recalculated.get(name)?.get(address)
      const tell = () => differences.push(`${name}!${address} =${formula}: ${value} ≠ ${own}`)
      if (value === null) {
        if (typeof own !== 'number') tell()
        continue
      }
      compared++
      if (!isSame(value, own, stakeCny)) tell()
    }
  return { compared, formulas, differences }
}

function isSame(app: number | string, own: number | string | undefined, stakeCny: number): boolean {
  if (typeof app !== 'number' || typeof own !== 'number') return app === own
  const size = Math.max(Math.abs(app), Math.abs(own))
  // Shares, rates and years are hardly so large, and numbers of months are whole; money is.
  const scale = size > 10 ? Math.max(size, stakeCny) : Math.max(size, 1)
  return Math.abs(app - own) <= TOLERANCE * scale
}
