/**
 * The lines that come with the page. Each is fetched when it is asked for, without the spaces for
 * people, and read like any other document.
 */
import type { Text } from '../../i18n/language.ts'

export interface Template {
  readonly id: string
  readonly name: Text
  readonly load: () => Promise<string>
}

const NAMES: Readonly<Record<string, Text>> = {
  'charger-assembly': { zh: '电源适配器装配线', en: 'Power-adapter assembly line' },
  'sink-polishing': { zh: '不锈钢水槽抛光线', en: 'Stainless-sink polishing line' },
}

const FILES = import.meta.glob<object>('../../../scenarios/*.json', { import: 'default' })

export const DEFAULT_TEMPLATE = 'charger-assembly'

/** The default first, the others by id. */
export const TEMPLATES: readonly Template[] = Object.entries(FILES)
  .map(([path, fetched]) => ({
    id: path.replace(/^.*\/|[.]json$/g, ''),
    load: async () => JSON.stringify(await fetched()),
  }))
  .filter(({ id }) => NAMES[id] !== undefined)
  .map(({ id, load }) => ({ id, name: NAMES[id]!, load }))
  .sort((a, b) => rankOf(a.id) - rankOf(b.id) || (a.id < b.id ? -1 : 1))

function rankOf(id: string): number {
  return id === DEFAULT_TEMPLATE ? 0 : 1
}

export function templateById(id: string): Template | undefined {
  return TEMPLATES.find((template) => template.id === id)
}
