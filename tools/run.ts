/** Runs a script in a child Node of the same version, from the project's root. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The folder that holds package.json. */
export const ROOT = join(import.meta.dirname, '..')

export interface Finished {
  readonly ok: boolean
  /** What it wrote to both streams, in order of arrival. */
  readonly output: string
}

/** `script` is relative to the root: `node_modules/typescript/bin/tsc`. */
export function runScript(
  script: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return runProgram(process.execPath, [join(ROOT, script), ...args], env)
}

/** A program that cannot be started is reported as one that failed. */
export function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...env } })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => done({ ok: false, output: error.message }))
    child.on('close', (code) =>
      done({ ok: code === 0, output: Buffer.concat(chunks).toString('utf8') }),
    )
  })
}
