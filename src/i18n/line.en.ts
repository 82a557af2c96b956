/** The line screen: playback in 3D and 2D, the station card, the legend. */
import type { lineZh } from './line.zh.ts'

export const lineEn: Readonly<Record<keyof typeof lineZh, string>> = {
  'line.question': '{level}: where is the bottleneck, and what happens to the people?',
  'line.questionBaseline': 'Where is the bottleneck today, and how many people does the line take?',
  'line.answer':
    '{level}: good output {good}. The bottleneck is {station}, at work for {busy} of all ' +
    'calendar time, off shifts included.',
  'line.answerPeople': 'The whole line takes {people}.',
  'line.noScenario': 'There is no scenario yet. Open a scenario file to see its line here.',
  'line.preparing': 'Preparing the line…',
  'line.outcomes': 'Figures of this level',
  'line.outcomesAbout': 'Means over the replications; they do not change while the line plays.',

  'line.description':
    'Picture of the line: {stations} stations. The state of each can also be read in the 2D view.',
  'line.view': 'View',
  'line.view.3d': '3D',
  'line.view.2d': '2D',
  'line.view.table': 'Table',
  'line.table':
    'Time and flow of each station, means over the replications; click a number for its interval.',
  'line.station': 'Station',
  'line.camera': 'Camera',
  'line.iso': 'Isometric',
  'line.top': 'Top',
  'line.front': 'Front',
  'line.no3d': 'This browser cannot draw in 3D, so the 2D view is shown; all else works as usual.',
  'line.lost3d':
    'The graphics card took the 3D picture away. The 2D view goes on; 3D returns by itself.',
  'line.failed3d': 'The 3D picture could not be drawn, so the 2D view is shown.',

  'line.badge':
    'Animation: replication {replication}, as an example. Figures: means of {replications}',
  'line.badgeAlone': 'Animation: replication {replication}, as an example',
  'line.flow': 'Flow mode: means over the last moments, no single workpieces',
  'line.waiting': 'Computing this moment…',
  'line.failed': 'The playback could not go on.',
  'line.retry': 'Try again',
  'line.controls': 'Playback',
  'line.play': 'Play',
  'line.pause': 'Pause',
  'line.speed': 'Speed',
  'line.time': 'Time of day',
  'line.clock': 'Day {day}, {time}',
  'line.previousDay': 'Day before',
  'line.nextDay': 'Day after',
  'line.previousDayAbout': 'To the same time on the day before',
  'line.nextDayAbout': 'To the same time on the day after',

  'line.legend': 'Station states',
  'line.bottleneck': 'Bottleneck',
  'line.part': 'Workpiece',
  'line.partReworked': 'Reworked workpiece',
  'state.processing': 'Processing',
  'state.starved': 'Starved',
  'state.blocked': 'Blocked',
  'state.failed': 'Failed',
  'state.setup': 'Setup',
  'state.standby': 'Standby',
  'state.offShift': 'Off shift',

  'states.question': 'Where does the time of each station go?',
  'states.about':
    'In the order of the flow; bars are as long as the time on shift, the number is the share ' +
    'of all calendar time at work; means over the replications. Click a name for the details.',

  'station.choose': 'Choose a station to see where its time goes.',
  'station.now': 'In the picture now',
  'station.nowSeats': '{busy} of {seats} at work, {queue} waiting',
  'station.shares': 'Where its time goes',
  'station.sharesAbout': 'Of all calendar time; means of {replications} replications.',
  'station.flow': 'Flow and quality',
  'station.close': 'No station',

  'keys.play': 'Play or pause the line',
  'keys.speed': 'Slower, faster',
  'keys.fit': 'Fit the line into the picture',
  'keys.dimensions': 'Switch between 3D and 2D',
  'keys.table': 'Table of stations',

  'quantity.stateShare': 'Share of time',
  'quantity.queue': 'Mean queue before it',
  'quantity.finishedPerHour': 'Jobs finished',
  'quantity.rejectShare': 'Rejected',
  'quantity.checklist': 'Demonstration feature',
  'meaning.stateShare':
    'Time of all its servers in this state over all calendar time; the states sum to 100 %.',
  'meaning.queue': 'Time average of the workpieces in the buffer before the station.',
  'meaning.finishedPerHour': 'Jobs that the station finishes in a working hour, rework included.',
  'meaning.rejectShare': 'Jobs that the station rejects, rightly or not, over jobs it finishes.',
  'meaning.checklist':
    'Measures of the level with this feature over those that the file has and that could be there.',

  'line.isoTable':
    'Figures of ISO 22400-2 by station, means over the replications; click a number for its ' +
    'formula.',
  'bottlenecks.question': 'Where is the bottleneck, asked in several ways?',
  'bottlenecks.agree': 'The methods agree on {station}.',
  'bottlenecks.disagree':
    'The methods name different stations: the bottleneck shifts, or several are about as ' +
    'tight.',
  'bottlenecks.method': 'Method',
  'bottlenecks.value': 'Value of that station',
  'bottlenecks.engaged': 'Largest busy share',
  'bottlenecks.averageActive': 'Longest mean active period',
  'bottlenecks.momentary': 'Most often the momentary one',
  'bottlenecks.marginal': 'Most gained from 1 % faster',
  'bottlenecks.none': 'No station is proven to be worth more than nothing',
  'bottlenecks.ask': 'Ask what 1 % faster is worth at each station',
  'bottlenecks.asking': 'Simulating {percent} %',
  'bottlenecks.cancel': 'Cancel',
  'bottlenecks.failed': 'This could not be computed.',
  'bottlenecks.worth': 'What 1 % faster is worth at each station, at capacity',
  'bottlenecks.worthAbout':
    'Same people, same random numbers, the line as it is against one with that station 1 % ' +
    'faster; what is not significant is listed too.',
  'quantity.availability': 'Availability',
  'meaning.availability':
    'Actual production time over planned busy time, that is time on shift (APT / PBT). ISO ' +
    '22400-2.',
  'quantity.effectiveness': 'Effectiveness',
  'meaning.effectiveness':
    'Planned time per item times quantity over actual production time (PRI · PQ / APT); may ' +
    'exceed 100 %. ISO 22400-2.',
  'quantity.quality': 'Quality ratio',
  'meaning.quality':
    'Good over produced quantity (GQ / PQ); not good is what the station’s own inspection ' +
    'rightly rejects. ISO 22400-2.',
  'quantity.oee': 'OEE',
  'meaning.oee':
    'Availability × effectiveness × quality ratio. That of the line is that of its ' +
    'bottleneck. ISO 22400-2.',
  'quantity.nee': 'NEE',
  'meaning.nee':
    '(Production + set-up time) over time on shift × effectiveness × quality ratio: set-ups ' +
    'are no loss. ISO 22400-2.',
  'quantity.allocation': 'Allocation efficiency',
  'meaning.allocation':
    '(Production + set-up + failed time) over time on shift (AUBT / PBT). ISO 22400-2.',
  'quantity.utilisation': 'Utilisation efficiency',
  'meaning.utilisation':
    'Production time over (production + set-up + failed time) (APT / AUBT). ISO 22400-2.',
  'quantity.technical': 'Technical efficiency',
  'meaning.technical':
    'Production time over (production + failed time) (APT / (APT + ADET)). ISO 22400-2.',
  'quantity.setupRate': 'Set-up rate',
  'meaning.setupRate': 'Set-up time over (production + set-up time) (ASUT / AUPT). ISO 22400-2.',
  'quantity.throughputRate': 'Throughput rate',
  'meaning.throughputRate': 'Quantity over the time on shift of one server. ISO 22400-2.',
  'quantity.scrapRatio': 'Scrap ratio',
  'meaning.scrapRatio': 'Scrapped here over produced quantity (SQ / PQ). ISO 22400-2.',
  'quantity.reworkRatio': 'Rework ratio',
  'meaning.reworkRatio':
    'Rejected and reworked or mended on the spot, over produced quantity (RQ / PQ). ISO ' +
    '22400-2.',
  'quantity.firstPassRatio': 'First-pass ratio',
  'meaning.firstPassRatio':
    'Passed without a reject over inspected; a station that inspects nothing has none. ISO ' +
    '22400-2.',
  'quantity.teep': 'TEEP',
  'meaning.teep':
    'OEE × time on shift over all calendar time; industry convention, not in the standard.',
  'quantity.wip': 'Work in process',
  'meaning.wip': 'Time average of the workpieces inside the line, blocked and in process included.',
  'quantity.leadTime': 'Lead time',
  'meaning.leadTime': 'Mean time from entering to leaving the line.',
  'quantity.leadTimeP90': 'Lead time, nine in ten',
  'meaning.leadTimeP90':
    'Lead time that nine in ten workpieces do not exceed, for each replication, then ' +
    'averaged.',
  'quantity.taktAttainment': 'Takt attained',
  'meaning.taktAttainment':
    'Good output times takt time; takt time is the working time of a shift over its demand.',
  'quantity.peakPower': 'Peak power',
  'meaning.peakPower': 'Largest mean power of a quarter of an hour.',
  'quantity.carbon': 'Carbon per piece',
  'meaning.carbon': 'Energy per piece times the emission factor of the grid.',
  'quantity.lateJobs': 'Late workpieces',
  'meaning.lateJobs': 'Share of the shipped workpieces with a due date that were late.',
  'quantity.lostJobs': 'Turned away',
  'meaning.lostJobs': 'Share of the workpieces that found no place or card when they came.',
  'quantity.engagedShare': 'Busy, failed or set up',
  'meaning.engagedShare':
    '(Processing + failed + set-up time) over time on shift; the largest is the bottleneck.',
  'quantity.averageActive': 'Mean active period',
  'meaning.averageActive':
    'Mean length of a stretch without waiting for jobs, room or people; the longest is the ' +
    'bottleneck. Roser et al. 2001.',
  'quantity.momentaryShare': 'Momentary bottleneck',
  'meaning.momentaryShare':
    'Share of the working time in which its active period is the longest; the largest is ' +
    'the bottleneck. Roser et al. 2002.',
  'quantity.marginalValue': 'Worth of 1 % faster',
  'meaning.marginalValue':
    'Good pieces an hour that the line makes more at capacity when this station is 1 % ' +
    'faster, paired on the same random numbers; all intervals together at 95 %.',
}
