/**
 * How cells look: blue for what may be changed, black for formulas, as financial models are marked;
 * grey for what is carried over from the app. Every role with every number format is one style.
 */
import type { Cell, NumberFormat, Role } from './sheet.ts'

interface Look {
  readonly colour?: string
  readonly fill?: string
  readonly isBold?: boolean
  readonly size?: number
  readonly isWrapped?: boolean
  readonly hasRule?: boolean
  /** Room before text that stands after a number. */
  readonly isIndented?: boolean
}

const LOOKS: Readonly<Record<Role, Look>> = {
  title: { isBold: true, size: 16, colour: '1F3A34' },
  heading: { isBold: true, size: 12, colour: '1F5F4F' },
  head: { isBold: true, fill: 'E3ECE9', isWrapped: true, hasRule: true },
  text: {},
  faint: { colour: '6B7280', isIndented: true },
  input: { colour: '0000FF', fill: 'FFFBE6' },
  fixed: { colour: '1D4ED8' },
  formula: {},
  total: { isBold: true, fill: 'F1F5F4' },
  carried: { colour: '6B4E16', fill: 'F3F0EA' },
}

/** Built-in numbers where there is one, else a code of our own from 164 on. */
const FORMATS: Readonly<Record<NumberFormat, { readonly id: number; readonly code?: string }>> = {
  general: { id: 0 },
  cny: { id: 164, code: '#,##0.00;[Red]\\-#,##0.00;\\-' },
  share: { id: 10 },
  number: { id: 165, code: '#,##0.####' },
  whole: { id: 3 },
  hundredths: { id: 2 },
  index: { id: 166, code: '0.0000' },
  exact: { id: 167, code: '0.000000%' },
}

const ROLES = Object.keys(LOOKS) as Role[]
const FORMAT_NAMES = Object.keys(FORMATS) as NumberFormat[]
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** The first two fills are not ours to choose. */
const OWN_FILLS = 2

export const styleIndex = ({ role, format }: Cell): number =>
  1 + ROLES.indexOf(role) * FORMAT_NAMES.length + FORMAT_NAMES.indexOf(format)

export function stylesXml(): string {
  const looks = ROLES.map((role) => LOOKS[role])
  const codes = Object.values(FORMATS).flatMap(({ id, code }) =>
    code === undefined ? [] : [`<numFmt numFmtId="${id}" formatCode="${code}"/>`],
  )
  const none = '<left/><right/><top/>'
  const borders =
    `<border>${none}<bottom/><diagonal/></border>` +
    `<border>${none}<bottom style="thin"><color rgb="FFB6C5C0"/></bottom><diagonal/></border>`
  const styles = looks.flatMap((look, i) =>
    FORMAT_NAMES.map((format) => cellStyle(look, i, FORMATS[format].id)),
  )
  return (
    `<styleSheet xmlns="${MAIN}">` +
    list('numFmts', codes) +
    list('fonts', [font({}), ...looks.map(font)]) +
    list('fills', [fill('none'), fill('gray125'), ...looks.map(fillOf)]) +
    `<borders count="2">${borders}</borders>` +
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    list('cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ...styles]) +
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
    '</styleSheet>'
  )
}

const list = (name: string, items: readonly string[]) =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`

const font = ({ isBold = false, size = 10, colour = '111827' }: Look) =>
  `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF${colour}"/>` +
  '<name val="Microsoft YaHei"/><family val="2"/></font>'

const fill = (pattern: string) => `<fill><patternFill patternType="${pattern}"/></fill>`

const fillOf = (look: Look) =>
  look.fill === undefined
    ? fill('none')
    : '<fill><patternFill patternType="solid">' +
      `<fgColor rgb="FF${look.fill}"/><bgColor indexed="64"/></patternFill></fill>`

function cellStyle(look: Look, i: number, format: number): string {
  const { isWrapped = false, hasRule = false } = look
  const text = (isWrapped ? ' horizontal="center" wrapText="1"' : '') + indent(look, format)
  const alignment = `<alignment vertical="center"${text}/>`
  return (
    `<xf numFmtId="${format}" fontId="${i + 1}" fillId="${i + OWN_FILLS}" ` +
    `borderId="${hasRule ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" ` +
    `applyBorder="1" applyAlignment="1">${alignment}</xf>`
  )
}

/** Indenting text moves it to the left: numbers stay on the right. */
const indent = ({ isIndented = false }: Look, format: number) =>
  isIndented && format === FORMATS.general.id ? ' horizontal="left" indent="1"' : ''
