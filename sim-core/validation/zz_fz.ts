import fc from 'fast-check'
import { fuzzLine as randomLine } from './fuzzLine.ts'
import { disagreements } from './reference/compare.ts'
const n = Number(process.argv[2] ?? 200), seed = Number(process.argv[3] ?? 1)
let t0 = Date.now(), bad = 0
const lines = fc.sample(randomLine, { numRuns: n, seed })
for (const [i, plan] of lines.entries()) {
  let d: string[]
  try { d = disagreements(plan, 1, 0) } catch (e) { d = [String((e as Error).stack).slice(0, 300)] }
  if (d.length) { bad++; if (bad <= 3) console.log(i, d[0]?.slice(0, 300)) }
}
console.log(n, 'lines', bad, 'bad', Date.now() - t0, 'ms')
