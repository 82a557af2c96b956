/** Which scenario this is, and how to get another one or keep this one. */
import { useId, useRef } from 'react'

import { openPanel } from '../panels.ts'
import { downloadScenario } from '../session/downloadScenario.ts'
import { openTemplate } from '../session/openDocument.ts'
import { TEMPLATES, type Template } from '../session/templates.ts'
import { useStore } from '../store.ts'
import { useLocal, useText } from '../text.tsx'
import { Icon } from '../ui/Icon.tsx'
import { OpenFileButton } from '../ui/OpenFileButton.tsx'

export function ScenarioMenu() {
  const { t } = useText()
  const local = useLocal()
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const name = useStore((state) => state.scenario?.document.name)
  const source = useStore((state) => state.source)
  const close = () => menu.current?.hidePopover()
  const open = async (template: Template) => {
    close()
    const opening = await openTemplate(template)
    if (opening.kind !== 'opened') openPanel({ kind: 'opening', opening })
  }
  return (
    <div className="scenario">
      <button type="button" className="button scenario-name" popoverTarget={id}>
        <span>{name === undefined ? t('bar.scenario') : local(name)}</span>
        <Icon name="chevron" />
      </button>
      <div ref={menu} id={id} popover="auto" className="menu">
        <p className="menu-title">{t('bar.templates')}</p>
        {TEMPLATES.map((template) => (
          <button
            key={template.id}
            type="button"
            className="menu-item"
            aria-current={source.kind === 'template' && source.id === template.id}
            onClick={() => void open(template)}
          >
            {local(template.name)}
          </button>
        ))}
        <hr />
        <OpenFileButton className="menu-item">{t('bar.open')}</OpenFileButton>
        <button
          type="button"
          className="menu-item"
          onClick={() => {
            close()
            downloadScenario()
          }}
        >
          {t('bar.download')}
        </button>
        <p className="menu-note">{t('bar.kept')}</p>
      </div>
    </div>
  )
}
