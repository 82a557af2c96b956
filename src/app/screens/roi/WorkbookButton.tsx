/**
 * 工作簿: the level on screen, paid in a way to choose, as a spreadsheet whose every figure is a
 * formula. It is made in the worker of the economics; nothing leaves the browser.
 */
import { useState } from 'react'

import { namedWaysOf, type Scenario } from '../../../../sim-core/index.ts'
import { askEconomics } from '../../../pool/economics.ts'
import { textOfScenario } from '../../../pool/loadedScenario.ts'
import type { ReturningLevel } from '../../figures/levels.ts'
import { store, useStore } from '../../store.ts'
import { useLocal, useText } from '../../text.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { downloadText } from '../../ui/download.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Phase = { readonly at: 'idle' | 'making' } | { readonly at: 'failed'; readonly reason: string }

export function WorkbookButton({ level }: { readonly level: ReturningLevel }) {
  const { t } = useText()
  const local = useLocal()
  const scenario = useStore((state) => state.scenario)
  const [chosen, setChosen] = useState<string | null>(null)
  const [phase, setPhase] = useState<Phase>({ at: 'idle' })
  if (scenario === null) return null
  const ways = namedWaysOf(scenario)
  const way = ways.find(({ id }) => id === chosen) ?? ways.find(({ kind }) => kind === 'cash')!
  const save = async () => {
    setPhase({ at: 'making' })
    try {
      await download(scenario, level.id, way.id)
      setPhase({ at: 'idle' })
    } catch (error) {
      setPhase({ at: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
  }
  const isMaking = phase.at === 'making'
  return (
    <section className="panel" data-workbook={phase.at}>
      <h2>{t('workbook.title')}</h2>
      <p className="footnote">{t('workbook.about')}</p>
      <div className="workbook-tools">
        <Choice
          label={t('workbook.way')}
          value={way.id}
          options={ways.map(({ id, name }) => ({ value: id, label: local(name) }))}
          onChange={setChosen}
        />
        <button
          type="button"
          className="button"
          disabled={isMaking}
          onClick={() => void save()}
        >
          {t(isMaking ? 'workbook.making' : 'workbook.save')}
        </button>
      </div>
      {phase.at === 'failed' && (
        <p role="alert">{t('workbook.failed', { reason: phase.reason })}</p>
      )}
    </section>
  )
}

async function download(scenario: Scenario, levelId: string, wayId: string): Promise<void> {
  const { language, result } = store.getState()
  if (result === null) throw new Error('no result')
  const job = { text: textOfScenario(scenario), technical: result.technical }
  const choice = { levelId, wayId, language }
  const bytes = await askEconomics(
    (service) => service.workbook(job, choice),
    new AbortController().signal,
  )
  downloadText(`${scenario.document.id}-${levelId}-${wayId}-${language}.xlsx`, bytes, XLSX)
}
