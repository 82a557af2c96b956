/** The seven states as they look in both views: glyph, colour, word. */
import { useStore } from '../../store.ts'
import { useText } from '../../text.tsx'
import { PART, STATE_ORDER } from '../../ui/tokens.ts'
import { StateChip } from './StateChip.tsx'

export function Legend() {
  const { t } = useText()
  const theme = useStore((state) => state.theme)
  return (
    <ul className="legend" aria-label={t('line.legend')}>
      {STATE_ORDER.map((state) => (
        <li key={state}>
          <StateChip state={state} /> {t(`state.${state}`)}
        </li>
      ))}
      <li>
        <span className="legend-part" style={{ background: PART[theme].good }} /> {t('line.part')}
      </li>
      <li>
        <span className="legend-part" style={{ background: PART[theme].reject }} />{' '}
        {t('line.partReworked')}
      </li>
    </ul>
  )
}
