/** The words of the command line in English. */
import type { CliTexts } from './cliTexts.ts'
import { ROADMAP_HELP, ROADMAP_USAGE } from './roadmapCli.ts'
import { UNCERTAINTY_EN, UNCERTAINTY_HELP, UNCERTAINTY_USAGE } from './uncertaintyTexts.ts'
import { WORKBOOK_HELP, WORKBOOK_OUT_NEEDED, WORKBOOK_USAGE } from './workbookCli.ts'

const inputsInWords = (count: number) => (count === 1 ? '1 input' : `${count} inputs`)

const MONEY_HELP = `${UNCERTAINTY_HELP.en}${ROADMAP_HELP.en}${WORKBOOK_HELP.en}\
  appraise FILE       the economics of a project document alone: nothing is simulated; JSON
`

export const CLI_EN: CliTexts = {
  help: (version, kpis) => `Millwright ${version}

Usage: npm run -s cli -- <command> [options]

Commands
  run FILE            simulate the levels, appraise them, print them side by side
    --level LEVEL     only the baseline and this level; may be repeated
    --replications N  independent runs; default: as the file says
    --seed S          seed of the random numbers, 0 or more; same seed, same bytes
    --workers N       worker threads; does not change the result
    --reading READING of a published case; default: as the file says
    --precision SHARE as many replications as it takes, e.g. 0.02 for ±2 %; --replications
                      is then where it gives up (default 400)
    --kpi KPI         what has to be that precise; may be repeated. One of
                      ${kpis}
    --joint           all these intervals together at 95 % (Bonferroni), not each
    --bottleneck      what a 1 % faster station adds at capacity, for each station
    --stations        a table of the stations with the figures of ISO 22400-2
    --ways            ways to pay after tax, beside the same project in cash
    --offers FILE     a table of lessors' offers (CSV, UTF-8 or GBK), beside those of --ways
    --returns         rates, costs of a good unit, and what must hold for it to pay
    --statement LEVEL/WAY  by year and by party, after tax; WAY of the file, or cash
    --warmup HOURS    another warm-up than the file's; the window stays as long
    --trace KINDS     trace of the first replication: exits,states,moves
    --each            every replication's own values, into the JSON
    --json            print the result as JSON instead
    --out FILE        also write the result as JSON to a file
  compare FILE        every level with every other on one figure (--kpi), all intervals
                      together at 95 %; options as for run, and
    --worthwhile D    smallest difference that matters: names the best level with as many
                      replications as that takes
    --best METHOD     kim-nelson: sequential (2001, default); nelson-matejcik: in two stages,
                      with intervals against the best other (1995); with --worthwhile
    --budget N        spend N more replications where they decide which level is the best
  sensitivity FILE    how much each number with a range moves one figure (--kpi) of one level
                      (--level; default: the last); the crew is found once, and kept
    --method METHOD   tornado: low and high of each by itself (default); morris: elementary
                      effects; sobol: shares of the variance
    --inputs PATTERN  only inputs whose path has it, * for anything; may be repeated
    --replications N  of each point; default: 4 for a tornado, else 2
    --trajectories N  ways of morris, default 10
    --rows N          rows of each sample of sobol, default 64
    --most N          runs that it may take, default 2000
    --seed, --workers, --reading, --json as for run
${MONEY_HELP}  validate FILE       list everything that is wrong with a file
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
      '[--reading READING] [--precision SHARE [--kpi KPI]… [--joint]] [--bottleneck] ' +
      '[--stations] [--ways] [--offers FILE] [--returns] [--statement LEVEL/WAY] ' +
      '[--warmup HOURS] [--trace KINDS] [--each] [--json | --out FILE] [--lang zh|en]',
    compare:
      'Usage: compare FILE --kpi KPI [--worthwhile D] [--level LEVEL]… [--replications N] ' +
      '[--best kim-nelson|nelson-matejcik] [--budget N] [--seed S] [--workers N] ' +
      '[--reading READING] [--json] [--lang zh|en]',
    sensitivity:
      'Usage: sensitivity FILE --kpi KPI [--level LEVEL] [--method tornado|morris|sobol] ' +
      '[--inputs PATTERN]… [--replications N] [--trajectories N | --rows N] [--most N] ' +
      '[--seed S] [--workers N] [--reading READING] [--json] [--lang zh|en]',
    uncertainty: UNCERTAINTY_USAGE.en,
    roadmap: ROADMAP_USAGE.en,
    workbook: WORKBOOK_USAGE.en,
    appraise: 'Usage: appraise FILE [--lang zh|en]',
    validate: 'Usage: validate FILE [--json] [--lang zh|en]',
    schema: 'Usage: schema [NAME] [--lang zh|en]',
    any:
      'Usage: <run|compare|sensitivity|uncertainty|roadmap|workbook|appraise|validate|' +
      'schema> [options]; see --help',
  },
  usageFaults: {
    noCommand: () => 'A command is missing',
    unknownCommand: (name) => `There is no command ${name}`,
    unknownOption: (name) => `There is no option ${name}`,
    optionNotHere: (name) => `This command has no option ${name}`,
    optionValue: (name) => `Option ${name} lacks its value, or has one too many`,
    badOptionValue: (name) => `The value of option ${name} is not valid`,
    outNeeded: () => WORKBOOK_OUT_NEEDED.en,
    missingFile: () => 'A file is missing',
    extraArgument: (name) => `The argument ${name} is one too many`,
    jsonAndOut: () => 'Either --json or --out, not both',
    eachNeedsJson: () => '--each goes into JSON: add --json or --out',
    kpiNeedsPrecision: () => '--kpi and --joint say what --precision is about: add it',
    bestNeedsWorthwhile: () => '--best needs the difference that matters: add --worthwhile',
    otherMethod: (name) => `Option ${name} belongs to another --method`,
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
  offers: (taken, problems) => `offers taken: ${taken}; problems: ${problems}`,
  warnings: (count) => (count === 1 ? '1 thing to know' : `${count} things to know`),
  unknownLevel: (id, known) => `There is no level “${id}”; known: ${known}`,
  unknownReading: (id, known) =>
    known === ''
      ? `There is no reading “${id}”: the file has none`
      : `There is no reading “${id}”; known: ${known}`,
  written: (path) => `Result written to ${path}`,
  cancelled: 'Interrupted',
  crashed: 'Internal error',
  progress: (percent) => `Simulating ${percent} %`,
  comparison: {
    title: (kpi, n) => `${kpi}, ${n} replications`,
    mean: 'Mean',
    difference: 'Difference',
    significant: 'significant',
    notSignificant: 'not significant',
    ratio: 'Variance saved',
    about: (level) =>
      `± holds for all pairs together at ${level} (Bonferroni). Variance saved: how many times ` +
      'as many\nreplications independent random numbers would have taken.',
    tooFew: 'Fewer than two levels have this figure in every replication: nothing to compare.',
    best: (level, worthwhile, confidence) =>
      `Best: ${level}, right with probability ${confidence} if it is ahead by ${worthwhile}.`,
    undecided: (level, worthwhile) =>
      `Best so far: ${level}; not decided to within ${worthwhile} with the replications allowed.`,
    spent: (list) => `Replications spent: ${list}`,
    ahead: 'Better than the best other by',
    replications: 'Replications',
    budget: (spent, level, share) =>
      `With ${spent} more replications, spent where they decide most: ${level} is the best, ` +
      `right with\na probability of at least ${share} (normal means, taken for independent).`,
  },
  uncertainty: UNCERTAINTY_EN,
  sensitivity: {
    cost: (inputs, points, mostRuns) =>
      `${inputsInWords(inputs)}, ${points} points, at most ${mostRuns} runs and the search for ` +
      'the crew',
    tooMany: (inputs, mostRuns, most) =>
      `${inputsInWords(inputs)} may take up to ${mostRuns} runs, more than ${most}: choose some ` +
      `with --inputs, or allow it with --most ${mostRuns}`,
    noInputs: (patterns) =>
      patterns === ''
        ? 'No number with a range (low, high) on which this figure depends'
        : `No number with a range on which this figure depends has ${patterns} in its path`,
    title: (kpi, level, replications, points, runs) =>
      `${kpi}, ${level}: ${points} points, ${replications} replications each, ${runs} runs`,
    central: (value) => `At the values of the file: ${value}`,
    input: 'Input',
    range: 'low … value … high',
    atLow: 'at low',
    atHigh: 'at high',
    first: 'alone',
    total: 'with others',
    law: 'Every value between low and high is taken for as likely as any other: an assumption.',
    about: {
      tornado:
        'Difference from the values of the file, one input at a time; ± at 95 % each, paired on ' +
        'common random\nnumbers. — is no figure: never paid back, or the line comes to a stop.',
      morris:
        'Effects over the whole range. μ*: how much, with its interval; μ: with the sign; σ: ' +
        'bends, or works\nwith others (Morris 1991).',
      sobol:
        'Shares of the variance, with their intervals (Saltelli et al. 2010, Jansen 1999).',
    },
    noise: (standardError, share) =>
      `Noise of the simulation: standard error ${standardError} of an answer; its variance is ` +
      `${share} of that between the answers.`,
    weaker: (inputs) => `Less effect: ${inputsInWords(inputs)} more, see --json.`,
    idle: (inputs) => `No effect at all: ${inputsInWords(inputs)}.`,
    leftOut: (paths) => `Left as they are, for an end of their range is not sound: ${paths}`,
  },
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
    oee: 'OEE of the bottleneck',
    wip: 'Work in process',
    leadTime: 'Lead time, mean',
    leadTimeP90: 'Lead time, 90 % below',
    taktAttainment: 'Takt attained',
    downgraded: 'Second grade',
    peak: 'Peak power, quarter hours',
    carbon: 'Carbon per good unit',
    lost: 'Jobs turned away',
    late: 'Jobs late',
    tardiness: 'Tardiness, mean',
    vehiclesBusy: (fleet) => `Vehicles ${fleet} on the way`,
    byAverageActive: '  by mean active period',
    byMomentary: '  by momentary active period',
    byMarginal: '  by marginal value',
    noMarginal: 'none proven',
    disagree: (levels) =>
      `The methods name different bottlenecks at: ${levels}. --bottleneck asks what each is worth.`,
    warmupShort: (level, proposed, used) =>
      `Warm-up at ${level}: MSER-5 would leave out ${proposed} of working time, not ${used}.`,
    warmupUntold: (levels) => `Warm-up: the runs are too short for MSER-5 to tell at: ${levels}.`,
    precision: {
      reached: (share, n) => `Precise to ${share} with ${n} replications`,
      missed: (share, n) => `Not precise to ${share} with ${n} replications`,
      unknown: 'No level has such a figure: nothing to be precise about',
      each: (level) => `each interval ${level}`,
      joint: (level) => `all together 95 %, each interval ${level}`,
      median: 'median',
    },
    ways: {
      title: (level) => `${level}: ways to pay, after tax`,
      npv: 'NPV without subsidy',
      npvSubsidised: 'NPV with subsidy',
      payback: 'Payback without',
      contract: 'Contract adds',
      quoted: 'Quoted, %/yr',
      allIn: 'All in, %/yr',
      flat: 'As flat, %/yr',
      lowestCash: 'Deepest cash',
      lowestMonth: 'Deepest month',
      shortfall: 'Falls below the credit line',
      coverage: 'Least coverage',
      notOffered: (ways) =>
        `Nobody offers this, as the provider would not see his money again: ${ways}.`,
      none: 'The file states no ways to pay.',
    },
    stations: {
      title: (level) => `Stations: ${level} (ISO 22400-2; % unless a unit is given)`,
      availability: 'Avail.',
      effectiveness: 'Effect.',
      quality: 'Quality',
      oee: 'OEE',
      nee: 'NEE',
      allocation: 'Alloc.',
      utilisation: 'Util.',
      technical: 'Techn.',
      setup: 'Set-up',
      throughput: 'pcs/h',
      scrap: 'Scrap',
      rework: 'Rework',
      firstPass: 'FPY',
      teep: 'TEEP',
      queue: 'Queue, pcs',
      momentary: 'Momentary',
      averageActive: 'Active, s',
      marginal: '+1 %, pcs/h',
    },
    trace: 'level,kind,seconds,station,server,job,what',
    traceCut: (rows) => `Only the first ${rows} rows of a kind are kept.`,
  },
}
