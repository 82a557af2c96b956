/** Which keys do what, and whether single keys do anything at all (WCAG 2.1.4). */
import { Switch } from 'antd'
import { useId } from 'react'

import { SHORTCUTS } from '../shortcuts.ts'
import { store, useStore } from '../store.ts'
import { useText } from '../text.tsx'

export function HelpSheet() {
  const { t } = useText()
  const id = useId()
  const shortcuts = useStore((state) => state.shortcuts)
  return (
    <div className="help">
      <dl className="facts">
        {SHORTCUTS.map(({ keys, meaning }) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <p className="help-switch">
        <Switch
          id={id}
          checked={shortcuts}
          onChange={(checked) => store.setState({ shortcuts: checked })}
        />
        <label htmlFor={id}>{t('help.singleKeys')}</label>
      </p>
      <section>
        <h3>{t('help.numbers')}</h3>
        <p>{t('help.numbersAbout')}</p>
      </section>
    </div>
  )
}
