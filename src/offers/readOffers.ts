/**
 * A table of offers 融资租赁报价表 as ways to pay: what can be read is taken, and every row that cannot
 * is told with its cell, its reason and its words. Nothing is guessed and nothing is lost.
 */
import Papa from 'papaparse'

import { issueOf, type Issue } from '../../sim-core/index.ts'
import { COLUMNS, cellName, findHead, plain, type Head } from './columns.ts'
import { decode } from './decode.ts'
import { wayOf, type OfferJson, type RowReader, type RowTerms } from './offerRow.ts'

/** What cannot be taken. */
export interface OfferProblem {
  /** Its path is the cell, as a spreadsheet calls it. */
  readonly issue: Issue
  /** The row as it stands there. */
  readonly text: string
}

export interface OfferBook {
  /** Ways to pay, as a document states them. */
  readonly ways: readonly OfferJson[]
  readonly problems: readonly OfferProblem[]
}

export interface OfferTerms extends Omit<RowTerms, 'id' | 'lessor'> {
  /** Ids that are taken. */
  readonly taken: readonly string[]
  /** How many ways there may be in all. */
  readonly most: number
}

type Rows = readonly (readonly string[])[]

/** Spreadsheets in other countries separate by what they do not use in numbers. */
const SEPARATORS = [',', '\t', ';'] as const

export function readOffers(bytes: Uint8Array, terms: OfferTerms): OfferBook {
  const text = decode(bytes)
  if (text === null) return onlyProblem(issueOf('offers.encoding', []))
  const tables = SEPARATORS.map((delimiter) => rowsOf(text, delimiter)).flatMap((rows) => {
    const head = findHead(rows)
    return head === null ? [] : [{ rows, head }]
  })
  const table = tables.reduce<(typeof tables)[number] | undefined>(
    (best, one) => (best === undefined || sizeOf(one.head) > sizeOf(best.head) ? one : best),
    undefined,
  )
  if (table === undefined) return onlyProblem(issueOf('offers.noHeader', []))
  return bookOf(table.rows, table.head, terms)
}

const onlyProblem = (issue: Issue): OfferBook => ({ ways: [], problems: [{ issue, text: '' }] })

const rowsOf = (text: string, delimiter: string): Rows =>
  Papa.parse<string[]>(text, { delimiter }).data

const sizeOf = ({ places }: Head) => Object.keys(places).length

function bookOf(rows: Rows, head: Head, terms: OfferTerms): OfferBook {
  const ways: OfferJson[] = []
  const problems: OfferProblem[] = []
  const taken = new Set(terms.taken)
  let lessor = ''
  rows.forEach((cells, row) => {
    const text = wordsOf(cells)
    if (text === '' || isHead(cells, row, head)) return
    if (row < head.row || isNote(cells, head)) {
      problems.push({ issue: issueOf('offer.notAnOffer', [cellName(row, 0)], { text }), text })
      return
    }
    // Cells that were merged are empty but for the first: the lessor of the row above goes on.
    lessor = plain(cells[head.places.lessor!.index] ?? '') || lessor
    const id = freeId(taken)
    const read = wayOf(readerOf(cells, row, head), { ...terms, id, lessor })
    if (!read.ok) problems.push(...inOrder(read.issues).map((issue) => ({ issue, text })))
    else if (terms.taken.length + ways.length >= terms.most) {
      const issue = issueOf('offers.tooMany', [cellName(row, 0)], { most: terms.most })
      problems.push({ issue, text })
    } else {
      ways.push(read.value)
      taken.add(id)
    }
  })
  return { ways, problems }
}

/** The names of the columns themselves, once or on every page. */
function isHead(cells: readonly string[], row: number, { row: last, places }: Head): boolean {
  const isName = (title: string, index: number) => plain(cells[index] ?? '') === title
  const repeated = Object.values(places).filter(({ title, index }) => isName(title, index)).length
  return row === last || (repeated > 1 && repeated >= sizeOf({ row, places }) / 2)
}

/** A title, a remark or a total: nothing under rate and term, where every offer has something. */
function isNote(cells: readonly string[], { places }: Head): boolean {
  const { rate, periods, term } = places
  return [rate, periods, term].every((place) => plain(cells[place?.index ?? -1] ?? '') === '')
}

/** From left to right. */
function inOrder(issues: readonly Issue[]): readonly Issue[] {
  const cellOf = ({ path }: Issue) => String(path[0])
  return issues.toSorted(
    (a, b) => cellOf(a).length - cellOf(b).length || (cellOf(a) < cellOf(b) ? -1 : 1),
  )
}

const LONGEST_SHOWN = 300

function wordsOf(cells: readonly string[]): string {
  const words = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return words.join(' | ').slice(0, LONGEST_SHOWN)
}

function readerOf(cells: readonly string[], row: number, { places }: Head): RowReader {
  return {
    text: (column) => plain(cells[places[column]?.index ?? -1] ?? ''),
    title: (column) => places[column]?.title ?? COLUMNS[column].zh,
    at: (column) => cellName(row, places[column]?.index ?? 0),
  }
}

function freeId(taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) if (!taken.has(`offer-${n}`)) return `offer-${n}`
}
