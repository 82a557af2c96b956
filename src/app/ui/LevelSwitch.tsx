/** Chooses the retrofit level that the screens look at. Arrow keys move, as in any radio group. */
import './level.css'

import { store, useStore } from '../store.ts'
import { levelsOf } from '../session/study.ts'
import { useLocal, useText } from '../text.tsx'
import { LevelMark } from './LevelMark.tsx'

export function LevelSwitch() {
  const { t } = useText()
  const local = useLocal()
  const levels = useStore(levelsOf)
  const levelId = useStore((state) => state.levelId)
  if (levels.length < 2) return null
  return (
    <fieldset className="level-switch">
      <legend className="hidden">{t('level.choose')}</legend>
      {levels.map(({ id, name }, rank) => (
        <label key={id} className="level-option">
          <input
            type="radio"
            name="level"
            value={id}
            checked={id === levelId}
            onChange={() => chooseLevel(id)}
          />
          <LevelMark rank={rank} />
          <span>{local(name)}</span>
        </label>
      ))}
    </fieldset>
  )
}

export function chooseLevel(levelId: string): void {
  store.setState({ levelId, levelIsChosen: true })
}
