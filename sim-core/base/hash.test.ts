import { describe, expect, test } from 'vitest'

import { canonicalJson, contentHash } from './hash.ts'
import { sha256Hex } from './sha256.ts'
import { utf8Bytes } from './utf8.ts'

describe('sha256Hex', () => {
  // NIST, Examples with Intermediate Values, and the CAVP short-message vectors.
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'a'.repeat(1_000_000),
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    ],
  ])('gives the published digest of %#', (message, digest) => {
    expect(sha256Hex(message)).toBe(digest)
  })

  test('agrees with Node for every length around the padding of one and two blocks', async () => {
    const { createHash } = await import('node:crypto')
    for (let length = 0; length <= 130; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (31 * i + length) & 255)
      expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
    }
  })
})

test('utf8Bytes writes one to four bytes per character, and U+FFFD for half a pair', () => {
  for (const text of ['', 'line', 'é', '产线改造', '𝛼🏭', 'a\ud800b', '\udc00']) {
    expect([...utf8Bytes(text)]).toEqual([...new TextEncoder().encode(text)])
  }
})

describe('canonicalJson', () => {
  test('does not see the order in which properties were written', () => {
    expect(canonicalJson({ b: 1, a: { d: [], c: null } })).toBe('{"a":{"c":null,"d":[]},"b":1}')
    expect(contentHash({ x: 1, y: 2 })).toBe(contentHash({ y: 2, x: 1 }))
  })

  test('sorts property names by UTF-16 code units', () => {
    // RFC 8785, 3.2.3: the order of its example
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const object = Object.fromEntries(names.map((name) => [name, 0]))
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']
    expect(Object.keys(JSON.parse(canonicalJson(object))).toSorted()).toEqual(sorted)
    expect(canonicalJson(object)).toBe(`{${sorted.map((n) => `${JSON.stringify(n)}:0`).join()}}`)
  })

  test('prints numbers as ECMAScript does, with one zero', () => {
    // RFC 8785, appendix B
    expect(canonicalJson([-0, 5e-324, 1e21, 333333333.3333332, 0.000001])).toBe(
      '[0,5e-324,1e+21,333333333.3333332,0.000001]',
    )
  })

  test('leaves out undefined properties and reads typed arrays as arrays', () => {
    const record = { ticks: new Float64Array([1, 2.5]), none: undefined, bytes: Uint8Array.of(3) }
    expect(canonicalJson(record)).toBe('{"bytes":[3],"ticks":[1,2.5]}')
  })

  test.each([[NaN], [Infinity], [[undefined]], [() => 0], [new Map()], [1n], [Symbol('x')],
    [new BigInt64Array(1)], [new Float64Array([NaN])], [new DataView(new ArrayBuffer(1))]])(
    'refuses %s, which JSON would lose',
    (value) => {
      expect(() => canonicalJson(value)).toThrow('no canonical JSON')
    },
  )

  test('tells apart data that differ in one place', () => {
    const variants = [{ a: 1 }, { a: '1' }, { a: [1] }, { a: null }, { b: 1 }, {}, [], '', 0, false]
    expect(new Set(variants.map(contentHash)).size).toBe(variants.length)
  })
})
