/** How to look: in three dimensions and from where, in two, or at the figures. */
import { VIEWS, type ViewName } from '../../line3d/viewNames.ts'
import { hasWebGl2 } from '../../line3d/webgl.ts'
import { useText } from '../../text.tsx'
import { chooseDimensions, type Dimensions } from './lineView.ts'

interface ViewBarProps {
  readonly dimensions: Dimensions
  /** The view that the camera was last asked for. */
  readonly view: ViewName
  readonly onView: (view: ViewName) => void
}

const CHOICES: readonly Dimensions[] = ['3d', '2d', 'table']

export function ViewBar({ dimensions, view, onView }: ViewBarProps) {
  const { t } = useText()
  return (
    <div className="view-bar">
      <fieldset className="view-group">
        <legend className="hidden">{t('line.view')}</legend>
        {CHOICES.map((choice) => (
          <button
            key={choice}
            type="button"
            className="button"
            aria-pressed={choice === dimensions}
            disabled={choice === '3d' && !hasWebGl2()}
            onClick={() => chooseDimensions(choice)}
          >
            {t(`line.view.${choice}`)}
          </button>
        ))}
      </fieldset>
      {dimensions === '3d' && (
        <fieldset className="view-group">
          <legend className="hidden">{t('line.camera')}</legend>
          {VIEWS.map((name) => (
            <button
              key={name}
              type="button"
              className="button"
              aria-pressed={name === view}
              onClick={() => onView(name)}
            >
              {t(`line.${name}`)}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  )
}
