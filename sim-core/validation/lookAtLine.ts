/** How the invariants look at a line: its lists as arrays, its faults as sentences. */
import { NO_SUBJECT, type Line } from '../engine/line.ts'

export const fault = (isOne: boolean, sentence: string) => (isOne ? [sentence] : [])

export const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)
export const stationsOf = (line: Line) => numbers(line.queueLength.length)
export const serversOf = (line: Line) => numbers(line.tables.servers)
export const subjectsOf = (line: Line) => numbers(line.tables.subjects)

export function chain(head: number, link: Int32Array): number[] {
  const members: number[] = []
  for (let at = head; at !== NO_SUBJECT; at = link[at]!) {
    if (members.length > link.length) throw new Error('a list runs in a circle')
    members.push(at)
  }
  return members
}

export const sameSet = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && new Set([...a, ...b]).size === a.length
