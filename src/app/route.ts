/** Routes in the fragment: `#/`, `#/line`, `#/roi` and so on. An unknown one is the start. */
import { useSyncExternalStore } from 'react'

/** The screens of the rail, in its order. */
export const SCREENS = ['start', 'line', 'roi'] as const
/** 效益 is several screens, one tab each. */
export const MONEY_SCREENS = ['roi', 'subsidies', 'pay', 'risk', 'roadmap'] as const
/** Besides them, a page that is reached from where a number is explained. */
export const ROUTES = ['start', 'line', ...MONEY_SCREENS, 'trust'] as const
export type Route = (typeof ROUTES)[number]

const PATHS: Readonly<Record<Route, string>> = {
  start: '#/',
  line: '#/line',
  roi: '#/roi',
  subsidies: '#/roi/subsidies',
  pay: '#/roi/pay',
  risk: '#/roi/risk',
  roadmap: '#/roi/roadmap',
  trust: '#/trust',
}

export const hrefOf = (route: Route): string => PATHS[route]

export const isMoney = (route: Route): boolean => MONEY_SCREENS.some((screen) => screen === route)

export function routeOf(hash: string): Route {
  const path = hash.split('?')[0]!
  return ROUTES.find((route) => PATHS[route] === path) ?? 'start'
}

export function goTo(route: Route): void {
  location.hash = hrefOf(route)
}

export const useRoute = (): Route =>
  useSyncExternalStore(subscribe, () => routeOf(location.hash))

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange)
  return () => removeEventListener('hashchange', onChange)
}
