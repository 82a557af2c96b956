/** The panel that lies over the page, whichever it is. Loaded when the first one is opened. */
import './overlays.css'

import { Drawer, Modal } from 'antd'
import type { ReactNode } from 'react'

import { closePanel, type Panel, usePanels } from '../panels.ts'
import { type Translate, useText } from '../text.tsx'
import { Kit } from '../ui/Kit.tsx'
import { ClauseWords } from './ClauseWords.tsx'
import { HelpSheet } from './HelpSheet.tsx'
import { OpeningReport } from './OpeningReport.tsx'
import { Provenance } from './Provenance.tsx'

const DRAWER_WIDTH_PX = 440
const DIALOG_WIDTH_PX = 640

export function Overlays() {
  const { t } = useText()
  const panel = usePanels((state) => state.panel)
  const isDrawer = panel?.kind === 'provenance' || panel?.kind === 'clause'
  const title = panel === null ? '' : titleOf(panel, t)
  const content = panel === null ? null : contentOf(panel)
  return (
    <Kit>
      <Drawer
        open={isDrawer}
        onClose={closePanel}
        title={title}
        size={DRAWER_WIDTH_PX}
        destroyOnHidden
      >
        {isDrawer && content}
      </Drawer>
      <Modal
        open={panel !== null && !isDrawer}
        onCancel={closePanel}
        title={title}
        footer={null}
        width={DIALOG_WIDTH_PX}
        destroyOnHidden
      >
        {!isDrawer && content}
      </Modal>
    </Kit>
  )
}

function titleOf(panel: Panel, t: Translate): string {
  switch (panel.kind) {
    case 'provenance':
      return t('provenance.title')
    case 'clause':
      return t('clause.title')
    case 'help':
      return t('help.title')
    case 'opening':
      return t(panel.opening.kind === 'opened' ? 'opening.opened' : 'opening.failed')
    default:
      return panel satisfies never
  }
}

function contentOf(panel: Panel): ReactNode {
  switch (panel.kind) {
    case 'provenance':
      return <Provenance claim={panel.claim} />
    case 'clause':
      return <ClauseWords clause={panel.clause} />
    case 'help':
      return <HelpSheet />
    case 'opening':
      return <OpeningReport opening={panel.opening} />
    default:
      return panel satisfies never
  }
}
