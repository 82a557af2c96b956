/** What must hold between any two events about cards, promised places, belts and turns. */
import { NO_JOB, type Line } from '../engine/line.ts'
import { PAST_DRUM } from '../engine/news.ts'
import { isRepairing } from '../engine/modes.ts'
import { BELT } from '../engine/moveTables.ts'
import { chain, fault, serversOf, stationsOf } from './lookAtLine.ts'

export function moveFaults(line: Line): string[] {
  return [...loopFaults(line), ...ropeFaults(line), ...beltFaults(line), ...turnFaults(line)]
}

/** A place that was promised at a machine stays one when the machine stands or breaks. */
export function standingPlaces(line: Line, station: number): number {
  if (line.tables.guarded[station] === 0) return 0
  const { conveyor } = line.plan.stations[station]!
  if (conveyor !== undefined) return conveyor.places
  const idle = line.halts[station] === 0 ? 0 : chain(line.idleHead[station]!, line.link).length
  const broken = serversOf(line).filter(
    (server) => line.tables.stationOf[server] === station && isRepairing(line.phase[server]!),
  )
  return idle + broken.length
}

/** Each loop counts the jobs at its stations and on their way there, whoever brings them. */
function loopFaults(line: Line): string[] {
  const { loopOf, stationOf } = line.tables
  return (line.plan.loops ?? []).flatMap(({ stations, cards }, loop) => {
    const queued = stations.reduce((sum, s) => sum + line.queueLength[s]!, 0)
    const inHand = serversOf(line).flatMap((server) => {
      const from = stationOf[server]!
      const jobs = loopOf[from] === loop ? chain(line.job[server]!, line.jobLink).length : 0
      const dest = line.dest[server]!
      const ahead = line.holdsPlace[server] === 1 && loopOf[dest] === loop && loopOf[from] !== loop
      return [jobs + (ahead ? 1 : 0)]
    })
    const onTheWay = [...line.vehicleJob.keys()].filter(
      (v) => line.vehicleJob[v] !== NO_JOB && loopOf[line.vehicleTo[v]!] === loop,
    ).length
    const counted = queued + onTheWay + inHand.reduce((sum, jobs) => sum + jobs, 0)
    return [
      ...fault(counted !== line.loopJobs[loop], `loop ${loop} has lost or won a card`),
      ...fault(
        counted > Math.max(cards, startJobs(line, stations)) && !line.tables.hasAssemblies,
        `loop ${loop} has more jobs than cards`,
      ),
    ]
  })
}

/** A line may start with more jobs than cards: then none comes in until there are fewer. */
function startJobs({ plan }: Line, stations: readonly number[]): number {
  const { queued = [], machines = [] } = plan.start ?? {}
  const before = queued.map(({ station, quantity }) => ({ station, quantity }))
  const at = machines.map(({ station, inHand }) => ({ station, quantity: inHand?.quantity ?? 0 }))
  return [...before, ...at]
    .filter(({ station }) => stations.includes(station))
    .reduce((sum, { quantity }) => sum + quantity, 0)
}

/** The rope counts the jobs inside of which it has not heard that the drum has finished them. */
function ropeFaults(line: Line): string[] {
  if (line.plan.rope === undefined) return []
  const queued = stationsOf(line).flatMap((s) => chain(line.queueHead[s]!, line.jobLink))
  const inHand = serversOf(line).flatMap((server) => chain(line.job[server]!, line.jobLink))
  const carried = [...line.vehicleJob].filter((job) => job !== NO_JOB)
  const before = [...queued, ...inHand, ...carried].filter((job) => line.jobPastDrum[job] === 0)
  const { news, newsCount, newsHead } = line.levers
  const unheard = Array.from({ length: newsCount }, (_, i) => news[(newsHead + i) % news.length])
  const counted = before.length + unheard.filter((one) => one === PAST_DRUM).length
  return fault(counted !== line.ropeJobs, 'the rope has lost or won a job')
}

/** A belt knows how many jobs are on it, and they are on it in the order in which they came. */
function beltFaults(line: Line): string[] {
  return serversOf(line).flatMap((server) => {
    const station = line.tables.stationOf[server]!
    if (line.tables.shape[station] !== BELT) return []
    const jobs = chain(line.job[server]!, line.jobLink)
    const ready = jobs.map((job) => line.jobReady[job]!)
    const { places } = line.plan.stations[station]!.conveyor!
    return [
      ...fault(jobs.length !== line.beltJobs[server], `belt ${station} has lost or won a job`),
      ...fault(jobs.length > places, `belt ${station} holds more jobs than it has places`),
      ...fault(
        ready.some((at, i) => i > 0 && at < ready[i - 1]!),
        `a job on belt ${station} overtakes another`,
      ),
    ]
  })
}

/** Where somebody may let another pass, every list is in the order of blocking. */
function turnFaults(line: Line): string[] {
  if (!line.tables.hasGuards) return []
  const lists = [...stationsOf(line).map((s) => line.blockedHead[s]!), line.chooserHead]
  const isUneven = lists.some((head) => {
    const tickets = chain(head, line.link).map((server) => line.ticket[server]!)
    return tickets.some((ticket, i) => i > 0 && ticket < tickets[i - 1]!)
  })
  return fault(isUneven, 'a blocked machine has lost its turn')
}
