/** What every screen shares: the scenario, the level, where the run stands, and the tools. */
import { hrefOf } from '../route.ts'
import { useText } from '../text.tsx'
import { LevelSwitch } from '../ui/LevelSwitch.tsx'
import { RunState } from '../ui/RunState.tsx'
import { ScenarioMenu } from './ScenarioMenu.tsx'
import { Tools } from './Tools.tsx'

export function ContextBar() {
  const { t } = useText()
  return (
    <header className="bar">
      <a className="brand" href={hrefOf('start')}>
        <img src="./favicon.svg" alt="" width="26" height="26" />
        <span className="brand-name">{t('app.name')}</span>
      </a>
      <ScenarioMenu />
      <RunState />
      <Tools />
      <div className="bar-levels">
        <LevelSwitch />
      </div>
    </header>
  )
}
