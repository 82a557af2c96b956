/** The words of the command line in English. */
import type { CliTexts } from './cliTexts.ts'

export const CLI_EN: CliTexts = {
  help: (version) => `Millwright ${version}

Usage: npm run -s cli -- <command> [options]

Commands
  run FILE            simulate the levels, appraise them, print them side by side
    --level LEVEL     only the baseline and this level; may be repeated
    --replications N  independent runs; default: as the file says
    --seed S          seed of the random numbers, 0 or more; same seed, same bytes
    --workers N       worker threads; does not change the result
    --reading READING of a published case; default: as the file says
    --json            print the result as JSON instead
    --out FILE        also write the result as JSON to a file
  validate FILE       list everything that is wrong with a file
    --json            list it as JSON
  schema [NAME]       print a JSON Schema; without a name, list the names

Everywhere
  --lang zh|en        language; default: from the environment variable LANG
  --help, --version

Exit codes: 0 done, 1 something is wrong with a file, 2 wrong usage, 130 interrupted.
`,
  usage: {
    run:
      'Usage: run FILE [--level LEVEL]… [--replications N] [--seed S] [--workers N] ' +
      '[--reading READING] [--json | --out FILE] [--lang zh|en]',
    validate: 'Usage: validate FILE [--json] [--lang zh|en]',
    schema: 'Usage: schema [NAME] [--lang zh|en]',
    any: 'Usage: <run|validate|schema> [options]; see --help',
  },
  usageFaults: {
    noCommand: () => 'A command is missing',
    unknownCommand: (name) => `There is no command ${name}`,
    unknownOption: (name) => `There is no option ${name}`,
    optionNotHere: (name) => `This command has no option ${name}`,
    optionValue: (name) => `Option ${name} lacks its value, or has one too many`,
    badOptionValue: (name) => `The value of option ${name} is not valid`,
    missingFile: () => 'A file is missing',
    extraArgument: (name) => `The argument ${name} is one too many`,
    jsonAndOut: () => 'Either --json or --out, not both',
    unknownSchema: (name) => `There is no schema called ${name}`,
  },
  fileFaults: {
    missing: 'There is no such file',
    directory: 'This is a folder, not a file',
    unreadable: 'This cannot be read',
    tooLarge: 'This file is larger than 8 MB',
    empty: 'This file is empty',
    notText: 'This is not UTF-8 text',
    unwritable: 'This cannot be written',
    isInput: 'This would overwrite the input',
  },
  valid: (name) => `OK: ${name}`,
  problems: (count) => (count === 1 ? '1 problem' : `${count} problems`),
  unknownLevel: (id, known) => `There is no level “${id}”; known: ${known}`,
  unknownReading: (id, known) =>
    known === ''
      ? `There is no reading “${id}”: the file has none`
      : `There is no reading “${id}”; known: ${known}`,
  written: (path) => `Result written to ${path}`,
  cancelled: 'Interrupted',
  crashed: 'Internal error',
  progress: (percent) => `Simulating ${percent} %`,
  table: {
    seed: 'seed',
    replications: 'replications',
    window: 'measured each',
    hours: (n) => `${n} h`,
    reading: 'reading',
    bottleneck: 'Bottleneck station',
    people: 'People',
    demandMet: 'Shifts that meet the demand',
    goodPerHour: 'Good output',
    firstPassYield: 'First-pass yield',
    energyPerGood: 'Energy per good unit',
    features: 'Features of a demonstration project',
    capex: 'Investment',
    paybackWithoutSubsidy: 'Payback without subsidy',
    paybackWithSubsidy: 'Payback with subsidy',
    npvWithoutSubsidy: 'NPV without subsidy',
    npvWithSubsidy: 'NPV with subsidy',
    never: 'never',
    published: 'Published',
    modelled: 'Modelled',
    shortOfDemand: (share) =>
      `* more people do not help: fewer than ${share} of the shifts meet the demand`,
    withUnit: (label, unit) => `${label}, ${unit}`,
    intervals: '± is the half-width of a 95 % confidence interval.',
    paybacks: 'Paybacks are medians (10 % to 90 % quantiles).',
  },
}
