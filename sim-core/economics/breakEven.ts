/**
 * Break-even 盈亏平衡: the value of one input at which a present value is nought. The value must only
 * rise or only fall in that input between the ends; what lies outside them is not looked for.
 */

const HALVINGS = 200

/**
 * Where `npvAt` passes zero between `low` and `high`, to the last bit; undefined where both ends
 * have the same sign, so that no value in between is said to break even.
 */
export function breakEven(
  npvAt: (value: number) => number,
  low: number,
  high: number,
): number | undefined {
  const atLow = npvAt(low)
  const atHigh = npvAt(high)
  if (atLow === 0) return low
  if (atHigh === 0) return high
  if (!(atLow < 0 !== atHigh < 0)) return undefined
  let below = low
  let above = high
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (below + above) / 2
    if (middle <= below || middle >= above) break
    const value = npvAt(middle)
    if (value === 0) return middle
    if (value < 0 === atLow < 0) below = middle
    else above = middle
  }
  return (below + above) / 2
}
