import { expect, test } from 'vitest'

import { migrate } from './migrate.ts'
import { CURRENT_VERSION } from './schema/scenario.ts'

type Json = Readonly<Record<string, unknown>>

const LADDER = [
  (document: Json) => ({ ...document, schemaVersion: 2, path: '1 > 2' }),
  (document: Json) => ({ ...document, schemaVersion: 3, path: `${String(document['path'])} > 3` }),
]

test('a document climbs every rung above its version', () => {
  expect(migrate({ schemaVersion: 1 }, LADDER)).toEqual({
    ok: true,
    value: { schemaVersion: 3, path: '1 > 2 > 3' },
  })
  expect(migrate({ schemaVersion: 3 }, LADDER)).toEqual({ ok: true, value: { schemaVersion: 3 } })
})

test.each([4, 0, 1.5, -1])('version %d is unknown to a ladder of two rungs', (schemaVersion) => {
  expect(migrate({ schemaVersion }, LADDER)).toMatchObject({
    ok: false,
    issues: [{ code: 'file.versionUnknown', params: { version: schemaVersion, newest: 3 } }],
  })
})

test('the ladder ends at the current version', () => {
  expect(migrate({ schemaVersion: CURRENT_VERSION }).ok).toBe(true)
  expect(migrate({ schemaVersion: CURRENT_VERSION + 1 }).ok).toBe(false)
})

test('what has no version is left to the schema', () => {
  for (const json of [null, 3, [], {}, { schemaVersion: '1' }])
    expect(migrate(json)).toEqual({ ok: true, value: json })
})
