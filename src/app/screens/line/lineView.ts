/** How a person looks at the line: kept while the page is open, not part of the scenario. */
import { create } from 'zustand'

/** A picture in three or two dimensions, or the same stations as a table of figures. */
export type Dimensions = '3d' | '2d' | 'table'

export interface LineView {
  /** null until a person has chosen. */
  readonly dimensions: Dimensions | null
  /** By id, so that it stays when the level changes. */
  readonly stationId: string | null
}

export const useLineView = create<LineView>(() => ({ dimensions: null, stationId: null }))

export const chooseDimensions = (dimensions: Dimensions): void =>
  useLineView.setState({ dimensions })

/** Choosing the chosen station again lets go of it. */
export function chooseStation(stationId: string | null): void {
  useLineView.setState((view) => ({ stationId: view.stationId === stationId ? null : stationId }))
}
