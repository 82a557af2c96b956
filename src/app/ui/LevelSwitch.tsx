/** Chooses the retrofit level that the screens look at. Arrow keys move, as in any radio group. */
import './level.css'

import { useEffect, useRef } from 'react'

import { store, useStore } from '../store.ts'
import { levelsOf } from '../session/study.ts'
import { useLocal, useText } from '../text.tsx'
import { LevelMark } from './LevelMark.tsx'

export function LevelSwitch() {
  const { t } = useText()
  const local = useLocal()
  const levels = useStore(levelsOf)
  const levelId = useStore((state) => state.levelId)
  const fieldset = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    const { current } = fieldset
    if (current === null) return undefined
    // Fonts come late and change how wide the options are.
    const observer = new ResizeObserver(() => showChosen(current, levelId))
    for (const option of current.querySelectorAll('.level-option')) observer.observe(option)
    return () => observer.disconnect()
  }, [levelId])
  if (levels.length < 2) return null
  return (
    <fieldset ref={fieldset} className="level-switch">
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

/** Where the switch is wider than its place, the chosen level stands in the middle of it. */
function showChosen(fieldset: HTMLFieldSetElement, levelId: string): void {
  const options = [...fieldset.querySelectorAll<HTMLElement>('.level-option')]
  const option = options.find((label) => label.querySelector('input')?.value === levelId)
  if (option === undefined) return
  fieldset.scrollLeft = option.offsetLeft - (fieldset.clientWidth - option.offsetWidth) / 2
}

export function chooseLevel(levelId: string): void {
  store.setState({ levelId, levelIsChosen: true })
}
