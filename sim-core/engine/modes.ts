/**
 * What a server is doing, twice: the `phase` drives the logic, the `mode` is what is booked and
 * shown. A mode follows from the phase and from whether the station is halted, never the reverse.
 */

/** States in display order; waiting for a person is a kind of starving. */
export const MODE_NAMES = [
  'offShift',
  'failed',
  'setup',
  'blocked',
  'processing',
  'starved',
  'standby',
  'waitingOperator',
] as const
export type ModeName = (typeof MODE_NAMES)[number]

export const OFF_SHIFT = 0
export const FAILED = 1
export const SETTING_UP = 2
export const BLOCKED = 3
export const PROCESSING = 4
export const STARVED = 5
export const STANDBY = 6
export const WAITING_OPERATOR = 7
export const MODES = MODE_NAMES.length

/** Phases. Order is free; `MODE_OF_PHASE` translates. */
export const IDLE = 0
export const RUN = 1
export const WORK = 2
export const HOLD = 3
export const SETUP = 4
export const WAIT_WORK = 5
export const WAIT_SETUP = 6
export const RESPONSE = 7
export const WAIT_REPAIR = 8
export const REPAIR = 9
export const ASLEEP = 10
export const WAKING = 11
/** Loaded, and no place downstream for what comes of it: blocking before service. */
export const WAIT_PLACE = 12

export const MODE_OF_PHASE = Uint8Array.of(
  STARVED,
  PROCESSING,
  PROCESSING,
  BLOCKED,
  SETTING_UP,
  WAITING_OPERATOR,
  WAITING_OPERATOR,
  FAILED,
  FAILED,
  FAILED,
  STANDBY,
  STANDBY,
  BLOCKED,
)

/** Only processing wears a machine. */
export const isWearing = (phase: number) => phase === RUN || phase === WORK

export const isRepairing = (phase: number) => phase >= RESPONSE && phase <= REPAIR

/** Phases whose clock stands while the station is halted (RUN too, unless it runs unattended). */
export const SUSPENDABLE = Uint8Array.of(0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0)
