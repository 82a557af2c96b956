import { expect, test } from 'vitest'

import { findLayoutFaults } from './layout.ts'
import { sourceTexts } from './sources.ts'

test('every source keeps the layout of the style guide', () => {
  expect(sourceTexts().flatMap(findLayoutFaults)).toEqual([])
})

test('a fault of each kind is found', () => {
  const faultsOf = (text: string) => findLayoutFaults({ path: 'a.ts', text })
  expect(faultsOf(`/** For. */\n${'x'.repeat(101)}\n`)).toEqual(['a.ts:2 is 101 columns wide'])
  expect(faultsOf('/** For. */\n\tx\n')).toEqual(['a.ts:2 holds a tab'])
  expect(faultsOf('/** For. */\nx \n')).toEqual(['a.ts:2 ends in blanks'])
  expect(faultsOf('/** For. */')).toEqual(['a.ts does not end in a newline'])
  expect(faultsOf('export {}\n')).toEqual(['a.ts does not open with what it is for'])
  expect(faultsOf(`/** For. */\n${'x\n'.repeat(300)}`)).toEqual(['a.ts has 301 lines'])
})

test('a program and a line comment may open a file, and a test needs no opening', () => {
  expect(findLayoutFaults({ path: 'a.ts', text: '#!/usr/bin/env node\n/** For. */\n' })).toEqual([])
  expect(findLayoutFaults({ path: 'a.ts', text: '// For.\n' })).toEqual([])
  expect(findLayoutFaults({ path: 'a.test.ts', text: 'export {}\n' })).toEqual([])
})
