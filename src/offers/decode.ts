/** Bytes of a table to text: UTF-8, UTF-16 with its mark, or what Chinese spreadsheets write. */

/** null where it is no text. GB18030 reads all of GBK and GB2312 (GB 18030-2022). */
export function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes)
  return decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes)
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // Workbooks and pictures hold zeros; tables do not.
    return text.includes('\u0000') ? null : text
  } catch {
    return null
  }
}
