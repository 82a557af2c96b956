/** 数字体检值多少: which input to find out first, by the variance and the decision that hang on it. */
import type { LevelUncertainty } from '../../../../sim-core/index.ts'
import { useInputName } from '../../figures/inputName.ts'
import { Say, useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import { Scroller } from '../../ui/Scroller.tsx'
import type { SideName } from './figuresOf.ts'

const SHOWN = 8
const LEVEL = 0.95

interface DiagnosisProps {
  readonly level: LevelUncertainty
  readonly side: SideName
}

export function Diagnosis({ level, side }: DiagnosisProps) {
  const { t } = useText()
  const nameOf = useInputName()
  const { inputs, perfectInformationCny, npvCny } = level[side]
  const rows = inputs.toSorted((a, b) => b.knownShare - a.knownShare).slice(0, SHOWN)
  const isDecided = rows.every(({ knownGainCny }) => knownGainCny === 0)
  const { n } = npvCny.positive
  return (
    <section className="panel">
      <h2>{t('risk.diagnosis')}</h2>
      <p className="footnote">{t('risk.diagnosisAbout')}</p>
      <Scroller label={t('risk.diagnosis')}>
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{t('risk.input')}</th>
              <th scope="col">{t('risk.known')}</th>
              {!isDecided && <th scope="col">{t('risk.gain')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { path, knownShare, knownHalfWidth } = row
              const gain = { mean: row.knownGainCny, halfWidth: row.knownGainHalfWidthCny }
              const about = { levelId: level.id, subject: nameOf(path) }
              const share = { mean: knownShare, halfWidth: knownHalfWidth, level: LEVEL, n }
              return (
                <tr key={path}>
                  <th scope="row">{nameOf(path)}</th>
                  <td>
                    <Num quantity="drawnShare" of={share} {...about} />
                  </td>
                  {!isDecided && (
                    <td>
                      <Num quantity="drawnGain" of={{ ...gain, level: LEVEL, n }} {...about} />
                    </td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroller>
      <p className="footnote">
        {isDecided && <>{t('risk.noGain')} </>}
        <Say
          of="risk.perfect"
          with={{
            cny: (
              <Num
                quantity="drawnGain"
                of={perfectInformationCny}
                levelId={level.id}
              />
            ),
          }}
        />
      </p>
    </section>
  )
}
