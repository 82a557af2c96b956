/** The mark of a state: its glyph on its colour, outlined where the colour is pale. */
import type { StateName } from '../../../../sim-core/index.ts'
import { useStore } from '../../store.ts'
import { STATE_COLORS, STATE_GLYPHS, STATE_OUTLINE } from '../../ui/tokens.ts'

export function StateChip({ state }: { readonly state: StateName }) {
  const theme = useStore((store) => store.theme)
  const { fill, ink, outlined } = STATE_COLORS[theme][state]
  const borderColor = outlined ? STATE_OUTLINE : 'transparent'
  return (
    <span
      className="state-chip"
      data-state={state}
      aria-hidden="true"
      style={{ background: fill, color: ink, borderColor }}
    >
      {STATE_GLYPHS[state]}
    </span>
  )
}
