/** What an uncertain input is called: the thing it belongs to, and the name of its field. */
import type { Scenario } from '../../../sim-core/index.ts'
import { MESSAGES, type PlainKey } from '../../i18n/messages.ts'
import type { Text } from '../../i18n/language.ts'
import { BILLING } from '../inputs/fields.ts'
import { knownPolicies } from '../session/policies.ts'
import { useStore } from '../store.ts'
import { type Translate, useLocal, useText } from '../text.tsx'
import { parameterName } from '../ui/ClauseValue.tsx'
import { rolesIn } from './roles.ts'

export function useInputName(): (path: string) => string {
  const { t } = useText()
  const local = useLocal()
  const document = useStore(({ scenario }) => scenario?.document)
  return (path) => (document === undefined ? path : nameOf(path, document, t, local))
}

function nameOf(
  path: string,
  document: Scenario['document'],
  t: Translate,
  local: (text: Text) => string,
): string {
  const [root, id, part, ...rest] = path.split('.')
  if (root === 'policies') {
    const policy = knownPolicies().find((one) => one.id === id)
    const name = policy === undefined ? id! : local(policy.name)
    return t('risk.policyInput', { policy: name, parameter: parameterName(part!, t) })
  }
  const field = word(path.split('.').at(-1)!, t)
  const about = (owner: Text | undefined) => (owner === undefined ? '' : `${local(owner)} · `)
  if (root === 'measures') {
    const owner = about(document.measures.find((one) => one.id === id)?.name)
    return part === 'investment'
      ? owner + t('risk.categoryField', { category: word(rest[0]!, t), field })
      : owner + field
  }
  return about(ownerOf(document, id!, part!, rest[0])) + field
}

/** Of a price in the money: a role, a billing period, a way to pay. */
function ownerOf(
  document: Scenario['document'],
  list: string,
  item: string,
  inner: string | undefined,
): Text | undefined {
  if (list === 'roles') return rolesIn(document).find(({ id }) => id === item)?.name
  if (list === 'waysToPay') return document.money?.waysToPay.find(({ id }) => id === item)?.name
  return list === 'tariff' && inner !== undefined ? BILLING[inner] : undefined
}

/** Its own name where we have no word for it. */
function word(field: string, t: Translate): string {
  const key = `name.${field}`
  return isNameKey(key) ? t(key) : field
}

type NameKey = Extract<PlainKey, `name.${string}`>

const isNameKey = (key: string): key is NameKey => Object.hasOwn(MESSAGES.zh, key)
