/** `npm run longest`: the ten longest files and functions, tests aside, for reviewers. */
import ts from 'typescript'

import { isTest, lineOf, parse, sourceTexts, walk } from './sources.ts'

interface Length {
  readonly lines: number
  readonly where: string
}

const SHOWN = 10

/** From the first to the last line of each function that has a body; the inner ones count again. */
export function functionLengths(path: string, text: string): Length[] {
  const file = parse({ path, text })
  const lengths: Length[] = []
  walk(file, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return
    const first = lineOf(file, node)
    const last = file.getLineAndCharacterOfPosition(node.getEnd()).line + 1
    lengths.push({ lines: last - first + 1, where: `${path}:${first} ${nameOf(node)}` })
  })
  return lengths
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name !== undefined) return node.name.getText()
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : '(anonymous)'
}

function print(title: string, lengths: readonly Length[]) {
  console.log(title)
  for (const { lines, where } of lengths.toSorted((a, b) => b.lines - a.lines).slice(0, SHOWN))
    console.log(`${String(lines).padStart(6)}  ${where}`)
}

if (import.meta.main) {
  const sources = sourceTexts().filter(({ path }) => !isTest(path))
  print(
    'Longest files (lines; 250 is the guide)',
    sources.map(({ path, text }) => ({ lines: text.split('\n').length - 1, where: path })),
  )
  print(
    'Longest functions (lines; 40 is the guide)',
    sources.flatMap(({ path, text }) => functionLengths(path, text)),
  )
}
