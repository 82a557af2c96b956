/** The page: bar above, screens beside the rail, inputs beside them, panels over all. */
import './shell.css'

import { lazy, Suspense, useEffect } from 'react'

import { usePanels } from '../panels.ts'
import { isMoney, type Route, useRoute } from '../route.ts'
import { listenToKeys } from '../shortcuts.ts'
import { StartScreen } from '../screens/start/StartScreen.tsx'
import { useText } from '../text.tsx'
import { useFileDrop } from '../ui/OpenFileButton.tsx'
import { StaleStrip } from '../ui/StaleStrip.tsx'
import { StoppedRuns } from '../ui/StoppedRuns.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { ContextBar } from './ContextBar.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { MoneyTabs } from './MoneyTabs.tsx'
import { Notices } from './Notices.tsx'
import { Rail } from './Rail.tsx'
import { useFocusReturn } from './useFocusReturn.ts'

const LineScreen = lazy(() =>
  import('../screens/line/LineScreen.tsx').then((m) => ({ default: m.LineScreen })),
)
const RoiScreen = lazy(() =>
  import('../screens/roi/RoiScreen.tsx').then((m) => ({ default: m.RoiScreen })),
)
const SubsidiesScreen = lazy(() =>
  import('../screens/subsidies/SubsidiesScreen.tsx').then((m) => ({ default: m.SubsidiesScreen })),
)
const PayScreen = lazy(() =>
  import('../screens/pay/PayScreen.tsx').then((m) => ({ default: m.PayScreen })),
)
const RiskScreen = lazy(() =>
  import('../screens/risk/RiskScreen.tsx').then((m) => ({ default: m.RiskScreen })),
)
const RoadmapScreen = lazy(() =>
  import('../screens/roadmap/RoadmapScreen.tsx').then((m) => ({ default: m.RoadmapScreen })),
)
const TrustScreen = lazy(() =>
  import('../screens/trust/TrustScreen.tsx').then((m) => ({ default: m.TrustScreen })),
)
const InputsPanel = lazy(() =>
  import('../inputs/InputsPanel.tsx').then((m) => ({ default: m.InputsPanel })),
)
const Overlays = lazy(() =>
  import('../overlays/Overlays.tsx').then((m) => ({ default: m.Overlays })),
)

const SCREENS: Readonly<Record<Route, React.ComponentType>> = {
  start: StartScreen,
  line: LineScreen,
  roi: RoiScreen,
  subsidies: SubsidiesScreen,
  pay: PayScreen,
  risk: RiskScreen,
  roadmap: RoadmapScreen,
  trust: TrustScreen,
}

export function App() {
  const { t } = useText()
  const route = useRoute()
  const Screen = SCREENS[route]
  const inputsOpen = usePanels((state) => state.inputsOpen)
  const hasPanel = usePanels((state) => state.panel !== null)
  useFocusReturn(usePanels((state) => state.panelOpener))
  useFocusReturn(usePanels((state) => state.inputsOpener))
  useFileDrop()
  useEffect(listenToKeys, [])
  useEffect(() => {
    const title = t('app.title')
    document.title = route === 'start' ? title : `${t(`rail.${route}`)} · ${title}`
  }, [route, t])
  return (
    <div className="app" data-route={route} data-inputs={inputsOpen || undefined}>
      <a className="skip" href="#main" onClick={skipToMain}>
        {t('app.skip')}
      </a>
      <ContextBar />
      <Rail route={route} />
      <main id="main" tabIndex={-1}>
        <Notices />
        <StaleStrip />
        <StoppedRuns />
        {isMoney(route) && <MoneyTabs route={route} />}
        <ErrorBoundary key={route}>
          <Suspense fallback={<Waiting columns={1} />}>
            <Screen />
          </Suspense>
        </ErrorBoundary>
      </main>
      <ErrorBoundary>
        <Suspense fallback={null}>{inputsOpen && <InputsPanel />}</Suspense>
      </ErrorBoundary>
      <ErrorBoundary>
        <Suspense fallback={null}>{hasPanel && <Overlays />}</Suspense>
      </ErrorBoundary>
    </div>
  )
}

/** The fragment belongs to the routes, so the jump is made by hand. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
