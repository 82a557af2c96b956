/**
 * What the cells of a table of offers say, however they are typed: per cent signs and full-width
 * digits, thousands and 万, years and months, four ways to write a day. undefined: not understood.
 */
import { plain } from './columns.ts'

/** A number with its thousands and 万, without marks of money; undefined for anything else. */
export function amountIn(text: string): number | undefined {
  const bare = plain(text).replaceAll(/[,\s¥$]|元|人民币|rmb|cny/gi, '')
  const found = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(万|亿)?$/.exec(bare)
  if (found === null) return undefined
  const scale = found[2] === '万' ? 1e4 : found[2] === '亿' ? 1e8 : 1
  return Number((Number(found[1]) * scale).toPrecision(15))
}

/** `unclear`: a number without its sign, that may be per cent or times. */
export type ShareCell = number | 'unclear' | undefined

/**
 * A share, from 6.8 % or, where the column says per cent, 6.8, or 0.068. A bare number above
 * `most`, the highest that makes sense, could be either and is not guessed at.
 */
export function shareIn(text: string, title: string, most: number): ShareCell {
  const bare = plain(text)
  const isPercent = bare.endsWith('%')
  const number = amountIn(isPercent ? bare.slice(0, -1) : bare)
  // An amount of money is no share.
  if (number === undefined || /[万亿元¥$]/.test(bare)) return undefined
  if (isPercent || plain(title).includes('%')) return Number((number / 100).toPrecision(15))
  return Math.abs(number) <= most ? number : 'unclear'
}

const MONTHS_PER_YEAR = 12

/** Months of a contract: 3年, 36个月, 36; `title` may say that it is in years. */
export function monthsIn(text: string, title: string): number | undefined {
  const bare = plain(text).toLowerCase().replaceAll(/\s/g, '')
  const found = /^(\d+(?:\.\d+)?)(年|years?|yrs?|y|个月|月|months?|m)?$/.exec(bare)
  if (found === null) return undefined
  const [, digits, unit] = found
  const inYears = unit === undefined ? /年|year/i.test(plain(title)) : /^(年|y)/.test(unit)
  const months = Number(digits) * (inYears ? MONTHS_PER_YEAR : 1)
  return Number.isInteger(months) && months > 0 ? months : undefined
}

/** How many: 36, 36期. */
export function countIn(text: string): number | undefined {
  const found = /^(\d+)(?:期|次|rents?|instal+ments?)?$/.exec(plain(text).replaceAll(/[\s,]/g, ''))
  return found === null || Number(found[1]) === 0 ? undefined : Number(found[1])
}

/** A day as YYYY-MM-DD, if there is such a day. */
export function dayIn(text: string): string | undefined {
  const bare = plain(text).replaceAll(/\s/g, '')
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(bare) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(bare)
  if (found === null) return undefined
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number]
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  if (days === undefined || day < 1 || day > days) return undefined
  const two = (part: number) => String(part).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}

/** The choice whose words the cell uses. */
export function choiceIn<Choice extends string>(
  text: string,
  words: Readonly<Record<Choice, RegExp>>,
): Choice | undefined {
  const bare = plain(text).toLowerCase()
  return (Object.keys(words) as Choice[]).find((choice) => words[choice].test(bare))
}
