/** The policy documents say what the city's documents say, word for word, and nothing twice. */
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'

import { loadPolicy, policyLibrary, type PolicyDocument } from '../../sim-core/index.ts'

const FOLDER = import.meta.dirname
const FILES = globSync('dongguan-*/*.json', { cwd: FOLDER }).toSorted()
const POLICIES = FILES.map((file) => {
  const loaded = loadPolicy(readFileSync(join(FOLDER, file), 'utf8'))
  if (!loaded.ok) throw new Error(`${file}: ${JSON.stringify(loaded.issues)}`)
  return loaded.value
})

/** Line breaks and blanks are layout of the source; every other character counts. */
const withoutSpace = (text: string) => text.replaceAll(/\s/g, '')
const SOURCES = new Map(
  [...new Set(POLICIES.map(({ source }) => source))].map((source) => [
    source,
    withoutSpace(readFileSync(join(FOLDER, source), 'utf8')),
  ]),
)
const textOf = ({ source }: PolicyDocument) => SOURCES.get(source)!

interface Quoted {
  readonly policy: PolicyDocument
  readonly id: string
  readonly clause: string
  readonly quote: string
  readonly value?: number
  readonly parameter?: string
}

const QUOTED: readonly Quoted[] = POLICIES.flatMap((policy) => {
  const { id, quotes, clauses } = policy
  const own = quotes.map((quote) => ({ policy, id, clause: clauses[0]!, quote }))
  const ofValues = Object.entries(policy.parameters).flatMap(([parameter, history]) =>
    history
      .filter((dated) => dated.provenance === 'source')
      .map(({ clause, quote, value }) => ({ policy, id, parameter, clause, quote, value })),
  )
  return [...own, ...ofValues]
})

test('there are 76 policies of two documents, each in a file of its name', () => {
  expect(POLICIES.length).toBe(76)
  expect(SOURCES.size).toBe(2)
  expect(FILES.map((file) => basename(file, '.json')).toSorted()).toEqual(
    POLICIES.map(({ id }) => id).toSorted(),
  )
})

test('the 37 that bear on the return of a retrofit are computed, and are the library', async () => {
  const money = POLICIES.filter(({ bearsOn }) => bearsOn.includes('retrofitReturn'))
  const ids = money.map(({ id }) => id)
  expect(ids.length).toBe(37)
  const library = await policyLibrary()
  expect(library.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  expect(library.every(({ award }) => award !== null)).toBe(true)
})

test.each(QUOTED)('the quote “$quote” of $id stands in its source', ({ policy, quote }) => {
  expect(textOf(policy)).toContain(withoutSpace(quote))
})

test.each(QUOTED)('clause $clause of $id is where “$quote” stands', ({ policy, clause, quote }) => {
  expect(clauseText(textOf(policy), clause)).toContain(withoutSpace(quote))
})

test('a quote is not found in the clause beside its own, nor with other marks', () => {
  const award = POLICIES.find(({ id }) => id === 'automation-retrofit-award')!
  const quote = withoutSpace(award.quotes[0]!)
  expect(clauseText(textOf(award), '五（三）2')).toContain(quote)
  for (const clause of ['五（三）1', '五（三）3', '五（二）2', '五（四）2', '三（一）2'])
    expect(clauseText(textOf(award), clause)).not.toContain(quote)
  expect(textOf(award)).not.toContain(quote.replace(',', '，'))
})

test.each(POLICIES)('the bureau of $id is that of its clause', (policy) => {
  const text = clauseText(textOf(policy), policy.clauses[0]!)
  if (policy.bureau === null) expect(text).not.toMatch(/负责[)）]/)
  else expect(text).toMatch(new RegExp(`[(（]${policy.bureau}(?:负责)?[)）]`))
})

test.each(QUOTED.filter(({ value }) => value !== undefined))(
  'the quote for $parameter of $id says $value',
  ({ quote, value, parameter }) => {
    expect(numbersIn(withoutSpace(quote), parameter!)).toContain(value)
  },
)

test.each(POLICIES)('the source of $id bears its number, its title and its date', (policy) => {
  const [year, month, day] = policy.issued.split('-').map(Number)
  const text = textOf(policy)
  expect(text).toContain(withoutSpace(policy.documentNo))
  expect(text).toContain(withoutSpace(policy.documentTitle.zh))
  expect(text).toContain(`${year}年${month}月${day}日`)
})

test('policies of one document agree on its title and date', () => {
  const facts = POLICIES.map(({ documentNo, documentTitle, issued, source }) =>
    JSON.stringify({ documentNo, documentTitle, issued, source }),
  )
  expect(new Set(facts).size).toBe(2)
})

test('every text is Chinese in Chinese and English in English', () => {
  const wrong = POLICIES.flatMap((policy) =>
    textsIn(policy)
      .filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || /^\p{Script=Han}/u.test(en))
      .map(({ zh }) => `${policy.id}: ${zh}`),
  )
  expect(wrong).toEqual([])
})

test('what is assumed has a range, and a zero among it one that reaches above', () => {
  const values = POLICIES.flatMap(({ parameters }) => Object.values(parameters).flat())
  const assumed = values.filter((dated) => dated.provenance === 'user')
  expect(assumed.length).toBeGreaterThan(80)
  expect(assumed.filter(({ range }) => range[0] >= range[1])).toEqual([])
})

test('every award knows when it is paid, and is a default of the document or of the user', () => {
  for (const { award, parameters } of POLICIES) {
    if (award === null || award.instrument === 'capRaise') continue
    expect(parameters).toHaveProperty('awardLagMonths')
  }
})

/**
 * The text of a clause like 五（三）4 or 四·39: from its number to the next one. Part and section are
 * looked for as headings in turn, because numbers begin anew in each section of 2017.
 */
function clauseText(text: string, clause: string): string {
  const [, part, section, item] = /^([一二三四五六])(?:（([一二三四五六])）)?·?(\d*)$/.exec(clause)!
  let from = text.search(new RegExp(`(?:^|[#*。)）位])${part}、`))
  let rest = text.slice(from)
  if (section !== undefined) {
    from = rest.search(new RegExp(`[(（]${section}[)）](?!改造)`))
    rest = rest.slice(from)
  }
  if (item === '') return rest.slice(0, 1 + rest.slice(1).search(/[(（][一二三四五六][)）]|$/))
  const start = rest.search(new RegExp(`(?<![0-9])${item}[.、]`))
  const end = rest.slice(start + 2).search(new RegExp(`(?<![0-9])${Number(item) + 1}[.、]|#|$`))
  return rest.slice(start, start + 2 + end)
}

/** Percentages, sums in ten thousands (万元), and lists of these like 30/40/50万元. */
function numbersIn(quote: string, parameter: string): number[] {
  const shares = [...quote.matchAll(/(\d+)%/g)].map(([, percent]) => Number(percent) / 100)
  const sums = [...quote.matchAll(/([\d./]+)万/g)].flatMap(([, list]) =>
    list!.split('/').map((one) => Math.round(Number(one) * 10_000)),
  )
  return parameter.endsWith('Share') ? shares : sums
}

interface Text {
  readonly zh: string
  readonly en: string
}

function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return []
  if ('zh' in value && 'en' in value) return [value as Text]
  return Object.values(value).flatMap(textsIn)
}
