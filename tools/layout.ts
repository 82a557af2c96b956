/** What a machine can see of the style guide. The length of functions is left to reviewers. */
import { isTest, type SourceText } from './sources.ts'

/** The guide says 250; the rest is room for a file that is about one thing all the same. */
const MOST_LINES = 300
const MOST_COLUMNS = 100

/** One line for each place where `source` leaves the guide. */
export function findLayoutFaults({ path, text }: SourceText): string[] {
  const lines = text.split('\n')
  const ofLines = lines.flatMap((line, i) => {
    const faults = [
      line.length > MOST_COLUMNS && `is ${line.length} columns wide`,
      /\t/.test(line) && 'holds a tab',
      /\s$/.test(line) && 'ends in blanks',
    ]
    return faults.filter((fault) => fault !== false).map((fault) => `${path}:${i + 1} ${fault}`)
  })
  const ofFile = [
    !isTest(path) && lines.length - 1 > MOST_LINES && `has ${lines.length - 1} lines`,
    !isTest(path) && !/^(#!.*\n)?\/[/*]/.test(text) && 'does not open with what it is for',
    !text.endsWith('\n') && 'does not end in a newline',
  ]
  return [...ofLines, ...ofFile.filter((fault) => fault !== false).map((f) => `${path} ${f}`)]
}
