/** Which numbers of a document are inputs of the line, which of money, and which are neither. */

/**
 * What others published, what bounds a plan in stages, and what is said about the uncertainty
 * is no input of a level.
 */
export const isAside = ([root, part]: readonly string[]) =>
  root === 'published' || root === 'roadmap' || (root === 'money' && part === 'uncertainty')

/** Whether a path is that of a price, a wage, a rate: of money, which asks for no simulation. */
export const isMoneyInput = (steps: readonly string[]): boolean =>
  (steps[0] === 'money' || steps[0] === 'measures') && !isTechnical(steps) && !isAside(steps)

/** Of a measure, the changes move the line; its price, its ramp and its upkeep move money. */
export function isTechnical([root, , part]: readonly string[]): boolean {
  return root === 'line' || root === 'run' || (root === 'measures' && part === 'changes')
}
