/** Where a fault of ours ends: a plain message, and the user's document as a file. */
import { Component, type ReactNode } from 'react'

import { downloadScenario } from '../session/downloadScenario.ts'
import { useText } from '../text.tsx'

interface Props {
  readonly children: ReactNode
}

interface State {
  readonly error: Error | null
}

/** React offers error boundaries as classes only. */
export class ErrorBoundary extends Component<Props, State> {
  override readonly state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error === null ? this.props.children : <Fault error={error} />
  }
}

function Fault({ error }: { readonly error: Error }) {
  const { t } = useText()
  return (
    <section className="panel empty-state" role="alert">
      <h1>{t('fault.title')}</h1>
      <p>{t('fault.about')}</p>
      <p>
        <code>{error.message}</code>
      </p>
      <p>
        <button type="button" className="button" onClick={downloadScenario}>
          {t('bar.download')}
        </button>{' '}
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('fault.reload')}
        </button>
      </p>
    </section>
  )
}
