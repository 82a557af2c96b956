/** How many years the appraisal looks ahead: what "never" means in a payback. */
import { useStore } from '../store.ts'

const MONTHS_PER_YEAR = 12

export const useHorizonYears = (): number =>
  useStore(({ scenario }) => (scenario?.document.money?.horizonMonths ?? 0) / MONTHS_PER_YEAR)
