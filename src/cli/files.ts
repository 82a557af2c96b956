/** Files of a stranger: read within a bound, as UTF-8, with a plain word for what may go wrong. */
import { createReadStream } from 'node:fs'
import { access, constants, realpath, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import type { FileFault } from '../i18n/cli.ts'

export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: FileFault }

const MOST_BYTES = 8 * 1024 * 1024

export async function readText(path: string): Promise<FileText> {
  const file = await readContent(path)
  if ('fault' in file) return { ok: false, fault: file.fault }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(file.bytes) }
  } catch {
    return { ok: false, fault: 'notText' }
  }
}

/** Of a file that may be in another encoding. */
export async function readContent(
  path: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly fault: FileFault }> {
  const bytes = await readBytes(path).catch(faultOfReading)
  if (typeof bytes === 'string') return { fault: bytes }
  if (bytes.length > MOST_BYTES) return { fault: 'tooLarge' }
  return bytes.length === 0 ? { fault: 'empty' } : { bytes }
}

/** One byte more than is allowed, at most: a pipe or a device has no size to look at. */
async function readBytes(path: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  const stream = createReadStream(path, { end: MOST_BYTES })
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function faultOfReading(error: NodeJS.ErrnoException): FileFault {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return 'missing'
  return error.code === 'EISDIR' ? 'directory' : 'unreadable'
}

/** Why `path` could not be written, looked at before hours are spent on what goes there. */
export async function faultOfTarget(path: string, input: string): Promise<FileFault | undefined> {
  const known = await stat(path).catch(() => undefined)
  if (known?.isDirectory()) return 'directory'
  if (known !== undefined && (await realpath(path)) === (await realpath(input))) return 'isInput'
  const place = known === undefined ? dirname(path) : path
  return access(place, constants.W_OK).then(
    () => undefined,
    () => 'unwritable',
  )
}

export async function writeText(path: string, text: string): Promise<FileFault | undefined> {
  return writeFile(path, text).then(
    () => undefined,
    () => 'unwritable',
  )
}
