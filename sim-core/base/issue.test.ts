import { expect, test } from 'vitest'

import { andThen, failed, issue, ok, unless } from './issue.ts'

const tooLong = issue('name.tooLong', ['stations', 3, 'name'], { longest: 40 })

test('an issue has a code, a path and the values of its message', () => {
  expect(tooLong).toEqual({
    code: 'name.tooLong',
    path: ['stations', 3, 'name'],
    params: { longest: 40 },
  })
  expect(issue('empty')).toEqual({ code: 'empty', path: [], params: {} })
})

test('a value stands unless something was found wrong with it', () => {
  expect(unless([], 7)).toEqual({ ok: true, value: 7 })
  expect(unless([tooLong], 7)).toEqual({ ok: false, issues: [tooLong] })
})

test('a failure is passed on and what follows is not tried', () => {
  const double = (n: number) => ok(2 * n)
  expect(andThen(ok(3), double)).toEqual(ok(6))
  expect(andThen(failed([tooLong]), () => expect.unreachable())).toEqual(failed([tooLong]))
})
