/** The front door of experiments: pools, replications, and the search for the people needed. */
export * from './pool.ts'
