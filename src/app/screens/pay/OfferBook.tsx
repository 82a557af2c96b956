/**
 * 融资租赁对接: add ways to pay, import the offers of lessors, take the comparison along; and the two
 * numbers of the firm that decide what it can live through and how plans are printed.
 */
import { useRef, useState } from 'react'

import { MOST_WAYS, type WayView } from '../../../../sim-core/index.ts'
import type { OfferBook as Book } from '../../../offers/readOffers.ts'
import { editValue } from '../../inputs/edit.ts'
import { valueAt, type Json, type JsonObject } from '../../session/document.ts'
import { store, useStore } from '../../store.ts'
import { useText } from '../../text.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { csvOf } from '../../ui/csv.ts'
import { downloadText } from '../../ui/download.ts'
import { UnitField } from '../../ui/UnitField.tsx'
import { ImportReport } from './ImportReport.tsx'
import { idOf, newWay, WAY_KINDS, type WayKind } from './newWay.ts'
import { waysSheet } from './waysColumns.ts'

const WAYS = 'money.waysToPay'
const CREDIT_LINE = 'money.creditLineCny'
const CSV = 'text/csv;charset=utf-8'
/** Far more than any table of offers has. */
const MOST_BYTES = 1_000_000
/** A million, to be edited. */
const FIRST_LINE_CNY = 1_000_000

interface OfferBookProps {
  readonly ways: readonly WayView[]
  readonly onAdded: (id: string) => void
}

interface Imported {
  readonly file: string
  readonly book: Book
}

const listed = (): readonly Json[] => {
  const ways = valueAt(store.getState().draft, WAYS)
  return Array.isArray(ways) ? (ways as readonly Json[]) : []
}

export function OfferBook({ ways, onAdded }: OfferBookProps) {
  const { t, language } = useText()
  const [imported, setImported] = useState<Imported | null>(null)
  const isFull = ways.length >= MOST_WAYS
  const add = (kind: WayKind) => {
    const { id, way } = newWay(kind, listed())
    editValue(WAYS, [...listed(), way])
    onAdded(id)
  }
  const take = async (file: File) => {
    const book = await importOffers(file)
    setImported({ file: file.name, book })
  }
  return (
    <section className="panel">
      <div className="pay-tools">
        <Choice<WayKind>
          label={t('pay.add')}
          empty={t('pay.add')}
          value={null}
          disabled={isFull}
          options={WAY_KINDS.map((kind) => ({ value: kind, label: t(`pay.kind.${kind}`) }))}
          onChange={add}
        />
        <ImportButton onFile={(file) => void take(file)} />
        <button type="button" className="button" onClick={() => void downloadTemplate(language)}>
          {t('pay.template')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => downloadText('ways-to-pay.csv', csvOf(waysSheet(ways, t, language)), CSV)}
        >
          {t('pay.exportTable')}
        </button>
      </div>
      <p className="footnote">{t('pay.importAbout')}</p>
      {imported !== null && <ImportReport {...imported} onClose={() => setImported(null)} />}
      <FirmFields />
    </section>
  )
}

/** Taken in one edit, so that one undo takes them back. */
async function importOffers(file: File): Promise<Book> {
  const { readOffers } = await import('../../../offers/readOffers.ts')
  const bytes = new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer())
  const before = listed()
  const book = readOffers(bytes, {
    taken: before.map(idOf),
    most: MOST_WAYS,
    decisionDate: store.getState().scenario?.document.money?.decisionDate ?? '',
    fileName: file.name,
  })
  if (book.ways.length > 0) editValue(WAYS, [...before, ...(book.ways as readonly JsonObject[])])
  return book
}

async function downloadTemplate(language: 'zh' | 'en'): Promise<void> {
  const { offerTemplate } = await import('../../../offers/template.ts')
  downloadText(`offers-${language}.csv`, csvOf(offerTemplate(language)), CSV)
}

function ImportButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useText()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        {t('pay.import')}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}

function FirmFields() {
  const { t } = useText()
  const hasLine = useStore(({ draft }) => valueAt(draft, CREDIT_LINE) !== undefined)
  const rounding = useStore(({ scenario }) => scenario?.document.money?.contractRounding)
  return (
    <div className="pay-firm">
      {hasLine && (
        <UnitField
          field={{ path: CREDIT_LINE, label: 'pay.creditLine', least: 0 }}
          label={t('pay.creditLine')}
        />
      )}
      <button
        type="button"
        className="button button-small"
        onClick={() => (hasLine ? dropCreditLine() : editValue(CREDIT_LINE, FIRST_LINE_CNY))}
      >
        {hasLine ? t('pay.dropCreditLine') : t('pay.setCreditLine')}
      </button>
      <label className="pay-check">
        <input
          type="checkbox"
          checked={rounding === 'fen'}
          onChange={(event) =>
            editValue('money.contractRounding', event.target.checked ? 'fen' : 'none')
          }
        />
        {t('pay.rounding')}
      </label>
    </div>
  )
}

function dropCreditLine(): void {
  const money = valueAt(store.getState().draft, 'money') as JsonObject
  const { creditLineCny: _, ...others } = money
  editValue('money', others)
}
