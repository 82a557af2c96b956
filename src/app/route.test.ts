import { expect, test } from 'vitest'

import { hrefOf, routeOf, ROUTES } from './route.ts'

test('every route is found again in its own address', () => {
  for (const route of ROUTES) expect(routeOf(hrefOf(route))).toBe(route)
})

test('what is no route is the start, and what follows a question mark is no route', () => {
  const others = ['', '#', '#/nowhere', '#/roi/x']
  expect(others.map(routeOf)).toEqual(others.map(() => 'start'))
  expect(routeOf('#/roi?level=line')).toBe('roi')
})
