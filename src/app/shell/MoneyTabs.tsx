/** The way between the screens of 效益. */
import { MONEY_SCREENS, type Route } from '../route.ts'
import { useText } from '../text.tsx'
import { RouteLink } from '../ui/RouteLink.tsx'

export function MoneyTabs({ route }: { readonly route: Route }) {
  const { t } = useText()
  return (
    <nav className="money-tabs" aria-label={t('rail.roi')}>
      {MONEY_SCREENS.map((to) => (
        <RouteLink key={to} to={to} className="money-tab" isCurrent={to === route}>
          {t(`tab.${to}`)}
        </RouteLink>
      ))}
    </nav>
  )
}
