/**
 * The licence texts of everything the build may contain. Most licences, and the font's, ask to be
 * handed on with the work. The lock file says what is shipped, so nothing has to be kept in step.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice|ofl)/i

/** One chapter for each package that is not only a tool, in the order of the lock file. */
export function licenceTexts(root: string): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>
  }
  return Object.entries(lock.packages)
    .filter(([path, { dev = false }]) => path !== '' && !dev)
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      return `${name} ${version} (${license})\n\n${filesOf(join(root, path))}`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}

/** Some packages name their licence and bring no text: then the name above must do. */
function filesOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map(({ name }) => `${readFileSync(join(folder, name), 'utf8').trim()}\n`)
    .join('\n')
}
