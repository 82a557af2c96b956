import { expect, test } from 'vitest'

import type { LevelResult, Scenario } from '../../../sim-core/index.ts'
import { crewOf, peopleOf, rolesIn, savedBy } from './roles.ts'

const role = (id: string, isPerson: boolean) => ({ id, name: { zh: id, en: id }, isPerson })

/** A line with an apprentice whom nobody pays; a measure brings a vehicle and a technician. */
const document = {
  line: { roles: [role('operator', true), role('apprentice', true)] },
  measures: [
    {
      changes: [
        { into: 'roles', insert: role('vehicle', false) },
        { into: 'stations', insert: { id: 'S9' } },
        { path: 'stations.S1.machine.meanS', to: 3 },
        { into: 'roles', insert: role('technician', true) },
      ],
    },
  ],
  money: { roles: { operator: { wageCnyPerMonth: 5800 }, apprentice: { wageCnyPerMonth: 0 } } },
} as unknown as Scenario['document']

test('roles are those of the line, then those that measures bring along', () => {
  const ids = rolesIn(document).map(({ id }) => id)
  expect(ids).toEqual(['operator', 'apprentice', 'vehicle', 'technician'])
})

test('who is a person is said by the document, not read off a wage of 0', () => {
  const operators = {
    operator: { exact: 5 },
    apprentice: { exact: 2 },
    vehicle: { exact: 3 },
    technician: { exact: 1 },
  }
  const level = { kpis: { operators } } as unknown as LevelResult
  expect(peopleOf(level, rolesIn(document))).toBe(5 + 2 + 1)
})

test('people who were searched for are found, people who were given are exact', () => {
  const levelWith = (people: number, trials: number) =>
    ({
      kpis: { operators: { operator: { exact: people } }, headcount: { trials } },
    }) as unknown as LevelResult
  const roles = rolesIn(document)
  expect(crewOf(levelWith(5, 0), roles)).toEqual({ exact: 5 })
  expect(crewOf(levelWith(5, 8), roles)).toEqual({ exact: 5, isFound: true })
  expect(savedBy(levelWith(5, 8), levelWith(7, 0), roles)).toEqual({ exact: -2, isFound: true })
})
