/** The roles of a scenario: those of the line, and those that measures bring along. */
import { useMemo } from 'react'

import type { LevelOverview, Scenario } from '../../../sim-core/index.ts'
import type { Text } from '../../i18n/language.ts'
import { useStore } from '../store.ts'
import type { Figure } from './figure.ts'

export interface Role {
  readonly id: string
  readonly name: Text
  /** Vehicles are crewed like people by the simulation, but are neither counted nor paid. */
  readonly isPerson: boolean
}

export function rolesIn({ line, measures }: Scenario['document']): readonly Role[] {
  const inserted = measures
    .flatMap(({ changes }) => changes)
    .flatMap((change) => ('into' in change && change.into === 'roles' ? [change.insert] : []))
  return [...line.roles, ...inserted]
}

const NO_ROLES: readonly Role[] = []

export function useRoles(): readonly Role[] {
  const document = useStore(({ scenario }) => scenario?.document)
  return useMemo(() => (document === undefined ? NO_ROLES : rolesIn(document)), [document])
}

/** The same as a number on screen: where people were searched for, it is sure to about one. */
export function crewOf(level: LevelOverview, roles: readonly Role[]): Figure {
  const exact = peopleOf(level, roles)
  return level.kpis.headcount.trials > 0 ? { exact, isFound: true } : { exact }
}

/** People that `level` does without, compared with `baseline`. */
export function savedBy(
  level: LevelOverview,
  baseline: LevelOverview,
  roles: readonly Role[],
): Figure {
  const exact = peopleOf(level, roles) - peopleOf(baseline, roles)
  return level.kpis.headcount.trials > 0 ? { exact, isFound: true } : { exact }
}

/** Everyone on the line, indirect people included; vehicles are not people. */
export function peopleOf({ kpis }: LevelOverview, roles: readonly Role[]): number {
  return roles
    .filter(({ isPerson }) => isPerson)
    .reduce((sum, { id }) => sum + (kpis.operators[id]?.exact ?? 0), 0)
}
