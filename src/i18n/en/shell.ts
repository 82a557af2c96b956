/** The frame of the page: navigation, scenario, state of the run, notices. */
import type { shellZh } from '../zh/shell.ts'

export const shellEn: Readonly<Record<keyof typeof shellZh, string>> = {
  'app.title': 'Millwright · production-line retrofit',
  'app.name': 'Millwright',
  'app.question': 'How far is it worth automating this line?',
  'app.skip': 'Skip to content',

  'rail.title': 'Screens',
  'rail.start': 'Start',
  'rail.line': 'Line',
  'rail.roi': 'Returns',
  'rail.trust': 'Why trust it',
  'rail.subsidies': 'Subsidies',
  'rail.pay': 'Ways to pay',
  'rail.risk': 'Risk',
  'rail.roadmap': 'Roadmap',

  'tab.roi': 'Returns',
  'tab.subsidies': 'Subsidies',
  'tab.pay': 'Ways to pay',
  'tab.risk': 'Risk',
  'tab.roadmap': 'Roadmap',

  'bar.tools': 'Tools',
  'bar.scenario': 'Scenario',
  'bar.templates': 'Templates',
  'bar.open': 'Open scenario file…',
  'bar.download': 'Download scenario file',
  'bar.kept': 'Kept in this browser only; nothing is uploaded.',
  'bar.otherLanguage': '中文',
  'bar.dark': 'Dark theme',
  'bar.light': 'Light theme',

  'action.close': 'Close',
  'action.understood': 'Understood',

  'level.choose': 'Retrofit level',
  'level.best': 'Highest NPV',
  'level.short': 'Falls short of demand',
  'level.baseline': 'No retrofit: what the others are compared with.',
  'level.paybackWithout': 'Payback without subsidy',
  'level.paybackWith': 'With subsidy',
  'level.noAward': 'The policies listed award nothing at this level.',

  'run.running': 'Simulating',
  'run.verifying': 'Reproducing here',
  'run.progress': '{done} of {total} replications done',
  'run.cancel': 'Cancel',
  'run.cancelled': 'Cancelled',
  'run.failed': 'Simulation stopped',
  'run.again': 'Run again',
  'run.stale': 'Inputs changed',
  'run.stoppedAbout': 'The line of “{level}” came to a stop; its figures reach only to then.',
  'run.staleAbout': 'Inputs have changed; the results below are from before the change.',
  'run.staleRunning':
    'Inputs have changed and are being simulated; the results below are from before.',
  'run.failedAbout':
    'The simulation did not finish. Your scenario is safe: run it again, or download it first.',
  'run.mismatchAbout':
    'This device computed a different result from the one that came with the page. What you ' +
    'see was computed here; do not rely on the one that came along.',
  'run.seed': 'Random seed',
  'run.replications': 'Replications',
  'run.window': 'Time measured',
  'run.warmup': 'Warm-up',
  'run.hours': '{hours} h',
  'run.engine': 'Engine version',
  'run.scenario': 'Scenario hash',
  'run.standing': 'Reproduced',
  'run.crn':
    'All levels use common random numbers; the same seed gives the same bytes in every browser.',

  'standing.precomputed': 'Precomputed, not yet reproduced',
  'standing.verified': 'Reproduced on this device',
  'standing.mismatch': 'Not reproduced on this device',
  'standing.computed': 'Computed on this device',

  'notice.storageFailed':
    'Could not save to this browser (full or blocked). Your scenario is still on screen: ' +
    'download a copy.',
  'notice.storageUnreadable':
    'The scenario saved last time can no longer be read; the default template is open.',
  'notice.templateFailed': 'The default template could not be opened. Open a scenario file.',

  'fault.title': 'This screen has failed',
  'fault.about':
    'The fault is ours, not your input. Your scenario is safe: download it, then reload the page.',
  'fault.reload': 'Reload',

  'opening.opened': 'Scenario opened',
  'opening.openedAbout': 'It is being simulated. Undo takes you back to the one before.',
  'opening.failed': 'This file could not be opened',
  'opening.tooLarge': 'The file has about {sizeMb} MB; at most {mostMb} MB are read.',
  'opening.unreadable': 'The file could not be read.',
  'opening.invalid': 'Problems in the file: {issues}',
  'opening.untouched': 'Your current scenario has not been touched.',
  'opening.another': 'Choose another file…',

  'help.title': 'Keys and reading aid',
  'help.line': 'On this screen (line)',
  'help.everywhere': 'On every screen',
  'help.singleKeys': 'Single-key shortcuts on',
  'help.numbers': 'How to read the numbers',
  'help.numbersAbout':
    'After ± stands the half-width of a 95 % confidence interval. P10–P90 are the 10th and ' +
    '90th percentiles over replications, not a confidence interval. “Exact” means no ' +
    'randomness. Click any number to see where it comes from.',

  'keys.help': 'Open this sheet',
  'keys.level': 'Choose a retrofit level',
  'keys.start': 'Go to Start',
  'keys.line': 'Go to Line',
  'keys.roi': 'Go to Returns',
  'keys.inputs': 'Open or close the inputs',
  'keys.run': 'Simulate again',
  'keys.cancel': 'Close or cancel',
  'keys.undo': 'Undo',
  'keys.redo': 'Redo',
}
