/** A viewer in the browser: a worker that owns one run, and gives its trace when asked. */
import { wrap } from 'comlink'

import { cancelledError } from '../../sim-core/index.ts'
import type { ViewerService } from './viewerService.ts'

/** As `ViewerService`, but every answer is awaited. Calls reject once the worker has crashed. */
export interface Viewer extends Pick<ViewerService, 'open' | 'seek'> {
  advance(untilTick: number): Promise<ReturnType<ViewerService['advance']>>
  /** Ends the worker; calls under way reject with an error named `CANCELLED`. */
  close(): void
}

export function createViewer(): Viewer {
  const worker = new Worker(new URL('./viewerWorker.ts', import.meta.url), { type: 'module' })
  const service = wrap<ViewerService>(worker)
  const waiting = new Set<(error: Error) => void>()
  let ending: Error | null = null

  function end(reason: Error): void {
    ending ??= reason
    worker.terminate()
    for (const reject of waiting) reject(ending)
  }

  /** Comlink leaves a call pending for ever when its worker is gone; this does not. */
  function outlive<T>(call: () => Promise<T>): Promise<T> {
    if (ending !== null) return Promise.reject(ending)
    return new Promise((resolve, reject) => {
      waiting.add(reject)
      const done = () => waiting.delete(reject)
      call().then(resolve, reject).finally(done)
    })
  }

  worker.addEventListener('error', ({ message }) => {
    end(new Error(message || 'The worker could not be loaded'))
  })
  return {
    open: (...args) => outlive(() => service.open(...args)),
    seek: (tick) => outlive(() => service.seek(tick)),
    advance: (untilTick) => outlive(() => service.advance(untilTick)),
    close: () => end(cancelledError()),
  }
}
