/** Light and floor of the model shop, by theme; machines have the same clay in both. */
import type { Theme } from '../ui/tokens.ts'

export interface Palette {
  readonly background: string
  readonly floor: string
  /** Painted lines on the floor. */
  readonly paint: string
  readonly lane: string
  /** Multiplies the colours of everything matte. */
  readonly clay: string
  readonly sky: string
  readonly ground: string
  readonly skyIntensity: number
  readonly sunIntensity: number
  readonly shadowShare: number
  /** Rims of pads, and the outline of what is selected. */
  readonly rim: string
  readonly selection: string
  readonly flow: string
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    background: '#EDF0F3',
    floor: '#D9DDE1',
    paint: '#F6F8F9',
    lane: '#C3CAD1',
    clay: '#FFFFFF',
    sky: '#FFFFFF',
    ground: '#B9C0C7',
    skyIntensity: 2.1,
    sunIntensity: 1.5,
    shadowShare: 0.34,
    rim: '#3A434C',
    selection: '#0B5CAD',
    flow: '#2F6EA6',
  },
  dark: {
    background: '#12171D',
    floor: '#1B2229',
    paint: '#36414C',
    lane: '#27313B',
    clay: '#C9CED3',
    sky: '#DCE6F0',
    ground: '#56616C',
    skyIntensity: 2,
    sunIntensity: 1.5,
    shadowShare: 0.6,
    rim: '#8C97A2',
    selection: '#7CB8F5',
    flow: '#6FA0CC',
  },
}
