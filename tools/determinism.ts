/**
 * What may not appear in the core, where the same input must give the same bytes in every engine:
 * clocks, chance, locales, hosts, and the arithmetic whose last bits ECMAScript leaves to the
 * implementation (ECMA-262, 21.3.2: Math.exp and its kin are "implementation-approximated";
 * Number::exponentiate likewise). It looks at syntax, so comments and strings are free to speak.
 */
import ts from 'typescript'

import { lineOf, parse, type SourceText, walk } from './sources.ts'

/** Exact by specification: everything else on `Math` is refused. */
const EXACT_MATH = new Set(
  `abs ceil clz32 floor fround imul max min round sign sqrt trunc
   E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2`.split(/\s+/),
)

const REFUSED_GLOBALS = new Set(
  `Date Intl performance console crypto process globalThis window self navigator
   setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame
   WeakRef FinalizationRegistry eval Function Atomics SharedArrayBuffer`.split(/\s+/),
)

const REFUSED_MEMBERS = /^(toLocale\w*|localeCompare)$/

/** One line for each thing in `source` that could differ between two runs or two machines. */
export function findImpurities(source: SourceText): string[] {
  const file = parse(source)
  const declared = declaredNames(file)
  const found: string[] = []
  walk(file, (node) => {
    const what = impurity(node, declared)
    if (what !== undefined) found.push(`${source.path}:${lineOf(file, node)} ${what}`)
  })
  return found
}

/**
 * A file may have a `window` of its own, or a `performance` share. Where it takes such a name for
 * itself the compiler watches instead: the core's project knows no host by any name.
 */
function declaredNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>()
  walk(file, (node) => {
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node)
    if ((declares || ts.isBindingElement(node)) && ts.isIdentifier(node.name))
      names.add(node.name.text)
  })
  return names
}

function impurity(node: ts.Node, declared: ReadonlySet<string>): string | undefined {
  if (node.kind === ts.SyntaxKind.AsteriskAsteriskToken)
    return isPowerOfTwo(node.parent) ? undefined : '**'
  if (node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) return '**='
  if (ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent))
    return REFUSED_MEMBERS.test(node.text) ? node.text : undefined
  if (!ts.isIdentifier(node)) return undefined
  if (isMember(node)) return REFUSED_MEMBERS.test(node.text) ? node.text : undefined
  if (isLabel(node)) return undefined
  if (REFUSED_GLOBALS.has(node.text)) return declared.has(node.text) ? undefined : node.text
  return node.text === 'Math' ? mathImpurity(node) : undefined
}

/** `2 ** 32`, `2 ** -53`: a readable constant, which every pow in use gives exactly. */
function isPowerOfTwo(node: ts.Node): boolean {
  if (!ts.isBinaryExpression(node) || node.left.getText() !== '2') return false
  return /^-?\d+$/.test(node.right.getText())
}

/** `Math` must be followed by the name of an exact function: no alias, no computed name. */
function mathImpurity({ parent }: ts.Identifier): string | undefined {
  if (!ts.isPropertyAccessExpression(parent)) return 'Math without a name'
  return EXACT_MATH.has(parent.name.text) ? undefined : `Math.${parent.name.text}`
}

/** The name after a dot, or one that destructuring takes out of an object. */
function isMember(node: ts.Identifier): boolean {
  const { parent } = node
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node)
  )
}

/** A name that is only declared: the key of an object or of a type. */
function isLabel(node: ts.Identifier): boolean {
  const { parent } = node
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isMethodDeclaration(parent)) &&
    parent.name === node
  )
}
