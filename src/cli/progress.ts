/** How far a study is, on one line that is written over; nothing where nobody watches. */
import type { WriteStream } from 'node:tty'

export interface ProgressLine {
  update(done: number, total: number): void
  clear(): void
}

const CLEAR_LINE = '\r\u001B[K'

export function showProgress(
  stream: Pick<WriteStream, 'isTTY' | 'write'>,
  sentence: (percent: number) => string,
): ProgressLine {
  let shown = -1
  return {
    update(done, total) {
      const percent = Math.floor((100 * done) / total)
      if (!stream.isTTY || percent === shown) return
      shown = percent
      stream.write(`${CLEAR_LINE}${sentence(percent)}`)
    },
    clear() {
      if (shown !== -1) stream.write(CLEAR_LINE)
    },
  }
}
