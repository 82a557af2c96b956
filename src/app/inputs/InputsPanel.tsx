/**
 * The inputs 参数: beside the page where there is room, over it where there is not. Every change
 * takes effect by itself; undo goes back over it.
 */
import './inputs.css'

import { Drawer } from 'antd'
import { useSyncExternalStore } from 'react'

import { showInputs, usePanels } from '../panels.ts'
import { useText } from '../text.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Kit } from '../ui/Kit.tsx'
import { InputsForm } from './InputsForm.tsx'

const WIDE = '(min-width: 1180px)'
const DRAWER_WIDTH_PX = 400

export function InputsPanel() {
  const { t } = useText()
  const isOpen = usePanels(({ inputsOpen }) => inputsOpen)
  const isWide = useSyncExternalStore(watchWidth, () => matchMedia(WIDE).matches)
  if (!isWide) {
    return (
      <Kit>
        <Drawer
          open={isOpen}
          onClose={() => showInputs(false)}
          title={t('inputs.title')}
          size={DRAWER_WIDTH_PX}
        >
          <InputsForm />
        </Drawer>
      </Kit>
    )
  }
  if (!isOpen) return null
  return (
    <aside className="inputs" aria-label={t('inputs.title')}>
      <header className="inputs-head">
        <h2>{t('inputs.title')}</h2>
        <button
          type="button"
          className="button button-quiet"
          aria-label={t('action.close')}
          onClick={() => showInputs(false)}
        >
          <Icon name="close" />
        </button>
      </header>
      <Kit>
        <InputsForm />
      </Kit>
    </aside>
  )
}

function watchWidth(onChange: () => void): () => void {
  const media = matchMedia(WIDE)
  media.addEventListener('change', onChange)
  return () => media.removeEventListener('change', onChange)
}
