/** The shape of a level in its colour: a level is never told by colour alone. */
import { LEVEL_SHAPES } from './tokens.ts'

/** Drawn in a box of 16 by 16. */
const SHAPES: Readonly<Record<(typeof LEVEL_SHAPES)[number], string>> = {
  '○': 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z',
  '△': 'M8 2l6.5 11.5h-13z',
  '□': 'M2.5 2.5h11v11h-11z',
  '◇': 'M8 1l7 7-7 7-7-7z',
  '☆': 'M8 1l2.1 4.6 5 .6-3.7 3.4 1 5L8 12.1 3.6 14.6l1-5L.9 6.2l5-.6z',
}

export function LevelMark({ rank }: { readonly rank: number }) {
  const place = rank % LEVEL_SHAPES.length
  return (
    <svg className="level-mark" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[LEVEL_SHAPES[place]!]} fill={`var(--level-${place})`} />
    </svg>
  )
}
