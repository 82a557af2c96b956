/**
 * Simulates the scenario that is wanted, one study at a time: a new request cancels the one under
 * way. The pool of workers lives as long as the page.
 */
import {
  CANCELLED,
  type MarginalResult,
  marginalValues,
  type Pool,
  type Scenario,
  simulateLevels,
  type StudyResult,
  type TechnicalResult,
} from '../../../sim-core/index.ts'
import { webPool } from '../../pool/webPool.ts'
import { appraise } from './policies.ts'

export interface Simulated {
  readonly technical: TechnicalResult
  readonly study: StudyResult
}

export interface SimulationOptions {
  readonly reading: string | null
  readonly onProgress: (done: number, total: number) => void
}

let pool: Pool | null = null
let underWay: AbortController | null = null

/** For whatever else is simulated on the page. */
export const poolOfPage = (): Pool => (pool ??= webPool())

/** null when it was cancelled; rejects on a fault. */
export async function simulate(
  scenario: Scenario,
  { reading, ...options }: SimulationOptions,
): Promise<Simulated | null> {
  cancelSimulation()
  const controller = new AbortController()
  underWay = controller
  pool ??= webPool()
  try {
    const technical = await simulateLevels(scenario, pool, {
      ...options,
      ...(reading !== null && { reading }),
      signal: controller.signal,
    })
    if (controller.signal.aborted) return null
    return { technical, study: appraise(scenario, technical) }
  } catch (error) {
    const isCancelled = error instanceof Error && error.name === CANCELLED
    if (isCancelled || controller.signal.aborted) return null
    throw error
  } finally {
    if (underWay === controller) underWay = null
  }
}

export function cancelSimulation(): void {
  underWay?.abort()
  underWay = null
}

interface MarginalOptions {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** What the stations of these levels are worth; null when it was cancelled, rejects on a fault. */
export async function askMarginal(
  scenario: Scenario,
  technical: TechnicalResult,
  options: MarginalOptions,
): Promise<ReadonlyMap<string, MarginalResult> | null> {
  pool ??= webPool()
  try {
    return await marginalValues(scenario, technical, pool, options)
  } catch (error) {
    if (options.signal.aborted) return null
    throw error
  }
}
