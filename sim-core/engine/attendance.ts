/** What changes from shift to shift: who is absent, how fast people are, what they have learnt. */
import { exp, TICKS_PER_S } from '../base/index.ts'
import { drawTicks } from './draws.ts'
import type { Line } from './line.ts'
import { uniform } from './streams.ts'
import { NO_DRAW } from './tables.ts'

/** The first shift: every server's pace, and who is there. */
export function beginAttendance(line: Line): void {
  for (let server = 0; server < line.tables.servers; server++) drawPace(line, server)
  drawAbsence(line)
  line.people.shiftsBegun = 1
}

/** The next shift. People who have come may be helped with: `helpWaiting` must follow. */
export function changeShift(line: Line): void {
  const { stationOf, servers } = line.tables
  for (let server = 0; server < servers; server++) {
    const { paceHolds, learning } = line.plan.stations[stationOf[server]!]!
    if (paceHolds === 'shift') drawPace(line, server)
    else if (learning !== undefined) learn(line, server)
  }
  drawAbsence(line)
  line.people.shiftsBegun++
}

/** A factor is drawn through the time table: a second stands for one. */
function drawPace(line: Line, server: number): void {
  const { paceDraw, paceStream, stationOf } = line.tables
  const station = stationOf[server]!
  const draw = paceDraw[station]!
  if (draw !== NO_DRAW) {
    const ticks = drawTicks(line.draws, draw, line.streams, paceStream[station]!, line.cursors)
    line.people.ownPace[server] = ticks / TICKS_PER_S
  }
  learn(line, server)
}

function learn(line: Line, server: number): void {
  const { learning } = line.plan.stations[line.tables.stationOf[server]!]!
  const own = line.people.ownPace[server]!
  line.pace[server] =
    learning === undefined
      ? own
      : own * (1 + learning.excess * exp(-line.people.shiftsBegun / learning.shifts))
}

/** Each on his own, one uniform a head, whatever comes of it. */
function drawAbsence(line: Line): void {
  line.plan.pools.forEach(({ people, absentShare = 0 }, pool) => {
    if (absentShare === 0 || people === Infinity) return
    const stream = line.tables.absenceStream[pool]!
    let absent = 0
    for (let head = 0; head < people; head++)
      if (uniform(line.streams, stream) < absentShare) absent++
    line.freePeople[pool] = line.freePeople[pool]! + line.people.absentPeople[pool]! - absent
    line.people.absentPeople[pool] = absent
  })
}
