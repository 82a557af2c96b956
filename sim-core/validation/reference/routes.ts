/** Ways of the slow simulator: where a finished job goes, and which waiting job is next. */
import { meanS, toTicks } from '../../base/index.ts'
import { TO_CHOICE, TO_RETURN, TO_SINK } from '../../engine/index.ts'
import type { Job, Machine, Station, World } from './types.ts'

/** Where a job goes that a station has finished and nobody rejects. */
export function wayOf({ dice, plan: line }: World, { plan }: Station, job: Job): number {
  const { routing } = plan
  if (routing === undefined) return plan.next === TO_RETURN ? job.returnTo : plan.next
  switch (routing.kind) {
    case 'product': return routing.to[job.product]!
    case 'choice': return TO_CHOICE
    case 'plan':
      job.step++
      return line.visits![job.product]![job.step] ?? TO_SINK
    case 'share': {
      const u = dice.uniform(`route/${plan.id}`)
      let sum = 0
      const drawn = routing.shares.findIndex((share) => u < (sum += share))
      return routing.to.at(drawn)!
    }
    default: return routing satisfies never
  }
}

/** Takes the next jobs of a buffer for a machine: by its discipline, then first come. */
export function takeNext({ queue, plan }: Station, machine: Machine, count: number): Job[] {
  return Array.from({ length: count }, () => {
    const ranks = queue.map((job) => rankOf(plan, machine, job))
    const [next] = queue.splice(ranks.indexOf(Math.min(...ranks)), 1)
    return next!
  })
}

/** What it takes to set a machine of a station up for another product. */
export function setupTicks({ setup }: Station['plan'], from: number, to: number): number {
  return setup === null || from === to ? 0 : toTicks(setup.timeS[from]![to]!)
}

/** The least is next. */
function rankOf(plan: Station['plan'], machine: Machine, job: Job): number {
  switch (plan.discipline ?? 'fifo') {
    case 'fifo': return 0
    case 'priority': return -job.priority
    case 'dueDate': return job.dueTick
    case 'shortest': {
      const ownS = plan.work === null ? 0 : meanS(plan.work)
      const asked = job.visit?.taskS ?? null
      const task = asked === null || ownS === 0 ? 1 : asked / ownS
      const runS = plan.run === null ? 0 : meanS(plan.run)
      return (ownS * task + runS) * plan.productFactor[job.product]!
    }
    case 'leastSetup': return setupTicks(plan, machine.product, job.product)
    default: throw new Error('no such discipline')
  }
}
