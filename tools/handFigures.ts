/**
 * What the template's engineering note worked out by hand before there was a simulation: the
 * figures against which docs/plausibility.md puts the model. Nothing is fitted to them.
 */
export interface HandLevel {
  readonly direct: string
  readonly people: string
  readonly goodPerHour: string
  readonly met: string
  readonly firstPass: string
  readonly strict: string
  readonly energy: string
  readonly wip: string
  readonly leadHours: string
  readonly bottleneck: string
  readonly capexK: string
  readonly capexPerSavedK: string
  readonly payback: string
  readonly award: string
  readonly gains: string
}

type ByLevel = Readonly<Record<string, string>>

interface Row {
  readonly name: string
  readonly of: (figures: HandLevel) => string
  readonly hand: ByLevel
  readonly band?: ByLevel
}

const LEVELS = ['manual', 'single', 'line', 'intelligent', 'demonstration']
type Five = readonly [string, string, string, string, string]
type Four = readonly [string, string, string, string]

const by = (...figures: Five): ByLevel =>
  Object.fromEntries(LEVELS.map((level, i) => [level, figures[i]!]))
/** Of the levels above the baseline. */
const bands = (...figures: Four): ByLevel =>
  Object.fromEntries(LEVELS.slice(1).map((level, i) => [level, figures[i]!]))

/** Hand figures: station tables and mid prices; bands: about 80 % wide, judgement. */
export const HAND_LEVELS: readonly Row[] = [
  { name: 'direct people', of: (f) => f.direct, hand: by('62', '44', '34', '29', '25') },
  {
    name: 'people in all',
    of: (f) => f.people,
    hand: by('89', '71', '57', '50', '45'),
    band: bands('66–76', '52–65', '45–60', '38–56'),
  },
  {
    name: 'good units per working hour (842 needed)',
    of: (f) => f.goodPerHour,
    hand: by('867', '875', '843', '916', '949'),
  },
  { name: 'shifts that meet demand, %', of: (f) => f.met, hand: by('83', '87', '58', '93', '100') },
  {
    name: 'first-pass yield, %',
    of: (f) => f.firstPass,
    hand: by('92.2', '93.6', '94.9', '96.2', '96.9'),
    band: bands('+0.8–2', '+1.8–3.5', '+3–5', '+3.5–6'),
  },
  {
    name: 'strict yield, %',
    of: (f) => f.strict,
    hand: by('83.0', '89.8', '91.1', '92.3', '93.5'),
    band: bands('+4–8', '+5–9', '+7–11', '+8–12'),
  },
  {
    name: 'kWh per good unit',
    of: (f) => f.energy,
    hand: by('0.202', '0.211', '0.243', '0.234', '0.197'),
    band: bands('0–+9 %', '+8–+30 %', '+3–+25 %', '−20–+20 %'),
  },
  { name: 'work in process', of: (f) => f.wip, hand: { manual: '2,950' } },
  { name: 'lead time, h', of: (f) => f.leadHours, hand: {} },
  { name: 'bottleneck', of: (f) => f.bottleneck, hand: { manual: 'S6' } },
  { name: 'capex, k CNY', of: (f) => f.capexK, hand: bands('2,970', '7,380', '11,170', '19,180') },
  {
    name: 'capex per person saved, k CNY',
    of: (f) => f.capexPerSavedK,
    hand: bands('165', '230', '286', '436'),
    band: bands('110–230', '160–340', '190–420', '280–650'),
  },
  {
    name: 'payback without award, years',
    of: (f) => f.payback,
    hand: bands('1.9', '2.9', '3.8', '6.1'),
    band: bands('1.5–3.8', '2.3–5.5', '3.0–7.5', '5–12'),
  },
  { name: 'award, k CNY', of: (f) => f.award, hand: bands('250', '600', '1,830', '4,770') },
  {
    name: 'yearly gains, k CNY',
    of: (f) => f.gains,
    hand: bands('1,550 net', '2,570 net', '2,960 net', '3,140 net'),
  },
]

/** Direct people that the hand rule (no seat above 90 % of takt) takes off for each measure. */
export const HAND_MEASURES: ByLevel = {
  M1: '−5',
  M2: '−2',
  M3: '−4',
  M4: '−2',
  M5: '−2',
  M6: '−1',
  M7: '−2',
  L1: '−1, handlers −3',
  L2: '−6',
  L3: '−5',
  L4: '−5',
  L5: 'handlers −1',
  I4: '−5',
}
