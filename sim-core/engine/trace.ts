/**
 * What a viewer needs to replay a run: 16-byte events in chunks, each chunk beginning with a
 * keyframe, so that "the line at t" is one keyframe and the events up to t. Nothing is recorded
 * unless a run was created with a trace.
 *
 * Event layout: tick as float64, value as int32 (job or mode), subject as uint16 (server or
 * station), kind and look as bytes.
 */

export const EVENT_BYTES = 16
/** A server enters a mode. */
export const TRACE_MODE = 0
/** A job joins the buffer before a station. */
export const TRACE_QUEUED = 1
/** A server takes a job; a batch is traced by its first. */
export const TRACE_STARTED = 2
export const TRACE_SHIPPED = 3
export const TRACE_SCRAPPED = 4
/** Bit of a look: the job has been reworked. The lower bits are its product. */
export const LOOK_REWORKED = 0x80

export interface Keyframe {
  readonly tick: number
  /** Mode of each server. */
  readonly modes: Uint8Array
  /** Job in hand of each server, of a batch the first that is still there; −1 when empty. */
  readonly jobs: Int32Array
  /** Jobs in the buffer of station s: `queued[queueStart[s]]` … `queued[queueStart[s + 1] − 1]`. */
  readonly queueStart: Int32Array
  readonly queued: Int32Array
  /** Looks of `jobs` (0 when empty), then of `queued`. */
  readonly looks: Uint8Array
  readonly shipped: number
}

export interface TraceChunk {
  readonly keyframe: Keyframe
  /** The chunk holds everything up to this tick. */
  readonly endTick: number
  readonly events: number
  readonly data: ArrayBuffer
}

export interface TraceRecorder {
  keyframe: Keyframe
  count: number
  data: DataView
}

const FIRST_EVENTS = 4096
/** Events after which a chunk is worth closing. */
export const CHUNK_EVENTS = 4096

export const createTrace = (keyframe: Keyframe): TraceRecorder => ({
  keyframe,
  count: 0,
  data: new DataView(new ArrayBuffer(FIRST_EVENTS * EVENT_BYTES)),
})

/** Ends the chunk at `keyframe`, with which the next one begins. */
export function cutChunk(trace: TraceRecorder, keyframe: Keyframe): TraceChunk {
  const data = trace.data.buffer as ArrayBuffer
  const chunk = {
    keyframe: trace.keyframe,
    endTick: keyframe.tick,
    events: trace.count,
    data: data.slice(0, trace.count * EVENT_BYTES),
  }
  trace.keyframe = keyframe
  trace.count = 0
  return chunk
}

export const recordMode = (trace: TraceRecorder, tick: number, server: number, mode: number) =>
  write(trace, tick, TRACE_MODE, server, mode, 0)

export const recordQueued = (
  trace: TraceRecorder,
  tick: number,
  station: number,
  job: number,
  look: number,
) => write(trace, tick, TRACE_QUEUED, station, job, look)

export const recordStarted = (
  trace: TraceRecorder,
  tick: number,
  server: number,
  job: number,
  look: number,
) => write(trace, tick, TRACE_STARTED, server, job, look)

export const recordLeft = (
  trace: TraceRecorder,
  tick: number,
  station: number,
  job: number,
  scrapped: boolean,
) => write(trace, tick, scrapped ? TRACE_SCRAPPED : TRACE_SHIPPED, station, job, 0)

function write(
  trace: TraceRecorder,
  tick: number,
  kind: number,
  subject: number,
  value: number,
  look: number,
): void {
  const at = trace.count * EVENT_BYTES
  if (at === trace.data.byteLength) {
    const wider = new Uint8Array(2 * at)
    wider.set(new Uint8Array(trace.data.buffer))
    trace.data = new DataView(wider.buffer)
  }
  trace.data.setFloat64(at, tick, true)
  trace.data.setInt32(at + 8, value, true)
  trace.data.setUint16(at + 12, subject, true)
  trace.data.setUint8(at + 14, kind)
  trace.data.setUint8(at + 15, look)
  trace.count++
}
