/**
 * Language and theme: chosen from what the browser says or what was chosen before, kept, and told
 * to the page, where style sheets find colours as custom properties.
 */
import { LANGUAGES, languageOf, LOCALES } from '../../i18n/language.ts'
import { type AppState, store } from '../store.ts'
import { LEVEL_COLORS, MONEY_COLORS, NEUTRALS, type Theme } from '../ui/tokens.ts'
import { readPreferences, writePreferences } from './storage.ts'

const DARK = '(prefers-color-scheme: dark)'

export function watchAppearance(): void {
  const { language, theme, shortcuts } = readPreferences()
  store.setState({
    language: LANGUAGES.find((known) => known === language) ?? languageOf(navigator.language),
    theme: theme === 'light' || theme === 'dark' ? theme : systemTheme(),
    shortcuts: shortcuts ?? true,
  })
  show(store.getState())
  store.subscribe((state, previous) => {
    show(state)
    if (chosenIn(state) !== chosenIn(previous)) writePreferences(JSON.parse(chosenIn(state)))
  })
}

const systemTheme = (): Theme => (matchMedia(DARK).matches ? 'dark' : 'light')

const chosenIn = ({ language, theme, shortcuts }: AppState) =>
  JSON.stringify({ language, theme, shortcuts })

function show({ language, theme, simulations }: AppState): void {
  const root = document.documentElement
  root.dataset['simulations'] = String(simulations)
  root.lang = LOCALES[language]
  if (root.dataset['theme'] === theme) return
  root.dataset['theme'] = theme
  root.style.colorScheme = theme
  const { benefit, cost, total } = MONEY_COLORS[theme]
  const colors = { ...NEUTRALS[theme], benefit, cost, total }
  for (const [name, color] of Object.entries(colors)) root.style.setProperty(`--${name}`, color)
  LEVEL_COLORS[theme].forEach((color, rank) => root.style.setProperty(`--level-${rank}`, color))
}
