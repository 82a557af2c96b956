/** Due dates in the slow simulator: jobs that are late, and orders whose last job has left. */
import type { Job, Order, World } from './types.ts'

/** A job is shipped. */
export function bookTardiness({ books: { counts, ever }, now }: World, { dueTick }: Job): void {
  if (dueTick === Infinity) return
  const late = Math.max(0, now - dueTick)
  counts.dueJobs++
  if (late > 0) counts.lateJobs++
  counts.tardinessTicks += late
  ever.tardinessTicks += late
  counts.longestTardinessTicks = Math.max(counts.longestTardinessTicks, late)
}

/** So many jobs of an order have left, or never came. */
export function closeOrder({ books: { counts }, now }: World, order: Order, jobs: number): void {
  order.jobsLeft -= jobs
  if (order.jobsLeft > 0 || order.dueTick === Infinity) return
  const late = Math.max(0, now - order.dueTick)
  counts.done++
  if (late > 0) counts.late++
  counts.orderTardinessTicks += late
}
