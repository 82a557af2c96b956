import { expect, test } from 'vitest'

import { inputVat } from './vat.ts'

test('VAT is paid with the price and credited in the month after', () => {
  const payments = [
    { month: 0, amountCny: 300, rateShare: 0.13 },
    { month: 2, amountCny: 600, rateShare: 0.13 },
  ]
  const { paidCny, creditedCny, carriedCny } = inputVat(payments, 4, null)
  expect(paidCny).toEqual([-39, 0, -78, 0, 0])
  expect(creditedCny).toEqual([0, 39, 0, 78, 0])
  expect(carriedCny).toBe(0)
})

test('what the firm owes too little to credit is carried forward', () => {
  const payments = [{ month: 0, amountCny: 1000, rateShare: 0.13 }]
  const { creditedCny, carriedCny } = inputVat(payments, 3, 50)
  expect(creditedCny).toEqual([0, 50, 50, 30])
  expect(carriedCny).toBe(0)
  expect(inputVat(payments, 2, 50).carriedCny).toBe(30)
})

test('VAT on what is sold is received and paid on', () => {
  const { paidCny, creditedCny } = inputVat([{ month: 0, amountCny: -100, rateShare: 0.13 }], 1, 50)
  expect(paidCny).toEqual([13, 0])
  expect(creditedCny).toEqual([0, -13])
})

test('a payment in the last month is credited in it', () => {
  const payments = [{ month: 1, amountCny: 100, rateShare: 0.06 }]
  const { paidCny, creditedCny } = inputVat(payments, 1, null)
  expect(paidCny[1]! + creditedCny[1]!).toBe(0)
})
