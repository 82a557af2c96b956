/** How a mode of the trace is shown: the state of documents and screens, its colour and glyph. */
import { MODE_NAMES, type ModeName } from '../../../sim-core/index.ts'
import type { StateName } from '../../../sim-core/index.ts'

/** Waiting for a person is a way of starving. */
export const stateOf = (shown: ModeName): StateName =>
  shown === 'waitingOperator' ? 'starved' : shown

/** State of each mode, by its number. */
export const STATE_OF_MODE: readonly StateName[] = MODE_NAMES.map(stateOf)
