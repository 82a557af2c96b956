import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { HEADER_POLICY, META_POLICY } from './csp.ts'
import { serveFolder, type ServedFolder } from './serve.ts'

let folder: string
let served: ServedFolder

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'millwright-serve-'))
  await mkdir(join(folder, 'site', 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'site', 'index.html'), '<!doctype html>产线')
  await writeFile(join(folder, 'site', 'assets', 'app-1a2b.js'), 'export {}')
  await symlink(join(folder, 'secret.txt'), join(folder, 'site', 'link.txt'))
  served = await serveFolder(join(folder, 'site'), 0)
})

afterAll(async () => {
  await served.close()
  await rm(folder, { recursive: true })
})

/** `fetch` would tidy `..` away before sending, so the path goes out as it is written here. */
function statusOf(path: string): Promise<number> {
  const { hostname, port } = new URL(served.url)
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path }, (response) => {
      response.resume()
      done(response.statusCode ?? 0)
    })
    sent.on('error', fail)
    sent.end()
  })
}

test('the page is sent with the policy, a type, and an order to ask again', async () => {
  const response = await fetch(served.url)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-security-policy')).toBe(HEADER_POLICY)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('cache-control')).toBe('no-cache')
  expect(await response.text()).toBe('<!doctype html>产线')
})

test('a file whose name carries its hash may be kept for good', async () => {
  const response = await fetch(`${served.url}assets/app-1a2b.js?x=1`)
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(response.headers.get('cache-control')).toContain('immutable')
})

describe('what lies outside the folder is not found', () => {
  const paths = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/secret.txt%00.html',
    '/%',
    '//secret.txt',
  ]
  test.each(paths)('%s', async (path) => {
    expect(await statusOf(path)).toBe(404)
  })
})

test('a folder without a slash and a missing file are not found', async () => {
  expect(await statusOf('/assets')).toBe(404)
  expect(await statusOf('/nothing.js')).toBe(404)
})

test('only reading is allowed', async () => {
  const response = await fetch(served.url, { method: 'POST', body: 'x' })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD')
})

test('HEAD tells the length and sends nothing', async () => {
  const response = await fetch(served.url, { method: 'HEAD' })
  // '<!doctype html>' is 15 bytes, and each of the two Chinese characters is 3 in UTF-8.
  expect(response.headers.get('content-length')).toBe('21')
  expect(await response.text()).toBe('')
})

test('a taken port is passed over for the next free one', async () => {
  const taken = Number(new URL(served.url).port)
  const second = await serveFolder(join(folder, 'site'), taken)
  expect(Number(new URL(second.url).port)).toBeGreaterThan(taken)
  await second.close()
})

test('the policy in the page is the policy in the header, but for what a page may not say', () => {
  expect(HEADER_POLICY).toBe(`${META_POLICY}; frame-ancestors 'none'`)
  expect(META_POLICY).toContain("script-src 'self';")
})
