/**
 * The palette under normal sight and three simulated colour vision deficiencies: Machado, Oliveira
 * and Fernandes, IEEE TVCG 15 (2009) 1291–1298, severity 1. Differences by CIEDE2000: Sharma, Wu
 * and Dalal, Color Research and Application 30 (2005) 21–30; luminance contrast by WCAG 2.2.
 */
import { describe, expect, test } from 'vitest'

import {
  LEVEL_COLORS,
  MONEY_COLORS,
  NEUTRALS,
  STATE_COLORS,
  STATE_GLYPHS,
  STATE_ORDER,
  type Theme,
} from './tokens.ts'

type Triple = readonly [number, number, number]
const THEMES: readonly Theme[] = ['light', 'dark']
const DEGREE = Math.PI / 180

const VISIONS: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

function linear(hex: string): Triple {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return [r!, g!, b!]
}

const LUMINANCE: Triple = [0.2126729, 0.7151522, 0.072175]

function contrast(a: string, b: string): number {
  const [low, high] = [a, b].map((hex) => dot(LUMINANCE, linear(hex))).sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

function labOf(hex: string, vision: readonly [Triple, Triple, Triple]): Triple {
  const rgb = linear(hex)
  const [r, g, b] = vision.map((row) => Math.min(1, Math.max(0, dot(row, rgb))))
  const seen: Triple = [r!, g!, b!]
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], seen) / 0.95047)
  const y = f(dot(LUMINANCE, seen))
  const z = f(dot([0.0193339, 0.119192, 0.9503041], seen) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIEDE2000 with all parametric factors 1. */
function deltaE([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)))
  const [c1, c2] = [Math.hypot(a1 * (1 + g), b1), Math.hypot(a2 * (1 + g), b2)]
  const hue = (a: number, b: number) => (Math.atan2(b, a * (1 + g)) / DEGREE + 360) % 360
  const [h1, h2] = [hue(a1, b1), hue(a2, b2)]
  const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180
  const meanH = c1 * c2 === 0 ? h1 + h2 : (h1 + turn / 2 + 360) % 360
  const [dL, dC] = [l2 - l1, c2 - c1]
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * DEGREE)
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2]
  const cosine = (factor: number, shift: number) => Math.cos((factor * meanH + shift) * DEGREE)
  const waves = 0.24 * cosine(2, 0) + 0.32 * cosine(3, 6) - 0.2 * cosine(4, -63)
  const t = 1 - 0.17 * cosine(1, -30) + waves
  const sL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2)
  const [sC, sH] = [1 + 0.045 * c, 1 + 0.015 * c * t]
  const spin = 60 * Math.exp(-(((meanH - 275) / 25) ** 2)) * DEGREE
  const rT = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(spin)
  return Math.sqrt(
    (dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rT * (dC / sC) * (dH / sH),
  )
}

/** The least difference between two of the colours, over all visions. */
function least(colors: readonly string[]): number {
  const differences = Object.values(VISIONS).flatMap((vision) => {
    const seen = colors.map((hex) => labOf(hex, vision))
    return seen.flatMap((a, i) => seen.slice(i + 1).map((b) => deltaE(a, b)))
  })
  return Math.min(...differences)
}

test('CIEDE2000 as published: pairs 1, 7 and 17 of Sharma’s table 1', () => {
  expect(deltaE([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
  expect(deltaE([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4)
  expect(deltaE([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4)
})

describe.each(THEMES)('the %s palette', (theme) => {
  const states = STATE_ORDER.map((state) => STATE_COLORS[theme][state])

  test('tells any two states apart by 15, with any colour vision', () => {
    expect(least(states.map(({ fill }) => fill))).toBeGreaterThan(15)
  })

  test('tells any two levels apart by 10; they are labelled and shaped besides', () => {
    expect(least(LEVEL_COLORS[theme])).toBeGreaterThan(10)
  })

  test('writes on every state with 4.5 to 1, and outlines what is below 3 to 1', () => {
    for (const { fill, ink, outlined } of states) {
      expect(contrast(fill, ink)).toBeGreaterThan(4.5)
      expect(outlined).toBe(contrast(fill, NEUTRALS[theme].surface) < 3)
    }
  })

  test('writes all text with 4.5 to 1 on what it stands on', () => {
    const { surface, ground, stale, ink, secondary, muted, link, notice } = NEUTRALS[theme]
    for (const text of [ink, secondary, muted, link, MONEY_COLORS[theme].cost])
      for (const behind of [surface, ground, stale])
        expect(contrast(text, behind)).toBeGreaterThan(4.5)
    expect(contrast(ink, notice)).toBeGreaterThan(4.5)
  })
})

test('every state has a glyph of its own', () => {
  expect(new Set(Object.values(STATE_GLYPHS)).size).toBe(STATE_ORDER.length)
})
