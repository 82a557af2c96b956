/** What can be done on any screen: undo, inputs, language, theme, help. */
import { openPanel, showInputs, usePanels } from '../panels.ts'
import { redo, store, undo, useCanRedo, useCanUndo, useStore } from '../store.ts'
import { useText } from '../text.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'

export function Tools() {
  const { t, language } = useText()
  const theme = useStore((state) => state.theme)
  const inputsOpen = usePanels((state) => state.inputsOpen)
  const canUndo = useCanUndo()
  const canRedo = useCanRedo()
  const otherLanguage = language === 'zh' ? 'en' : 'zh'
  const otherTheme = theme === 'light' ? 'dark' : 'light'
  return (
    <div className="tools" role="toolbar" aria-label={t('bar.tools')}>
      <Tool
        icon="undo"
        name={t('keys.undo')}
        className="tool-history"
        disabled={!canUndo}
        onClick={() => undo()}
      />
      <Tool
        icon="redo"
        name={t('keys.redo')}
        className="tool-history"
        disabled={!canRedo}
        onClick={() => redo()}
      />
      <button
        type="button"
        className="button tool-inputs"
        aria-expanded={inputsOpen}
        onClick={() => showInputs(!inputsOpen)}
      >
        <Icon name="inputs" />
        {t('inputs.title')}
      </button>
      <button
        type="button"
        className="button button-quiet"
        lang={otherLanguage}
        onClick={() => store.setState({ language: otherLanguage })}
      >
        {t('bar.otherLanguage')}
      </button>
      <Tool
        icon={otherTheme}
        name={t(`bar.${otherTheme}`)}
        onClick={() => store.setState({ theme: otherTheme })}
      />
      <Tool
        icon="help"
        name={t('help.title')}
        className="tool-help"
        onClick={() => openPanel({ kind: 'help' })}
      />
    </div>
  )
}

interface ToolProps {
  readonly icon: IconName
  readonly name: string
  readonly className?: string
  readonly disabled?: boolean
  readonly onClick: () => void
}

function Tool({ icon, name, className = '', ...rest }: ToolProps) {
  return (
    <button
      type="button"
      className={`button button-quiet ${className}`}
      aria-label={name}
      title={name}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  )
}
