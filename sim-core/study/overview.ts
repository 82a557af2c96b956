/**
 * The outline of a study 概览: what a first look shows of it, and nothing that takes long to carry.
 * A study is an overview too, so whoever shows one can show the other.
 */
import type { LevelKpis } from './kpiResult.ts'
import type { AwardResult, LevelResult, LevelReturns, StudyResult } from './result.ts'

export interface StudyOverview
  extends Pick<StudyResult, 'engineVersion' | 'scenario' | 'reading' | 'published'> {
  readonly levels: readonly LevelOverview[]
}

export interface LevelOverview
  extends Pick<LevelResult, 'id' | 'name' | 'differences' | 'checklist' | 'issues'> {
  readonly kpis: KpiOverview
  readonly returns: ReturnsOverview | null
}

type ShownKpi =
  | 'goodPerHour'
  | 'bottleneck'
  | 'firstPassYieldShare'
  | 'energyKwhPerGood'
  | 'demandMetShare'
  | 'operators'

export interface KpiOverview extends Pick<LevelKpis, ShownKpi> {
  readonly headcount: Pick<LevelKpis['headcount'], 'meetsDemand' | 'trials'>
  readonly stations: readonly Pick<LevelKpis['stations'][number], 'id' | 'name'>[]
}

export interface ReturnsOverview
  extends Pick<LevelReturns, 'capexCny' | 'withoutSubsidy' | 'withSubsidy'> {
  readonly awards: readonly AwardOverview[]
}

export interface AwardOverview extends Pick<AwardResult, 'status'> {
  readonly citations: readonly Pick<AwardResult['citations'][number], 'from'>[]
}

/** Of the stations only the bottleneck is named. */
export function overviewOf(study: StudyResult): StudyOverview {
  const { engineVersion, scenario, reading, published, levels } = study
  return { engineVersion, scenario, reading, published, levels: levels.map(levelOverview) }
}

function levelOverview(level: LevelResult): LevelOverview {
  const { id, name, differences, checklist, issues, kpis, returns } = level
  return {
    id,
    name,
    differences,
    ...(checklist === undefined ? {} : { checklist }),
    ...(issues === undefined ? {} : { issues }),
    kpis: kpiOverview(kpis),
    returns: returns === null ? null : returnsOverview(returns),
  }
}

function kpiOverview(kpis: LevelKpis): KpiOverview {
  const { goodPerHour, bottleneck, firstPassYieldShare, energyKwhPerGood, demandMetShare } = kpis
  const { operators, headcount, stations } = kpis
  return {
    goodPerHour,
    bottleneck,
    firstPassYieldShare,
    energyKwhPerGood,
    demandMetShare,
    operators,
    headcount: { meetsDemand: headcount.meetsDemand, trials: headcount.trials },
    stations: stations
      .filter(({ id }) => id === bottleneck)
      .map(({ id, name }) => ({ id, name })),
  }
}

function returnsOverview(returns: LevelReturns): ReturnsOverview {
  const { capexCny, withoutSubsidy, withSubsidy, awards } = returns
  return {
    capexCny,
    withoutSubsidy,
    withSubsidy,
    awards: awards.map(({ status, citations }) => ({
      status,
      citations: citations.map(({ from }) => ({ from })),
    })),
  }
}
