/** The heads of a table's columns, one for each level. */
import type { StudyOverview } from '../../../sim-core/index.ts'
import { useLocal } from '../text.tsx'
import { LevelMark } from './LevelMark.tsx'

export function LevelHeads({ levels }: Pick<StudyOverview, 'levels'>) {
  const local = useLocal()
  return levels.map(({ id, name }, rank) => (
    <th key={id} scope="col">
      <LevelMark rank={rank} /> {local(name)}
    </th>
  ))
}
