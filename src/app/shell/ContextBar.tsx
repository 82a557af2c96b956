/** What every screen shares: the scenario, the level, where the run stands, and the tools. */
import { useText } from '../text.tsx'
import { LevelSwitch } from '../ui/LevelSwitch.tsx'
import { RouteLink } from '../ui/RouteLink.tsx'
import { RunState } from '../ui/RunState.tsx'
import { ScenarioMenu } from './ScenarioMenu.tsx'
import { Tools } from './Tools.tsx'
import { useBarHeight } from './useBarHeight.ts'

export function ContextBar() {
  const { t } = useText()
  const ref = useBarHeight()
  return (
    <header className="bar" ref={ref}>
      <RouteLink className="brand" to="start">
        <img src="./favicon.svg" alt="" width="26" height="26" />
        <span className="brand-name">{t('app.name')}</span>
      </RouteLink>
      <ScenarioMenu />
      <RunState />
      <Tools />
      <div className="bar-levels">
        <LevelSwitch />
      </div>
    </header>
  )
}
