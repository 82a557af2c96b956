/** The question of this screen; its answer is on the way. */
import { useText } from '../../text.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'

export function SubsidiesScreen() {
  const { t } = useText()
  return <EmptyState title={t('subsidies.question')} text={t('start.waiting')} />
}
