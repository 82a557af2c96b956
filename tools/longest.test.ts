import { expect, test } from 'vitest'

import { functionLengths } from './longest.ts'

test('a function is as long as its lines, and one inside it is counted again', () => {
  const text = [
    'type Declared = () => void',
    'export function outer() {',
    '  const inner = () =>',
    '    1',
    '  return inner',
    '}',
  ].join('\n')
  expect(functionLengths('a.ts', text)).toEqual([
    { lines: 5, where: 'a.ts:2 outer' },
    { lines: 2, where: 'a.ts:3 inner' },
  ])
})
