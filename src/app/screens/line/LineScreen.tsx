/** 产线: the line of the chosen level, moving, and what the study says about it. */
import './line.css'
import './station.css'
import './transport.css'

import { useCallback, useState } from 'react'

import type { LevelResult } from '../../../../sim-core/index.ts'
import { levelById } from '../../figures/levels.ts'
import { VIEWS, type ViewName } from '../../line3d/viewNames.ts'
import { hasWebGl2 } from '../../line3d/webgl.ts'
import { levelsOf } from '../../session/study.ts'
import type { Playback } from '../../playback/playback.ts'
import { useStore } from '../../store.ts'
import { useLocal, useText } from '../../text.tsx'
import { AnswerLine } from '../../ui/AnswerLine.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Results } from '../../ui/Results.tsx'
import { Bottlenecks } from './Bottlenecks.tsx'
import { IsoTable } from './IsoTable.tsx'
import { Legend } from './Legend.tsx'
import { LineAnswer } from './LineAnswer.tsx'
import { LineStage } from './LineStage.tsx'
import { chooseDimensions, chooseStation, useLineView } from './lineView.ts'
import { useNarrow } from './media.ts'
import { Outcomes } from './Outcomes.tsx'
import { StateBars } from './StateBars.tsx'
import { StationCard } from './StationCard.tsx'
import { StationTable } from './StationTable.tsx'
import { Transport } from './Transport.tsx'
import { REPLICATION, usePlaybackOf, useWatchedLine, type WatchedLine } from './useLine.ts'
import { useLineKeys } from './useLineKeys.ts'
import { ViewBar } from './ViewBar.tsx'

export function LineScreen() {
  const { t } = useText()
  const question = useQuestion()
  const study = useStore((state) => state.result?.study)
  const levelId = useStore((state) => state.levelId)
  const line = useWatchedLine()
  if (line === null) return <EmptyState title={question} text={t('line.noScenario')} />
  const level = study && levelById(study, levelId)
  return (
    <>
      <AnswerLine question={question}>
        {level === undefined ? (
          t('start.waiting')
        ) : (
          <LineAnswer level={level} baseline={study!.levels[0]!} />
        )}
      </AnswerLine>
      <Workspace line={line} level={level ?? null} baseline={study?.levels[0] ?? null} />
    </>
  )
}

function useQuestion(): string {
  const { t } = useText()
  const local = useLocal()
  const levels = useStore(levelsOf)
  const levelId = useStore((state) => state.levelId)
  const level = levels.find(({ id }) => id === levelId)
  const isBaseline = level === undefined || level === levels[0]
  return isBaseline ? t('line.questionBaseline') : t('line.question', { level: local(level.name) })
}

interface WorkspaceProps {
  readonly line: WatchedLine
  readonly level: LevelResult | null
  readonly baseline: LevelResult | null
}

function Workspace({ line, level, baseline }: WorkspaceProps) {
  const playback = usePlaybackOf(line)
  const marks = useMarks(line, level)
  const replications = useStore((state) => state.result?.study.replications ?? null)
  const shown = marks.selected ?? marks.bottleneck
  return (
    <div className="line-screen" data-level={level?.id}>
      <div className="line-main">
        <Views level={level} playback={playback} marks={marks} />
        {playback !== null && (
          <Transport
            playback={playback}
            plan={line.plan}
            replication={REPLICATION + 1}
            replications={replications}
          />
        )}
        <Legend />
      </div>
      <aside className="line-side">
        <Results>
          {level === null || baseline === null ? (
            <div className="line-side-waiting" aria-hidden="true" />
          ) : (
            <Outcomes level={level} baseline={baseline} />
          )}
          {playback !== null && shown !== null && (
            <StationCard
              playback={playback}
              station={shown}
              name={marks.names[shown]!}
              isBottleneck={shown === marks.bottleneck}
              isChosen={marks.selected !== null}
              kpis={kpisOf(level, line.catalog.stations[shown]!.id)}
              levelId={level?.id ?? ''}
              replications={replications}
            />
          )}
        </Results>
      </aside>
      {level !== null && <Bars level={level} selected={marks.selected} />}
    </div>
  )
}

/** Beside the table, which tells the same, they would be too much. */
function Bars(props: React.ComponentProps<typeof StateBars>) {
  const isTable = useLineView((view) => view.dimensions === 'table')
  const resultKey = useStore((state) => state.result?.key)
  if (isTable) return null
  return (
    <Results>
      <div className="line-below">
        <StateBars {...props} />
        <Bottlenecks key={`${resultKey}/${props.level.id}`} level={props.level} />
      </div>
    </Results>
  )
}

const kpisOf = (level: LevelResult | null, stationId: string) =>
  level?.kpis.stations.find(({ id }) => id === stationId) ?? null

interface Marks {
  readonly names: readonly string[]
  /** Numbers of stations in the plan. */
  readonly selected: number | null
  readonly bottleneck: number | null
  readonly select: (station: number | null) => void
}

function useMarks({ catalog }: WatchedLine, level: LevelResult | null): Marks {
  const local = useLocal()
  const stationId = useLineView((view) => view.stationId)
  const { stations } = catalog
  const indexOf = (wanted: string | null | undefined) => {
    const at = stations.findIndex(({ id }) => id === wanted)
    return at === -1 ? null : at
  }
  const select = useCallback(
    (station: number | null) =>
      chooseStation(station === null ? null : (stations[station]?.id ?? null)),
    [stations],
  )
  return {
    names: stations.map(({ name }) => local(name)),
    selected: indexOf(stationId),
    bottleneck: indexOf(level?.kpis.bottleneck),
    select,
  }
}

interface ViewsProps {
  readonly level: LevelResult | null
  readonly playback: Playback | null
  readonly marks: Marks
}

function Views({ level, playback, marks }: ViewsProps) {
  const [dimensions, request, look] = useLook()
  const picture = hasWebGl2() ? '3d' : '2d'
  useLineKeys({
    playback,
    fit: look,
    toggleDimensions: () => chooseDimensions(dimensions === '3d' ? '2d' : '3d'),
    toggleTable: () => chooseDimensions(dimensions === 'table' ? picture : 'table'),
  })
  const { names, selected, bottleneck, select } = marks
  return (
    <>
      <ViewBar dimensions={dimensions} view={request.view} onView={look} />
      {dimensions === 'table' ? (
        <Results>
          <StationTable level={level} selected={selected} />
          {level !== null && <IsoTable level={level} />}
        </Results>
      ) : playback === null ? (
        <div className="stage" />
      ) : (
        <LineStage
          playback={playback}
          dimensions={dimensions}
          names={names}
          selected={selected}
          bottleneck={bottleneck}
          request={request}
          onSelect={select}
        />
      )}
    </>
  )
}

/** 3D on a desktop that can, until a person has chosen; and what the camera was asked for last. */
function useLook() {
  const chosen = useLineView((view) => view.dimensions)
  const isNarrow = useNarrow()
  const [request, setRequest] = useState({ view: VIEWS[0] as ViewName, number: 0 })
  const look = useCallback(
    (view?: ViewName) =>
      setRequest((last) => ({ view: view ?? last.view, number: last.number + 1 })),
    [],
  )
  const dimensions = chosen ?? (isNarrow || !hasWebGl2() ? '2d' : '3d')
  return [dimensions, request, look] as const
}
