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
}
