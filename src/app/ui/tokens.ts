/**
 * Colours, glyphs and marks 视觉记号: the one place that knows a colour. The 2D line, the 3D line,
 * charts and components read them from here; style sheets read the neutral ones as custom
 * properties that `applyTheme` sets. The machine-state palette is frozen: people learn it.
 */
import type { StateName } from '../../../sim-core/index.ts'

export type Theme = 'light' | 'dark'

/** Every state in the order in which bars and legends list them. */
export const STATE_ORDER = [
  'processing',
  'starved',
  'blocked',
  'failed',
  'setup',
  'standby',
  'offShift',
] as const satisfies readonly StateName[]

export interface StateColor {
  readonly fill: string
  /** Text and glyphs on the fill: at least 4.5 : 1. */
  readonly ink: string
  /** Below 3 : 1 on its surface: drawn with a 1 px line of `STATE_OUTLINE`. */
  readonly outlined: boolean
}

const WHITE = '#FFFFFF'
const INK = '#11161C'

const state = (fill: string, ink: string, outlined = false): StateColor => ({ fill, ink, outlined })

/** Hues follow the tower light 三色灯: green runs, yellow waits, red has failed, blue is attended. */
export const STATE_COLORS: Readonly<Record<Theme, Readonly<Record<StateName, StateColor>>>> = {
  light: {
    processing: state('#0D6F58', WHITE),
    starved: state('#F0B400', INK, true),
    blocked: state('#C4731A', INK),
    failed: state('#8E0B1C', WHITE),
    setup: state('#137FEA', INK),
    standby: state('#793C80', WHITE),
    offShift: state('#9AA0A8', INK, true),
  },
  dark: {
    processing: state('#6FD0AC', INK),
    starved: state('#FBE34A', INK),
    blocked: state('#EC8233', INK),
    failed: state('#C83A50', WHITE),
    setup: state('#4572C6', WHITE),
    standby: state('#EBA0F4', INK),
    offShift: state('#818489', INK),
  },
}

export const STATE_OUTLINE = '#4A5560'

/** A state is never told by colour alone. */
export const STATE_GLYPHS: Readonly<Record<StateName, string>> = {
  processing: '▶',
  starved: '◌',
  blocked: '■',
  failed: '✕',
  setup: '⟳',
  standby: '☾',
  offShift: '–',
}

/** Fill patterns of print and high contrast. */
export const STATE_PATTERNS: Readonly<Record<StateName, string>> = {
  processing: 'solid',
  starved: 'sparseDots',
  blocked: 'horizontalLines',
  failed: 'crossHatch',
  setup: 'risingDiagonals',
  standby: 'verticalLines',
  offShift: 'fallingOutline',
}

/** From the baseline to the demonstration; a label and a shape always go with the colour. */
export const LEVEL_COLORS: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#A9B6C2', '#6F9CC4', '#2F6EA6', '#123A63', '#030B14'],
  dark: ['#6B7885', '#6FA0CC', '#9CC7EA', '#DCEEFF', '#FFF8E6'],
}

export const LEVEL_SHAPES = ['○', '△', '□', '◇', '☆'] as const

export interface MoneyColors {
  readonly benefit: string
  readonly cost: string
  readonly total: string
  /** The hue of a benefit, told apart by a hatch. */
  readonly subsidy: string
}

/** Never red and green: red is up in mainland China and down in the West. */
export const MONEY_COLORS: Readonly<Record<Theme, MoneyColors>> = {
  light: { benefit: '#1A6FB5', cost: '#B4541A', total: '#3F4852', subsidy: '#1A6FB5' },
  dark: { benefit: '#6FB1EC', cost: '#E58E55', total: '#A9B4BF', subsidy: '#6FB1EC' },
}

export interface NeutralColors {
  readonly surface: string
  /** The page behind the surfaces. */
  readonly ground: string
  readonly line: string
  readonly ink: string
  readonly secondary: string
  readonly muted: string
  readonly link: string
  /** Behind what needs attention, with ink on it. */
  readonly notice: string
  readonly noticeLine: string
  /** In place of `surface`, under results that no longer belong to the inputs. */
  readonly stale: string
}

export const NEUTRALS: Readonly<Record<Theme, NeutralColors>> = {
  light: {
    surface: WHITE,
    ground: '#F4F6F8',
    line: '#D5DBE1',
    ink: INK,
    secondary: '#4A5560',
    muted: '#5B6672',
    link: '#0B5CAD',
    notice: '#FFF6DC',
    noticeLine: '#A87A00',
    stale: '#FFFBEF',
  },
  dark: {
    surface: '#12171D',
    ground: '#0B0F13',
    line: '#323B45',
    ink: '#E8EDF2',
    secondary: '#A9B4BF',
    muted: '#96A2AE',
    link: '#7CB8F5',
    notice: '#2B2410',
    noticeLine: '#C9A227',
    stale: '#1C1A12',
  },
}

/** Workpieces on the line. */
export const PART: Readonly<Record<Theme, { readonly good: string; readonly reject: string }>> = {
  light: { good: '#5B7C99', reject: '#8E0B1C' },
  dark: { good: '#8FB0CC', reject: '#C83A50' },
}

/** As `main.css` has it. No Latin-only font before the bundled one: decision 0001. */
export const FONT_FAMILY =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", ' +
  '"Noto Sans SC Variable", sans-serif'
