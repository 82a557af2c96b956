import fc from 'fast-check'
import { fuzzLine } from './fuzzLine.ts'
import { createRun } from '../engine/index.ts'
import { PLAIN_STATION } from '../engine/plan.ts'
const r = fc.check(fc.property(fuzzLine, (p) => { const run = createRun(p, 1, 0); return run.advanceTo(p.horizonS * 1e6, 50000) }), { numRuns: 500, seed: Number(process.argv[2] ?? 3) })
if (r.failed) { const p: any = r.counterexample![0]
  for (const s of p.stations) console.log(JSON.stringify(Object.fromEntries(Object.entries(s).filter(([k, v]) => JSON.stringify(v) !== JSON.stringify((PLAIN_STATION as any)[k])))))
  console.log(JSON.stringify({ ...p, stations: 0 })) } else console.log('ok')
