/** Where the 3D picture fails, the 2D picture takes its place: never a blank region. */
import { Component, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  readonly fallback: ReactNode
  readonly onError: () => void
}

interface State {
  readonly failed: boolean
}

/** React offers error boundaries as classes only. */
export class StageBoundary extends Component<Props, State> {
  override readonly state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override componentDidCatch(): void {
    this.props.onError()
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
