/** From an explanation of numbers to the page that says why to trust them. */
import { closePanel } from '../panels.ts'
import { hrefOf } from '../route.ts'
import { useText } from '../text.tsx'

export function TrustLink() {
  const { t } = useText()
  const leave = () => {
    closePanel()
    scrollTo(0, 0)
  }
  return (
    <p>
      <a href={hrefOf('trust')} onClick={leave}>
        {t('trust.more')}
      </a>
    </p>
  )
}
