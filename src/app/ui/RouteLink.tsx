/** A link to a screen, which is then looked at from its top. */
import type { ReactNode } from 'react'

import { hrefOf, type Route } from '../route.ts'

interface RouteLinkProps {
  readonly to: Route
  readonly className: string
  readonly isCurrent?: boolean
  readonly children: ReactNode
}

export function RouteLink({ to, className, isCurrent = false, children }: RouteLinkProps) {
  return (
    <a
      className={className}
      href={hrefOf(to)}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => scrollTo(0, 0)}
    >
      {children}
    </a>
  )
}
