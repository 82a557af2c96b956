/** UTF-8 (RFC 3629): TextEncoder belongs to the hosts, not to the language. */

const REPLACEMENT = 0xfffd

/** A lone surrogate, which has no UTF-8 form, becomes U+FFFD as in the WHATWG encoding standard. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const read = character.codePointAt(0)!
    const code = read >= 0xd800 && read <= 0xdfff ? REPLACEMENT : read
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), trailing(code))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), trailing(code >> 6), trailing(code))
    else bytes.push(0xf0 | (code >> 18), trailing(code >> 12), trailing(code >> 6), trailing(code))
  }
  return Uint8Array.from(bytes)
}

const trailing = (bits: number) => 0x80 | (bits & 0x3f)
