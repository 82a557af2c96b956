/** The front door of scenarios: documents in, plans for the engine out. */
export { loadScenario, type Scenario } from './load.ts'
