/** All kits by name. */
import type { StationKind } from '../../lineModel/footprints.ts'
import type { Kit } from '../parts.ts'
import * as benches from './benches.ts'
import * as handling from './handling.ts'
import * as machines from './machines.ts'

export const KITS = {
  manual: benches.MANUAL,
  packing: benches.PACKING,
  rework: benches.REWORK,
  tester: benches.TESTER,
  wave: machines.WAVE,
  machine: machines.MACHINE,
  press: machines.PRESS,
  laser: machines.LASER,
  oven: machines.OVEN,
  robot: machines.ROBOT_CELL,
  robotTurret: machines.ROBOT_TURRET,
  robotUpper: machines.ROBOT_UPPER,
  robotFore: machines.ROBOT_FORE,
  inspection: machines.INSPECTION,
  conveyor: handling.CONVEYOR,
  rollers: handling.ROLLERS,
  rack: handling.RACK,
  cart: handling.CART,
  vehicle: handling.VEHICLE,
  palletIn: handling.PALLET_IN,
  palletOut: handling.PALLET_OUT,
  bin: handling.BIN,
  mast: handling.MAST,
  seated: benches.SEATED,
  standing: benches.STANDING,
  arms: benches.ARMS,
} as const satisfies Readonly<Record<string, Kit>>

export type KitName = keyof typeof KITS

/** What a seat of each kind looks like; carriers and belts are placed otherwise. */
export const SEAT_KITS: Readonly<Record<StationKind, KitName | null>> = {
  manual: 'manual',
  machine: 'machine',
  robot: 'robot',
  oven: 'oven',
  wave: 'wave',
  tester: 'tester',
  press: 'press',
  laser: 'laser',
  inspection: 'inspection',
  packing: 'packing',
  rework: 'rework',
  transport: null,
  conveyor: null,
}
