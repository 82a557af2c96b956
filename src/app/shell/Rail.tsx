/** The way between screens: a rail beside the page, on a phone a bar below it. */
import { showInputs } from '../panels.ts'
import { isMoney, type Route, SCREENS } from '../route.ts'
import { useText } from '../text.tsx'
import { Icon } from '../ui/Icon.tsx'
import { RouteLink } from '../ui/RouteLink.tsx'

export function Rail({ route }: { readonly route: Route }) {
  const { t } = useText()
  const screen = isMoney(route) ? 'roi' : route
  return (
    <nav className="rail" aria-label={t('rail.title')}>
      {SCREENS.map((to) => (
        <RouteLink key={to} to={to} className="rail-link" isCurrent={to === screen}>
          <Icon name={to} />
          {t(`rail.${to}`)}
        </RouteLink>
      ))}
      <button type="button" className="rail-link rail-inputs" onClick={() => showInputs(true)}>
        <Icon name="inputs" />
        {t('inputs.title')}
      </button>
    </nav>
  )
}
