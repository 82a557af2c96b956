/** The answer of the start screen in words: the level that pays best, without subsidy first. */
import type { LevelOverview, StudyOverview } from '../../../../sim-core/index.ts'
import { bestLevel, type ReturningOverview, rivalsOf } from '../../figures/levels.ts'
import { crewOf, peopleOf, useRoles } from '../../figures/roles.ts'
import { useHorizonYears } from '../../figures/useHorizonYears.ts'
import { Gap, Say, useLocal, useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import { SubsidyAside } from '../../ui/SubsidyAside.tsx'

export function StartAnswer({ study }: { readonly study: StudyOverview }) {
  const best = bestLevel(study)
  if (best === undefined) return <TechnicalAnswer study={study} />
  return <MoneyAnswer study={study} best={best} />
}

interface BestProps {
  readonly study: StudyOverview
  readonly best: ReturningOverview
}

function MoneyAnswer({ study, best }: BestProps) {
  const local = useLocal()
  const horizonYears = useHorizonYears()
  const { returns, id: levelId } = best
  const { npvCny, paybackYears } = returns.withoutSubsidy
  const figures = {
    level: <strong>{local(best.name)}</strong>,
    capex: <Num quantity="capex" of={returns.capexCny} levelId={levelId} />,
    npv: <Num quantity="npv" of={npvCny} levelId={levelId} />,
    payback: (
      <Num quantity="payback" of={paybackYears} levelId={levelId} horizonYears={horizonYears} />
    ),
  }
  return (
    <>
      <Say of={npvCny.mean > 0 ? 'answer.pays' : 'answer.nonePays'} with={figures} />
      <Gap />
      <Rivals study={study} best={best} />
      <People study={study} best={best} />
      <Gap />
      <Short best={best} />
      <SubsidyAside level={best} />
    </>
  )
}

/** Two overlapping intervals decide nothing about which is higher. */
function Rivals({ study, best }: BestProps) {
  const { t } = useText()
  const local = useLocal()
  const rivals = rivalsOf(study, best)
  if (rivals.length === 0) return null
  const levels = rivals.map(({ name }) => local(name)).join(t('answer.and'))
  return (
    <>
      <Say of="answer.close" with={{ levels }} />
      <Gap />
    </>
  )
}

function People({ study, best }: BestProps) {
  const roles = useRoles()
  const baseline = study.levels[0]!
  if (peopleOf(baseline, roles) === 0) return null
  const people = (level: LevelOverview) => (
    <Num quantity="people" of={crewOf(level, roles)} levelId={level.id} bare />
  )
  const figures = { before: people(baseline), after: people(best) }
  return <Say of="answer.people" with={figures} />
}

/** A level that does not deliver what is ordered is not recommended without a word about it. */
function Short({ best }: { readonly best: ReturningOverview }) {
  const { demandMetShare, headcount } = best.kpis
  if (demandMetShare === null || headcount.meetsDemand !== false) return null
  const share = <Num quantity="demandMet" of={demandMetShare} levelId={best.id} />
  return (
    <>
      <Say of="answer.short" with={{ share }} />
      <Gap />
    </>
  )
}

function TechnicalAnswer({ study }: { readonly study: StudyOverview }) {
  const local = useLocal()
  const level = study.levels.at(-1)!
  const { goodPerHour, bottleneck, stations } = level.kpis
  const station = stations.find(({ id }) => id === bottleneck)
  return (
    <Say
      of="answer.technical"
      with={{
        level: <strong>{local(level.name)}</strong>,
        good: <Num quantity="goodPerHour" of={goodPerHour} levelId={level.id} />,
        station: <strong>{station === undefined ? bottleneck : local(station.name)}</strong>,
      }}
    />
  )
}
