import fc from 'fast-check'
import { fuzzLine as randomLine } from './fuzzLine.ts'
import { PLAIN_STATION } from '../engine/plan.ts'
import { disagreements } from './reference/compare.ts'
const n = Number(process.argv[2] ?? 300), seed = Number(process.argv[3] ?? 1)
const safe = (p: any) => { try { return disagreements(p, 1, 0) } catch (e) { return [String((e as Error).stack).slice(0, 600)] } }
const r = fc.check(fc.property(randomLine, (p) => safe(p).length === 0), { numRuns: n, seed, endOnFailure: false })
if (!r.failed) console.log('all', n, 'agree')
else {
  const p: any = r.counterexample![0]
  const st = p.stations.map((s: any) => Object.fromEntries(Object.entries(s).filter(([k, v]) => JSON.stringify(v) !== JSON.stringify((PLAIN_STATION as any)[k]) || k === 'bufferCapacity')))
  for (const s of st) console.log(JSON.stringify(s))
  const { stations, ...rest } = p
  console.log(JSON.stringify(rest))
  for (const d of safe(p)) console.log('  ', d.slice(0, 420))
  console.log('runs', r.numRuns, 'shrinks', r.numShrinks)
}
