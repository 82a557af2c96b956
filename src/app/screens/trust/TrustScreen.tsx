/**
 * 为什么可信: what holds the engine to the truth. The figures are those that the checks of the project
 * wrote down, with their dates; docs/validation.md has the same.
 */
import './trust.css'

import { writeDate, writeFixed, writePlain } from '../../../i18n/format.ts'
import { useText } from '../../text.tsx'
import { AnswerLine } from '../../ui/AnswerLine.tsx'
import { CoverageTable } from './CoverageTable.tsx'
import { EVIDENCE } from './evidence.ts'
import { TopicTable } from './TopicTable.tsx'

const PERCENT = 100

export function TrustScreen() {
  const { t, language } = useText()
  const { topics, familyErrorShare, replications, engineVersion, date } = EVIDENCE.cases
  const cases = topics.flatMap((topic) => topic.cases)
  const figures = cases.flatMap((one) => one.figures)
  const right = figures.filter(({ passes }) => passes).length
  return (
    <div className="trust">
      <AnswerLine question={t('trust.question')}>
        {t('trust.answer', {
          cases: cases.length,
          figures: figures.length,
          right,
          error: `${writePlain(PERCENT * familyErrorShare, language, 1)} %`,
        })}
      </AnswerLine>
      <div className="trust-parts">
        <CoverageTable coverage={EVIDENCE.coverage} />
        <SecondSimulator />
        <PlantedFaults />
      </div>
      <section className="panel">
        <h2>{t('trust.cases')}</h2>
        <p>{t('trust.casesAbout', { replications })}</p>
        <p className="footnote">
          {t('trust.engine')} {engineVersion} · {writeDate(date, language)}
        </p>
        {topics.map((topic) => (
          <TopicTable key={topic.name.en} topic={topic} />
        ))}
      </section>
    </div>
  )
}

function SecondSimulator() {
  const { t, language } = useText()
  const { lines, disagreements, date } = EVIDENCE.fuzz
  const words = { lines: writePlain(lines, language, 0), disagreements }
  return (
    <section className="panel">
      <h2>{t('trust.fuzz')}</h2>
      <p>{t('trust.fuzzAbout', words)}</p>
      <p className="footnote">{writeDate(date, language)}</p>
    </section>
  )
}

function PlantedFaults() {
  const { t, language } = useText()
  const { mutants, killed, scoreShare, halfWidthShare, date } = EVIDENCE.mutants
  const percent = (share: number) => writeFixed(PERCENT * share, language, 1)
  const words = { mutants, killed, score: percent(scoreShare), spread: percent(halfWidthShare) }
  return (
    <section className="panel">
      <h2>{t('trust.mutants')}</h2>
      <p>{t('trust.mutantsAbout', words)}</p>
      <p className="footnote">{writeDate(date, language)}</p>
    </section>
  )
}
