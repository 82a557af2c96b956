/** The TypeScript sources of the project, parsed one by one without their types. */
import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import ts from 'typescript'

import { ROOT } from './run.ts'

export interface SourceText {
  /** Relative to the root, with slashes on every system. */
  readonly path: string
  readonly text: string
}

const ALL = ['sim-core', 'src', 'tools', 'e2e', 'bench', 'scenarios']

/** Every .ts and .tsx file below `folders`, in alphabetical order. */
export function sourceTexts(folders: readonly string[] = ALL): SourceText[] {
  const patterns = folders.flatMap((folder) => [`${folder}/**/*.ts`, `${folder}/**/*.tsx`])
  return globSync(patterns, { cwd: ROOT })
    .map((path) => path.split(sep).join('/'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}

export const isTest = (path: string): boolean => /[.](test|bench)[.]tsx?$/.test(path)

export function parse({ path, text }: SourceText): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
}

/** Calls `visit` for `node` and everything below it, parents first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** Line number of `node`, from 1. */
export function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
}
