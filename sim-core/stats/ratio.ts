/** The one way in which this module divides. */

/** Nothing made of nothing is nothing, not NaN: an idle line has figures too. */
export const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0)

export const sumOf = (values: ArrayLike<number>) => {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum
}
