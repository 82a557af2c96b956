/**
 * What is wrong with a user's data, as plain data: a code to translate, the place, the values to
 * fill in. Issues are collected and returned, all at once; bugs throw.
 */
export interface Issue {
  /** Dotted, from the general to the special: `station.cycleTime.notPositive`. */
  readonly code: string
  /** Property names and indices from the root of the document. */
  readonly path: readonly (string | number)[]
  readonly params: Readonly<Record<string, string | number>>
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] }

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value })

export const failed = (issues: readonly Issue[]): Outcome<never> => ({ ok: false, issues })

export const issue = (
  code: string,
  path: Issue['path'] = [],
  params: Issue['params'] = {},
): Issue => ({ code, path, params })

/** `value` if nothing was found wrong with it. */
export const unless = <T>(issues: readonly Issue[], value: T): Outcome<T> =>
  issues.length === 0 ? ok(value) : failed(issues)

/** Continues with the value of a success; passes a failure on. */
export const andThen = <T, U>(outcome: Outcome<T>, next: (value: T) => Outcome<U>): Outcome<U> =>
  outcome.ok ? next(outcome.value) : outcome
