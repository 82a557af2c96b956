import * as fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'

import { loadWay } from '../../sim-core/index.ts'
import { issueText } from '../i18n/issues.ts'
import { LANGUAGES } from '../i18n/language.ts'
import { readOffers, type OfferTerms } from './readOffers.ts'
import { offerTemplate } from './template.ts'

const TERMS: OfferTerms = {
  taken: ['cash'],
  most: 40,
  decisionDate: '2026-11-01',
  fileName: '报价.csv',
}
const bytesOf = (text: string) => new TextEncoder().encode(text)
const readText = (text: string, terms = TERMS) => readOffers(bytesOf(text), terms)
const HEAD = '出租方,方式,年利率,期数,付款间隔,先付后付,首付比例,手续费率,保证金比例,名义价款,有效期至'
const told = ({ problems }: ReturnType<typeof readOffers>) =>
  problems.map(({ issue }) => `${issue.path.join('.')} ${issue.code}`)
const numberOf = (quantity: unknown) => (quantity as { value: number }).value

/**
 * 甲租赁 (bytes of GB 2312: BC D7 D7 E2 C1 DE) and the head 出租方,年利率,期数, as a Chinese
 * spreadsheet saves it; from the tables of GB 2312-80.
 */
const GBK = Uint8Array.from([
  // 出租方,
  0xb3, 0xf6, 0xd7, 0xe2, 0xb7, 0xbd, 0x2c,
  // 年利率,
  0xc4, 0xea, 0xc0, 0xfb, 0xc2, 0xca, 0x2c,
  // 期数
  0xc6, 0xda, 0xca, 0xfd, 0x0d, 0x0a,
  // 甲租赁,6.8%,36
  0xbc, 0xd7, 0xd7, 0xe2, 0xc1, 0xde, 0x2c, ...bytesOf('6.8%,36\r\n'),
])

test('a table in GBK is read as one in UTF-8, with its mark or without', () => {
  const text = '出租方,年利率,期数\r\n甲租赁,6.8%,36\r\n'
  const expected = readText(text)
  expect(expected.problems).toEqual([])
  expect(expected.ways).toHaveLength(1)
  expect(expected.ways[0]).toMatchObject({
    kind: 'financeLease',
    id: 'offer-1',
    offeredBy: { lessor: '甲租赁' },
    quotedRatePerYear: { value: 0.068, origin: 'source', source: '甲租赁, 报价.csv B2' },
    periods: 36,
    depositShare: { value: 0, origin: 'assumed', low: 0, high: 0.2 },
  })
  expect(readOffers(GBK, TERMS)).toEqual(expected)
  expect(readText(`\uFEFF${text}`)).toEqual(expected)
  const wide = Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'))
  expect(readOffers(wide, TERMS)).toEqual(expected)
  expect(readText(text.replaceAll(',', '\t'))).toEqual(expected)
})

test('titles, remarks, merged cells and repeated heads are told or seen through', () => {
  const { ways, problems } = readText(
    [
      '2026年设备融资租赁报价汇总,,,,,,,,,,',
      ',,,,,,,,,,',
      HEAD,
      '甲租赁,直租,６．８％,36期,月付,后付,20%,2%,10%,"1,000",2026/12/31',
      ',回租,7.2%,12,季付,先付,,1.5%,10%,0.01万,2026年12月31日',
      '小计,,,,,,,,,,',
      HEAD,
      '乙租赁,直租,5.9%,24,按月,期末,,,,￥100元,',
      '注：以上报价含税,,,,,,,,,,',
    ].join('\n'),
  )
  expect(ways.map(({ id }) => id)).toEqual(['offer-1', 'offer-2', 'offer-3'])
  const [first, merged, third] = ways
  expect(first).toMatchObject({ periods: 36, periodMonths: 1, timing: 'arrears' })
  expect(numberOf(first!['quotedRatePerYear'])).toBe(0.068)
  expect(numberOf(first!['purchasePriceCny'])).toBe(1000)
  expect(merged).toMatchObject({
    kind: 'saleLeaseback',
    offeredBy: { lessor: '甲租赁', validUntil: '2026-12-31' },
    periodMonths: 3,
    timing: 'advance',
  })
  expect(numberOf(merged!['purchasePriceCny'])).toBe(100)
  expect(numberOf(third!['purchasePriceCny'])).toBe(100)
  expect(problems.map(({ issue, text }) => [issue.path[0], issue.code, text])).toEqual([
    ['A1', 'offer.notAnOffer', '2026年设备融资租赁报价汇总'],
    ['A6', 'offer.notAnOffer', '小计'],
    ['A9', 'offer.notAnOffer', '注：以上报价含税'],
  ])
})

test('a row that cannot be read is told with its cells, and the others are taken', () => {
  const book = readText(
    [
      HEAD,
      '甲租赁,直租,6.8,36,月付,后付,20%,2%,10%,100,',
      '乙租赁,直租,面议,三十六,半年付,后付,20%,2万元,10%,-5,',
      '丙租赁,直租,10000%,36,月付,后付,20%,2%,120%,100,2026-02-30',
      '丁租赁,直租,6%,36,月付,后付,20%,2%,10%,100,2025-12-31',
      '戊租赁,直租,10000%,36,月付,后付,20%,2%,98%,100,',
      '己租赁,直租,6%,36,月付,后付,20%,2%,10%,-5,',
      '庚租赁,直租,6%,36,月付,后付,20%,2%,10%,100,2026-12-31',
    ].join('\n'),
  )
  expect(book.ways.map(({ offeredBy }) => offeredBy)).toEqual([
    { lessor: '庚租赁', validUntil: '2026-12-31' },
  ])
  expect(told(book)).toEqual([
    'C2 offer.percentUnclear',
    'C3 offer.unreadable',
    'D3 offer.unreadable',
    'E3 offer.unreadable',
    'H3 offer.unreadable',
    'K4 offer.unreadable',
    'K5 offer.expired',
    'C6 way.rate',
    'I6 way.deposit',
    'J7 value.tooSmall',
  ])
  for (const { issue } of book.problems)
    for (const language of LANGUAGES) expect(issueText(issue, language)).not.toMatch(/undefined/)
})

test('a column that says per cent needs no sign, and two rows of names are one head', () => {
  const { ways, problems } = readText(
    [
      '融资租赁公司,年利率(%),期限,费用,,备注',
      ',,（年）,手续费(%),保证金(%),',
      '甲租赁,6.8,3,2,10,=HYPERLINK("http://x")',
    ].join('\n'),
  )
  expect(problems).toEqual([])
  const [way] = ways
  expect(numberOf(way!['quotedRatePerYear'])).toBe(0.068)
  expect(numberOf(way!['feeShare'])).toBe(0.02)
  expect(numberOf(way!['depositShare'])).toBe(0.1)
})

test('English names, semicolons and quoted cells with line ends are read too', () => {
  const { ways, problems } = readText(
    'Lessor;Rate;Term;Interval;Valid until;Note\n' +
      '"First; Leasing";6.8%;3 years;quarterly;2026-12-31;"with\ninsurance"\n',
  )
  expect(problems).toEqual([])
  expect(ways[0]).toMatchObject({
    offeredBy: { lessor: 'First; Leasing', note: 'with\ninsurance', validUntil: '2026-12-31' },
    periods: 12,
    periodMonths: 3,
  })
})

test('what is no table of offers says so', () => {
  expect(told(readText('a,b,c\n1,2,3'))).toEqual([' offers.noHeader'])
  expect(told(readText(''))).toEqual([' offers.noHeader'])
  const workbook = Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0])
  expect(told(readOffers(workbook, TERMS))).toEqual([' offers.encoding'])
  expect(told(readOffers(Uint8Array.from([0x41, 0xff, 0xff]), TERMS))).toEqual([
    ' offers.encoding',
  ])
})

test('ways that are there keep their ids, and there are never too many', () => {
  const rows = ['甲租赁,6%,36', '乙租赁,6%,36', '丙租赁,6%,36']
  const terms = { ...TERMS, taken: ['offer-1', 'cash'], most: 4 }
  const book = readText(['出租方,年利率,期数', ...rows].join('\n'), terms)
  expect(book.ways.map(({ id }) => id)).toEqual(['offer-2', 'offer-3'])
  expect(book.problems.map(({ issue, text }) => [issue.code, text])).toEqual([
    ['offers.tooMany', '丙租赁 | 6% | 36'],
  ])
})

test.each(LANGUAGES)('the template can be read back: %s', (language) => {
  const { columns, rows } = offerTemplate(language)
  const { ways, problems } = readText([columns, ...rows].map((row) => row.join(',')).join('\n'))
  expect(problems).toEqual([])
  expect(ways[0]).toMatchObject({ kind: 'financeLease', periods: 36, depositReturn: 'setOff' })
  expect(numberOf(ways[0]!['depositShare'])).toBe(0.1)
})

test('whatever a file holds, no row is lost and what is taken is sound', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('6.8%', '36', '月付', '甲租赁', '', '"', '1,000', '-1', '1e999', '=1+1'),
  )
  const row = fc.array(cell, { maxLength: 12 }).map((cells) => cells.join(','))
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const { ways, problems } = readText([HEAD, ...rows].join('\n'))
      for (const way of ways) expect(loadWay(way)).toMatchObject({ ok: true })
      const written = Papa.parse<string[]>(rows.join('\n'), { delimiter: ',' }).data
      const filled = written.filter((cells) => cells.some((text) => text.trim() !== ''))
      const toldRows = new Set(problems.map(({ issue }) => String(issue.path[0]).match(/\d+/)![0]))
      expect(ways.length + toldRows.size).toBe(filled.length)
      for (const { issue } of problems)
        for (const language of LANGUAGES)
          expect(issueText(issue, language)).not.toMatch(/undefined|NaN/)
    }),
    { numRuns: 300 },
  )
})

test('any bytes are a book, or a problem that is told', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const { ways, problems } = readOffers(bytes, TERMS)
      expect(ways.length + problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})
