/**
 * The cells of an .xlsx file, ours or a spreadsheet program's: by sheet and address, value and
 * formula. Enough of the format for tests; it knows nothing of how the product writes it.
 */
import { strFromU8, unzipSync } from 'fflate'

export interface ReadCell {
  readonly value: number | string | null
  readonly formula: string | null
}

export interface ReadSheet {
  readonly name: string
  /** By address: B4. */
  readonly cells: ReadonlyMap<string, ReadCell>
}

export function readXlsx(bytes: Uint8Array): readonly ReadSheet[] {
  const files = unzipSync(bytes)
  const text = (path: string) => {
    const file = files[path]
    if (file === undefined) throw new Error(`The file has no part ${path}`)
    return strFromU8(file)
  }
  const shared =
    files['xl/sharedStrings.xml'] === undefined ? [] : sharedTexts(text('xl/sharedStrings.xml'))
  const targets = new Map(
    tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes['Id']!,
      attributes['Target']!.replace(/^\/?(?:xl\/)?/, ''),
    ]),
  )
  return tags(text('xl/workbook.xml'), 'sheet').map(({ attributes }) => ({
    name: plain(attributes['name']!),
    cells: cellsOf(text(`xl/${targets.get(attributes['r:id']!)!}`), shared),
  }))
}

function cellsOf(xml: string, shared: readonly string[]): ReadonlyMap<string, ReadCell> {
  return new Map(
    tags(xml, 'c').map(({ attributes, inner }) => {
      const formula = /<f(?: [^>]*)?>([^<]*)<\/f>/.exec(inner)?.[1]
      return [
        attributes['r']!,
        {
          value: valueOf(attributes['t'] ?? 'n', inner, shared),
          formula: formula === undefined ? null : plain(formula),
        },
      ]
    }),
  )
}

function valueOf(type: string, inner: string, shared: readonly string[]): ReadCell['value'] {
  if (type === 'inlineStr') return textsIn(inner)
  const raw = /<v(?: [^>]*)?>([^<]*)<\/v>/.exec(inner)?.[1]
  if (raw === undefined) return null
  if (type === 's') return shared[Number(raw)]!
  return type === 'n' ? Number(raw) : plain(raw)
}

const sharedTexts = (xml: string) => tags(xml, 'si').map(({ inner }) => textsIn(inner))

const textsIn = (xml: string) =>
  tags(xml, 't')
    .map(({ inner }) => plain(inner))
    .join('')

interface Tag {
  readonly attributes: Readonly<Record<string, string>>
  readonly inner: string
}

function tags(xml: string, name: string): Tag[] {
  const pattern = new RegExp(`<${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${name}>)`, 'g')
  return [...xml.matchAll(pattern)].map(([, attributes = '', inner = '']) => ({
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]),
    ),
    inner,
  }))
}

const plain = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
