/** What every screen shares: the scenario, the level, where the run stands, and the tools. */
import { hrefOf } from '../route.ts'
import { openPanel, showInputs, usePanels } from '../panels.ts'
import { redo, store, undo, useCanRedo, useCanUndo, useStore } from '../store.ts'
import { useText } from '../text.tsx'
import { Icon } from '../ui/Icon.tsx'
import { LevelSwitch } from '../ui/LevelSwitch.tsx'
import { RunState } from '../ui/RunState.tsx'
import { ScenarioMenu } from './ScenarioMenu.tsx'

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

function Tools() {
  const { t, language } = useText()
  const theme = useStore((state) => state.theme)
  const inputsOpen = usePanels((state) => state.inputsOpen)
  const canUndo = useCanUndo()
  const canRedo = useCanRedo()
  const other = theme === 'light' ? 'dark' : 'light'
  return (
    <div className="tools" role="toolbar" aria-label={t('bar.tools')}>
      <button type="button" className="button button-quiet tool-history" disabled={!canUndo} aria-label={t('keys.undo')} title={t('keys.undo')} onClick={() => undo()}>
        <Icon name="undo" />
      </button>
      <button type="button" className="button button-quiet tool-history" disabled={!canRedo} aria-label={t('keys.redo')} title={t('keys.redo')} onClick={() => redo()}>
        <Icon name="redo" />
      </button>
      <button type="button" className="button tool-inputs" aria-expanded={inputsOpen} onClick={() => showInputs(!inputsOpen)}>
        <Icon name="inputs" />
        {t('inputs.title')}
      </button>
      <button
        type="button"
        className="button button-quiet"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => store.setState({ language: language === 'zh' ? 'en' : 'zh' })}
      >
        {t('bar.otherLanguage')}
      </button>
      <button type="button" className="button button-quiet" aria-label={t(`bar.${other}`)} title={t(`bar.${other}`)} onClick={() => store.setState({ theme: other })}>
        <Icon name={other} />
      </button>
      <button type="button" className="button button-quiet tool-help" aria-label={t('help.title')} title={t('help.title')} onClick={() => openPanel({ kind: 'help' })}>
        <Icon name="help" />
      </button>
    </div>
  )
}
