/** The way between screens: a rail beside the page, on a phone a bar below it. */
import { showInputs } from '../panels.ts'
import { hrefOf, type Route, ROUTES } from '../route.ts'
import { useText } from '../text.tsx'
import { Icon } from '../ui/Icon.tsx'

export function Rail({ route }: { readonly route: Route }) {
  const { t } = useText()
  return (
    <nav className="rail" aria-label={t('rail.title')}>
      {ROUTES.map((to) => (
        <a
          key={to}
          className="rail-link"
          href={hrefOf(to)}
          aria-current={to === route ? 'page' : undefined}
        >
          <Icon name={to} />
          {t(`rail.${to}`)}
        </a>
      ))}
      <button type="button" className="rail-link rail-inputs" onClick={() => showInputs(true)}>
        <Icon name="inputs" />
        {t('inputs.title')}
      </button>
    </nav>
  )
}
