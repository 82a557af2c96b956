/** The front door of experiments: pools, replications, and the search for the people needed. */
export { MOST_TRIALS, searchHeadcount } from './headcount.ts'
export type { CrewRun, Headcount, RunCrew, SearchPool } from './headcount.ts'
export { CANCELLED, cancelledError, inlinePool, taskInSlices } from './pool.ts'
export type { Cancellation, Pool, PoolOptions, ReplicationTask, TaskRecord } from './pool.ts'
