/**
 * The picture of the line: in 3D where the browser can, in 2D while 3D loads, where it cannot,
 * where a person prefers it, on paper, and whenever the graphics context is taken away.
 */
import { lazy, Suspense, useState } from 'react'

import type { StateName } from '../../../../sim-core/index.ts'
import { Line2D } from '../../line2d/Line2D.tsx'
import type { ViewRequest } from '../../line3d/CameraRig.tsx'
import { hasWebGl2 } from '../../line3d/webgl.ts'
import type { Playback } from '../../playback/playback.ts'
import { useStore } from '../../store.ts'
import { useText } from '../../text.tsx'
import { STATE_ORDER } from '../../ui/tokens.ts'
import type { Dimensions } from './lineView.ts'
import { useNarrow, usePrinting, useReducedMotion } from './media.ts'
import { StageBoundary } from './StageBoundary.tsx'

const Line3D = lazy(() => import('../../line3d/Line3D.tsx').then((m) => ({ default: m.Line3D })))

export interface LineStageProps {
  readonly playback: Playback
  readonly dimensions: Exclude<Dimensions, 'table'>
  readonly names: readonly string[]
  readonly selected: number | null
  readonly bottleneck: number | null
  readonly request: ViewRequest
  readonly onSelect: (station: number | null) => void
}

type Trouble = 'none' | 'lost' | 'failed'

export function LineStage(props: LineStageProps) {
  const { t } = useText()
  const theme = useStore((state) => state.theme)
  const isNarrow = useNarrow()
  const reducedMotion = useReducedMotion()
  const isPrinting = usePrinting()
  const [trouble, setTrouble] = useState<Trouble>('none')
  const [canvas, setCanvas] = useState(0)
  const { playback, names, selected, bottleneck, onSelect } = props
  const common = {
    playback,
    theme,
    names,
    selected,
    bottleneck,
    onSelect,
    bottleneckTag: t('line.bottleneck'),
    description: t('line.description', { stations: names.length }),
  }
  const flat = <Line2D {...common} stateNames={useStateNames()} strip={isNarrow} />
  const can3d = hasWebGl2()
  const wants3d = props.dimensions === '3d' && can3d && trouble !== 'failed'
  const isFlat = !wants3d || trouble === 'lost' || isPrinting
  return (
    <div className="stage" data-dimensions={isFlat ? '2d' : '3d'}>
      <TroubleNotice can3d={can3d} trouble={trouble} />
      {isFlat && flat}
      {wants3d && (
        // A canvas whose context was lost stays, out of sight, to be given it back.
        <div className="stage-canvas" hidden={isFlat}>
          <StageBoundary fallback={null} onError={() => setTrouble('failed')}>
            <Suspense fallback={flat}>
              <Line3D
                key={canvas}
                {...common}
                request={props.request}
                reducedMotion={reducedMotion}
                fixedCamera={isNarrow}
                onLost={() => setTrouble('lost')}
                onRestored={() => {
                  // What was on the card is gone: a new canvas draws it again.
                  setCanvas((number) => number + 1)
                  setTrouble('none')
                }}
              />
            </Suspense>
          </StageBoundary>
        </div>
      )}
    </div>
  )
}

interface TroubleNoticeProps {
  readonly can3d: boolean
  readonly trouble: Trouble
}

function TroubleNotice({ can3d, trouble }: TroubleNoticeProps) {
  const { t } = useText()
  if (!can3d) return <p className="notice stage-notice">{t('line.no3d')}</p>
  if (trouble === 'none') return null
  return (
    <output className="notice stage-notice">
      {trouble === 'lost' ? t('line.lost3d') : t('line.failed3d')}
    </output>
  )
}

export function useStateNames(): Readonly<Record<StateName, string>> {
  const { t } = useText()
  return Object.fromEntries(STATE_ORDER.map((state) => [state, t(`state.${state}`)])) as Record<
    StateName,
    string
  >
}
