/** The answer of the line screen: output, bottleneck and people of the level at hand. */
import type { LevelResult } from '../../../../sim-core/index.ts'
import { crewOf, peopleOf, useRoles } from '../../figures/roles.ts'
import { Gap, Say, useLocal } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'

interface LineAnswerProps {
  readonly level: LevelResult
  readonly baseline: LevelResult
}

export function LineAnswer({ level, baseline }: LineAnswerProps) {
  const local = useLocal()
  const { goodPerHour, bottleneck, stations } = level.kpis
  const station = stations.find(({ id }) => id === bottleneck)
  if (station === undefined) return null
  const name = local(station.name)
  const figures = {
    level: <strong>{local(level.name)}</strong>,
    good: <Num quantity="goodPerHour" of={goodPerHour} levelId={level.id} />,
    station: <strong>{name}</strong>,
    busy: (
      <Num
        quantity="stateShare"
        of={station.states.processing}
        subject={name}
        levelId={level.id}
      />
    ),
  }
  return (
    <>
      <Say of="line.answer" with={figures} />
      <Gap />
      <People level={level} baseline={baseline} />
    </>
  )
}

function People({ level, baseline }: LineAnswerProps) {
  const roles = useRoles()
  const people = (of: LevelResult) => (
    <Num quantity="people" of={crewOf(of, roles)} levelId={of.id} bare />
  )
  if (peopleOf(level, roles) === 0) return null
  if (level.id === baseline.id)
    return <Say of="line.answerPeople" with={{ people: people(level) }} />
  return <Say of="answer.people" with={{ before: people(baseline), after: people(level) }} />
}
