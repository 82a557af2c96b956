/** The page “Why trust it”. */
import type { trustZh } from '../zh/trust.ts'

export const trustEn = {
  'trust.question': 'Why trust it',
  'trust.answer':
    'Of {figures} figures in {cases} cases whose answer is known the engine has {right} ' +
      'right; the chance of a wrong verdict anywhere is at most {error}.',
  'trust.none': 'Nothing on record yet.',
  'trust.engine': 'Engine',
  'trust.date': 'Date',
  'trust.coverage': 'Coverage of the intervals',
  'trust.coverageAbout':
    'In {experiments} experiments for each of {figures} figures, {least} to {most} % of ' +
      'the nominal 95 % intervals cover the exact value; 93.5 to 96.5 is right.',
  'trust.each': 'Each figure ({figures})',
  'trust.covered': 'covers it, %',
  'trust.fuzz': 'A second simulator',
  'trust.fuzzAbout':
    '{lines} random lines checked, departure by departure, by a slow simulator that was ' +
      'written from the semantics on its own: {disagreements} on which they differ.',
  'trust.mutants': 'Planted faults',
  'trust.mutantsAbout':
    'Of {mutants} faults planted in the engine and the statistics the tests notice ' +
      '{killed} ({score} ± {spread} %).',
  'trust.cases': 'Cases with a known answer',
  'trust.casesAbout':
    'Exact values come from formulas, Markov chains solved numerically, or recursions, ' +
      'never from the engine. Each random case has {replications} replications; ± is the ' +
      'half-width of the 95 % interval of the figure by itself. Cases without ± are not ' +
      'random and must agree exactly.',
  'trust.case': 'Case',
  'trust.reference': 'Reference',
  'trust.figure': 'Figure',
  'trust.exact': 'Exact',
  'trust.simulated': 'Simulated',
  'trust.verdict': 'Verdict',
  'trust.right': 'right',
  'trust.wrong': 'wrong',
  'trust.topic': '{name} ({cases})',
  'trust.more': 'How the engine was validated',
} as const satisfies Readonly<Record<keyof typeof trustZh, string>>
