import { readFileSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'

import { store } from '../store.ts'
import { MOST_FILE_BYTES, openFile } from './openDocument.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`../../../scenarios/fixtures/${name}.json`, import.meta.url), 'utf8')

/** A file as the browser hands it over; `size` may lie, as that of a huge file would tell. */
function aFile(text: string, size = text.length) {
  const read = vi.fn<() => Promise<string>>(() => Promise.resolve(text))
  return { file: { name: 'a.json', size, text: read } as unknown as File, read }
}

const before = { source: { kind: 'template', id: 'x' }, draft: { kept: true } } as const

beforeEach(() => store.setState(before))

test('a file that is too large is not read at all', async () => {
  const { file, read } = aFile('{}', MOST_FILE_BYTES + 1)
  expect(await openFile(file)).toMatchObject({ kind: 'tooLarge', bytes: MOST_FILE_BYTES + 1 })
  expect(read).not.toHaveBeenCalled()
})

test('a file with issues leaves what is open untouched, and names them all', async () => {
  const opening = await openFile(aFile(fixture('invalid/duplicate-station')).file)
  expect(opening).toMatchObject({ kind: 'invalid', issues: [{ code: 'id.duplicate' }] })
  expect(store.getState()).toMatchObject(before)
})

test('a sound file is opened as it stands, byte order mark aside', async () => {
  const text = fixture('valid/minimal-line')
  expect(await openFile(aFile(`\uFEFF${text}`).file)).toEqual({ kind: 'opened' })
  expect(store.getState().draft).toEqual(JSON.parse(text))
  expect(store.getState().source).toEqual({ kind: 'file', name: 'a.json' })
})

test('a file that cannot be read says so', async () => {
  const file = { name: 'a', size: 1, text: () => Promise.reject(new Error('gone')) }
  expect(await openFile(file as unknown as File)).toEqual({ kind: 'unreadable', name: 'a' })
})
