import fc from 'fast-check'
import { fuzzLine as randomLine } from './fuzzLine.ts'
import { disagreements } from './reference/compare.ts'
import { createWorld } from './reference/world.ts'
import { referenceWorld } from './reference/run.ts'
import { chunksOf, eventsOf } from '../engine/readings.ts'
import { MODE_NAMES } from '../engine/modes.ts'
const n = Number(process.argv[2]), seed = Number(process.argv[3])
const safe = (p: any) => { try { return disagreements(p, 1, 0) } catch (e) { return [String((e as Error).stack).slice(0, 600)] } }
const r = fc.check(fc.property(randomLine, (p) => safe(p).length === 0), { numRuns: n, seed })
const plan: any = r.counterexample![0]
const world = referenceWorld(plan, 1, 0)
const chunks = chunksOf(plan)
world.books.modes.forEach((h, m) => {
  const at = new Map([[0, chunks[0]!.keyframe.modes[m]!]])
  for (const { tick, kind, subject, value } of chunks.flatMap(eventsOf)) if (kind === 0 && subject === m) at.set(tick, value)
  const e = [...at].map(([t, v]) => [t, MODE_NAMES[v]]).filter(([, v], i, a) => i === 0 || a[i - 1]![1] !== v)
  const s = h.map(({ tick, value }) => [tick, value])
  const i = e.findIndex((x, i) => JSON.stringify(x) !== JSON.stringify(s[i]))
  if (i >= 0 || e.length !== s.length) console.log(m, 'station', world.machines[m]!.station.index, i, 'engine', JSON.stringify(e.slice(Math.max(0, i - 3), i + 4)), 'ref', JSON.stringify(s.slice(Math.max(0, i - 3), i + 4)))
})
