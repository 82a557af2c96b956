/** Which panel lies over the page, and whether the inputs are open beside it. */
import { create } from 'zustand'

import type { Figure } from './figures/figure.ts'
import type { Kind, QuantityId } from './figures/quantities.ts'
import type { Opening } from './session/openDocument.ts'
import type { Text } from '../i18n/language.ts'
import type { UnitId } from '../i18n/units.ts'

/** What a number on screen claims to be. */
export interface Claim {
  readonly quantity: QuantityId
  readonly figure: Figure
  readonly unit: UnitId
  readonly kind: Kind
  readonly signed?: boolean
  readonly horizonYears?: number
  /** The level it is about. */
  readonly levelId?: string
  /** What it is about besides: a role, a station, a cost line. */
  readonly subject?: string
  /** Its place in the document, if it stands there. */
  readonly path?: string
}

/** A clause, ready to be shown word for word. */
export interface Clause {
  readonly policyId: string
  readonly policy: Text
  readonly parameter: string
  readonly value: number | null
  readonly clause: string | null
  readonly quote: string | null
  readonly documentNo: string
  /** Where the policy is not among those that a document may ask for. */
  readonly documentTitle?: Text
  readonly from: string
  readonly status: string
  /** Of a value that was read elsewhere: where, and of which year it is. */
  readonly source?: string
  readonly year?: number
}

export type Panel =
  | { readonly kind: 'provenance'; readonly claim: Claim }
  | { readonly kind: 'clause'; readonly clause: Clause }
  | { readonly kind: 'opening'; readonly opening: Opening }
  | { readonly kind: 'help' }

interface Panels {
  readonly panel: Panel | null
  readonly inputsOpen: boolean
  /** What had the focus when the panel, or the inputs, opened; null while they are closed. */
  readonly panelOpener: Element | null
  readonly inputsOpener: Element | null
}

export const usePanels = create<Panels>(() => ({
  panel: null,
  inputsOpen: false,
  panelOpener: null,
  inputsOpener: null,
}))

/** A panel that takes the place of another has been opened by what opened that one. */
export const openPanel = (panel: Panel): void =>
  usePanels.setState(({ panelOpener }) => ({
    panel,
    panelOpener: panelOpener ?? document.activeElement,
  }))

export const closePanel = (): void => usePanels.setState({ panel: null, panelOpener: null })

export const showInputs = (inputsOpen: boolean): void =>
  usePanels.setState({ inputsOpen, inputsOpener: inputsOpen ? document.activeElement : null })
