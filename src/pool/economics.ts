/** Economics in the browser: a worker that lives until a question is given up. */
import { type Remote, wrap } from 'comlink'

import { cancelledError } from '../../sim-core/index.ts'
import type { EconomicsService } from './economicsService.ts'

interface Running {
  readonly service: Remote<EconomicsService>
  /** Ends the worker; the questions under way reject. */
  end(reason: Error): void
  readonly waiting: Set<(reason: Error) => void>
}

let running: Running | null = null

/**
 * Asks the worker. One that is given up ends the worker with all that it is computing, since
 * nothing else stops a computation; the next question gets another. Rejects with an error named
 * `CANCELLED` when the signal is aborted, and with its fault when the worker has crashed.
 */
export function askEconomics<Answer>(
  ask: (service: Remote<EconomicsService>) => Promise<Answer>,
  signal: AbortSignal,
): Promise<Answer> {
  if (signal.aborted) return Promise.reject(cancelledError())
  running ??= start()
  const { service, waiting, end } = running
  return new Promise((resolve, reject) => {
    const giveUp = () => end(cancelledError())
    const done = () => {
      waiting.delete(reject)
      signal.removeEventListener('abort', giveUp)
    }
    waiting.add(reject)
    signal.addEventListener('abort', giveUp)
    ask(service).then(resolve, reject).finally(done)
  })
}

function start(): Running {
  const worker = new Worker(new URL('./economicsWorker.ts', import.meta.url), { type: 'module' })
  const waiting = new Set<(reason: Error) => void>()
  const end = (reason: Error) => {
    worker.terminate()
    if (running === own) running = null
    for (const reject of waiting) reject(reason)
  }
  worker.addEventListener('error', ({ message }) => {
    end(new Error(message || 'The worker could not be loaded'))
  })
  const own: Running = { service: wrap<EconomicsService>(worker), waiting, end }
  return own
}
