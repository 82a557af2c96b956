/**
 * A static server for the built page: files of one folder, GET and HEAD, the policy of `csp.ts`.
 * Nothing outside the folder is ever sent, not even through a symbolic link.
 *
 *   node tools/serve.ts          serves dist on port 4173 (or PORT), or the next that is free
 */
import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { HEADER_POLICY } from './csp.ts'

export interface ServedFolder {
  /** Ends with a slash. */
  readonly url: string
  close(): Promise<void>
}

const FIRST_PORT = 4173
const PORTS_TRIED = 50
/** Only this machine is served, unless HOST says otherwise. */
const LOOPBACK = '127.0.0.1'

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

const COMMON_HEADERS = {
  'Content-Security-Policy': HEADER_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/** Serves `folder`, on `port` or the first free one after it; port 0 lets the system choose. */
export async function serveFolder(
  folder: string,
  port: number,
  host = LOOPBACK,
): Promise<ServedFolder> {
  const root = await realpath(resolve(folder))
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy())
  })
  const bound = await listen(server, port, host)
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return refuse(response, 405)
  }
  const file = await fileFor(root, request.url ?? '/')
  if (file === undefined) return refuse(response, 404)

  response.writeHead(200, {
    ...COMMON_HEADERS,
    'Content-Type': MIME_TYPES[extname(file.path)] ?? 'application/octet-stream',
    'Content-Length': file.bytes,
    // Vite puts a hash of the content into the names under assets/ and into no other name.
    'Cache-Control': file.path.startsWith(join(root, 'assets') + sep)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
  })
  if (request.method === 'HEAD') return response.end()
  await pipeline(createReadStream(file.path), response)
}

function refuse(response: ServerResponse, status: number) {
  response.writeHead(status, { ...COMMON_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${status}\n`)
}

/** The regular file that `target` names inside `root`; a folder means its `index.html`. */
async function fileFor(root: string, target: string) {
  const name = decodedPath(target)
  if (name === undefined) return undefined
  try {
    const path = await realpath(join(root, name.endsWith('/') ? `${name}index.html` : name))
    if (!path.startsWith(root + sep)) return undefined
    const found = await stat(path)
    return found.isFile() ? { path, bytes: found.size } : undefined
  } catch {
    return undefined
  }
}

function decodedPath(target: string): string | undefined {
  try {
    return decodeURIComponent(target.replace(/[?#].*$/, ''))
  } catch {
    return undefined
  }
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  const last = port === 0 ? 0 : port + PORTS_TRIED - 1
  for (let candidate = port; ; candidate++) {
    try {
      return await listenOn(server, candidate, host)
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!taken || candidate >= last) throw error
    }
  }
}

function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      done((server.address() as AddressInfo).port)
    })
  })
}

if (import.meta.main) {
  const port = Number(process.env['PORT'] ?? FIRST_PORT)
  const dist = join(import.meta.dirname, '..', 'dist')
  const { url } = await serveFolder(dist, port, process.env['HOST'])
  console.log(`Millwright 产线改造推演: ${url}  (Ctrl+C stops it)`)
}
