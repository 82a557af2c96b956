/** 开始: the line at hand, already answered: which level pays, and what each level does. */
import './start.css'

import { bestLevel } from '../../figures/levels.ts'
import { shownStudy } from '../../session/study.ts'
import { useStore } from '../../store.ts'
import { useLocal, useText } from '../../text.tsx'
import { AnswerLine } from '../../ui/AnswerLine.tsx'
import { Results } from '../../ui/Results.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { ChecklistTable } from './ChecklistTable.tsx'
import { LevelCard } from './LevelCard.tsx'
import { NextSteps } from './NextSteps.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { PublishedTable } from './PublishedTable.tsx'
import { StartAnswer } from './StartAnswer.tsx'

export function StartScreen() {
  const { t } = useText()
  const local = useLocal()
  const study = useStore(shownStudy)
  const document = useStore((state) => state.scenario?.document)
  const line = document === undefined ? '' : local(document.name)
  const question =
    (document?.levels.length ?? 0) > 1
      ? t('start.question', { line })
      : t('start.questionLine', { line })
  if (study === undefined) {
    return (
      <>
        <AnswerLine question={document === undefined ? t('app.question') : question}>
          {t('start.waiting')}
        </AnswerLine>
        <Waiting columns={document?.levels.length ?? 1} />
      </>
    )
  }
  const best = bestLevel(study)
  const baseline = study.levels[0]!
  return (
    <>
      <AnswerLine question={question}>
        <StartAnswer study={study} />
      </AnswerLine>
      <Results>
        <section className="levels" aria-label={t('start.levels')}>
          {study.levels.map((level, rank) => (
            <LevelCard
              key={level.id}
              level={level}
              rank={rank}
              baseline={baseline}
              isBest={level.id === best?.id}
            />
          ))}
        </section>
      </Results>
      <p className="footnote">{t('start.reading')}</p>
      <NextSteps />
      <Results>
        <PeopleTable study={study} />
        <ChecklistTable study={study} />
        {study.published !== null && <PublishedTable published={study.published} />}
      </Results>
      {document?.about !== undefined && (
        <section className="panel">
          <h2>{t('about.question')}</h2>
          <p className="about" data-document-text="">
            {local(document.about)}
          </p>
        </section>
      )}
    </>
  )
}
