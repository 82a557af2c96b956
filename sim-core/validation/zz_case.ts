import { findCounterexample } from './fuzz.ts'
import { PLAIN_STATION } from '../engine/plan.ts'
const f: any = findCounterexample(Number(process.argv[2]), Number(process.argv[3]))
if (!f) console.log('agree')
else {
  const { plan: p } = f
  for (const s of p.stations) console.log(JSON.stringify(Object.fromEntries(Object.entries(s).filter(([k, v]) => JSON.stringify(v) !== JSON.stringify((PLAIN_STATION as any)[k]) || k === 'bufferCapacity'))))
  const { stations, ...rest } = p
  console.log(JSON.stringify(rest), f.seed, f.replication)
  for (const d of f.complaints) console.log('  ', d.slice(0, 600))
}
