/** The front door of the engine: `LinePlan` in, `RunRecord` and trace out. */
export * from './plan.ts'
export type * from './movePlan.ts'
export { MODE_NAMES, MODES, type ModeName } from './modes.ts'
export * as mode from './modes.ts'
export type { MoveRecord, OrdersRecord, RunRecord, StopRecord } from './record.ts'
export {
  createRun, restore, simulate, simulateInSlices, type Run, type Snapshot,
} from './run.ts'
export { LEAD_CLASSES, leadClassOf, leadClassStart } from './tally.ts'
export { createStreams, streamNameHash, uniform, type Streams } from './streams.ts'
export { tabulate } from './tables.ts'
export * from './trace.ts'
