import { describe, expect, test } from 'vitest'

import { designStream, latinHypercube, type Ask } from './design.ts'
import { morris } from './morris.ts'
import { sobol } from './sobol.ts'

const asking =
  (f: (x: readonly number[]) => number): Ask =>
  (points) =>
    Promise.resolve(points.map(f))

/** Ishigami and Homma (1990) with a = 7, b = 0.1, on −π … π. */
const ishigami = asking((unit) => {
  const [x, y, z] = unit.map((u) => Math.PI * (2 * u - 1)) as [number, number, number]
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
})

describe('Sobol indices', () => {
  test('of the function of Ishigami are the ones known', async () => {
    const indices = await sobol(ishigami, { factors: 3, seed: 11, rows: 4096 })
    // V = a²/8 + bπ⁴/5 + b²π⁸/18 + ½; V₁ = ½ (1 + bπ⁴/5)², V₂ = a²/8, V₁₃ = 8 b²π⁸/225.
    const b4 = 0.1 * Math.PI ** 4
    const variance = 49 / 8 + b4 / 5 + b4 ** 2 / 18 + 1 / 2
    const first = [(1 + b4 / 5) ** 2 / 2, 49 / 8, 0].map((part) => part / variance)
    const joint = (8 * b4 ** 2) / 225 / variance
    const total = [first[0]! + joint, first[1]!, joint]
    indices.forEach((index, i) => {
      expect(Math.abs(index.first.value - first[i]!)).toBeLessThan(0.04)
      expect(Math.abs(index.total.value - total[i]!)).toBeLessThan(0.04)
      // A 95 % interval, twice as wide: ±4 standard errors.
      const around = ({ low, high, value }: typeof index.first, truth: number) =>
        value - 2 * (value - low) <= truth && truth <= value + 2 * (high - value)
      expect(around(index.first, first[i]!)).toBe(true)
      expect(around(index.total, total[i]!)).toBe(true)
    })
  })

  test('of a sum are the shares of its variances, first order and total alike', async () => {
    // 3 U + 4 V: variances 9/12 and 16/12.
    const model = asking(([u, v]) => 3 * u! + 4 * v!)
    const [u, v] = await sobol(model, { factors: 2, seed: 2, rows: 2048 })
    expect(u!.total.value).toBeCloseTo(0.36, 1)
    expect(v!.total.value).toBeCloseTo(0.64, 1)
    expect(Math.abs(u!.first.value - 0.36)).toBeLessThan(0.05)
    expect(Math.abs(v!.first.value - 0.64)).toBeLessThan(0.05)
  })

  test('of a constant are 0', async () => {
    const [index] = await sobol(asking(() => 7), { factors: 1, seed: 2, rows: 16 })
    expect([index!.first.value, index!.total.value]).toEqual([0, 0])
  })

  test('are the same for the same seed', async () => {
    const options = { factors: 3, seed: 5, rows: 64 }
    expect(await sobol(ishigami, options)).toEqual(await sobol(ishigami, options))
    expect(await sobol(ishigami, { ...options, seed: 6 })).not.toEqual(
      await sobol(ishigami, options),
    )
  })
})

describe('elementary effects', () => {
  test('of a linear answer are its slopes, without spread', async () => {
    const model = asking(([u, v]) => 2 * u! - 5 * v!)
    const [u, v, w] = await morris(model, { factors: 3, seed: 1 })
    expect(u!.mu).toBeCloseTo(2, 9)
    expect(v!.mu).toBeCloseTo(-5, 9)
    expect(v!.muStar.value).toBeCloseTo(5, 9)
    expect(v!.muStar.high - v!.muStar.low).toBeCloseTo(0, 9)
    expect([u!.sigma, v!.sigma, w!.muStar.value].every((x) => Math.abs(x) < 1e-9)).toBe(true)
  })

  test('cancel in μ and not in μ* where the answer goes down and up again', async () => {
    // (u − ½)² on the grid 0, ⅓, ⅔, 1 with steps of ⅔: 0 → ⅔ is −⅓, ⅓ → 1 is +⅓, and back.
    const [u] = await morris(asking(([x]) => (x! - 0.5) * (x! - 0.5)), {
      factors: 1,
      seed: 3,
      trajectories: 200,
    })
    expect(u!.muStar.value).toBeCloseTo(1 / 3, 9)
    expect(Math.abs(u!.mu)).toBeLessThan(4 * (1 / 3 / Math.sqrt(200)))
    expect(u!.sigma).toBeCloseTo(1 / 3, 1)
  })

  test('of a factor that works through another spread with that one', async () => {
    const [u, v] = await morris(asking(([x, y]) => x! * y!), {
      factors: 2,
      seed: 4,
      trajectories: 100,
    })
    expect(u!.sigma).toBeGreaterThan(0.2)
    expect(v!.sigma).toBeGreaterThan(0.2)
  })

  test('ask a way of one step per factor each time', async () => {
    let asked = 0
    await morris(
      (points) => {
        asked += points.length
        for (const point of points) expect(point.every((x) => x >= 0 && x <= 1 + 1e-12)).toBe(true)
        return Promise.resolve(points.map(() => 0))
      },
      { factors: 6, seed: 1, trajectories: 4 },
    )
    expect(asked).toBe(4 * 7)
  })
})

test('a Latin hypercube has one point in each slice of each factor', () => {
  const points = latinHypercube(designStream(1, 'test'), 40, 3)
  for (const factor of [0, 1, 2]) {
    const slices = points.map((point) => Math.floor(40 * point[factor]!))
    expect(slices.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i))
  }
})
