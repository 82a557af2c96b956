/** Whether a policy is in force, as far as anyone has checked. */
import { useText } from '../text.tsx'

export function PolicyStatus({ status }: { readonly status: string }) {
  const { t } = useText()
  return (
    <span className="tag tag-policy" data-status={status}>
      {status === 'current' ? t('policy.current') : t('policy.historical')}
    </span>
  )
}
