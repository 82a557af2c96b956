/** A viewer in the browser: a worker that owns one run, and gives its trace when asked. */
import { wrap } from 'comlink'

import type { ViewerService } from './viewerService.ts'

/** As `ViewerService`, but every answer is awaited. All calls reject once the worker has crashed. */
export interface Viewer extends Pick<ViewerService, 'open' | 'seek'> {
  advance(untilTick: number): Promise<ReturnType<ViewerService['advance']>>
  /** Ends the worker; calls under way stay unanswered. */
  close(): void
}

export function createViewer(): Viewer {
  const worker = new Worker(new URL('./viewerWorker.ts', import.meta.url), { type: 'module' })
  const service = wrap<ViewerService>(worker)
  const waiting = new Set<(error: Error) => void>()
  let crash: Error | null = null
  worker.addEventListener('error', ({ message }) => {
    crash = new Error(message || 'The worker could not be loaded')
    worker.terminate()
    for (const reject of waiting) reject(crash)
  })

  /** Comlink leaves a call pending for ever when its worker dies; this does not. */
  function outlive<T>(call: () => Promise<T>): Promise<T> {
    if (crash !== null) return Promise.reject(crash)
    return new Promise((resolve, reject) => {
      waiting.add(reject)
      call()
        .then(resolve, reject)
        .finally(() => waiting.delete(reject))
    })
  }

  return {
    open: (...args) => outlive(() => service.open(...args)),
    seek: (tick) => outlive(() => service.seek(tick)),
    advance: (untilTick) => outlive(() => service.advance(untilTick)),
    close: () => worker.terminate(),
  }
}
