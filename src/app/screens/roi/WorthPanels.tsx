/** 要怎样才划算: what must hold for a level to pay, and what a good unit costs before and after. */
import type { LevelWorth } from '../../../../sim-core/index.ts'
import type { ReturningLevel } from '../../figures/levels.ts'
import { useText } from '../../text.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { Conditions } from './Conditions.tsx'
import { OwningTable } from './OwningTable.tsx'
import { useWorth } from './useWorth.ts'

export function WorthPanels({ level }: { readonly level: ReturningLevel }) {
  const { t } = useText()
  const { worths, isOld, hasFailed } = useWorth()
  const worth: LevelWorth | undefined = worths?.[level.id]
  if (hasFailed) return <p className="notice">{t('worth.failed')}</p>
  if (worth === undefined) return <Waiting columns={2} />
  return (
    <div className="worth results" data-stale={isOld || undefined}>
      <Conditions level={level} worth={worth} />
      <OwningTable level={level} worth={worth} />
    </div>
  )
}
