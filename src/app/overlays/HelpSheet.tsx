/** Which keys do what, and whether single keys do anything at all (WCAG 2.1.4). */
import { Switch } from 'antd'
import { useId } from 'react'

import { useRoute } from '../route.ts'
import { levelsOf } from '../session/study.ts'
import { LINE_SHORTCUTS, type Shortcut, shortcutsFor } from '../shortcuts.ts'
import { store, useStore } from '../store.ts'
import { useText } from '../text.tsx'
import { TrustLink } from './TrustLink.tsx'

export function HelpSheet() {
  const { t } = useText()
  const id = useId()
  const route = useRoute()
  const levels = useStore((state) => levelsOf(state).length)
  const shortcuts = useStore((state) => state.shortcuts)
  return (
    <div className="help">
      {route === 'line' && (
        <section>
          <h3>{t('help.line')}</h3>
          <Keys of={LINE_SHORTCUTS} />
        </section>
      )}
      <section>
        <h3>{t('help.everywhere')}</h3>
        <Keys of={shortcutsFor(levels)} />
      </section>
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
        <TrustLink />
      </section>
    </div>
  )
}

function Keys({ of: shortcuts }: { readonly of: readonly Shortcut[] }) {
  const { t } = useText()
  return (
    <dl className="facts keys">
      {shortcuts.map(({ keys, meaning }) => (
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
  )
}
