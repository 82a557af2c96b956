/** Policy documents 政策文件: one instrument of support, its clause, its words and its numbers. */
import { INSTRUMENTS, type InstrumentName } from '../../economics/index.ts'
import { type DeepReadonly, id, text, z } from './fields.ts'
import { INVESTMENT_CATEGORIES } from './measure.ts'
import { parametersSchema } from './provenance.ts'

/** What kind of support it is, whether or not it can be computed. */
export const SUPPORT_KINDS = [
  'capexShare',
  'expenseShare',
  'lumpSum',
  'perUnit',
  'capRaise',
  'interestSubsidy',
  'rentSubsidy',
  'riskCompensation',
  'feeSubsidy',
  'volumeAward',
  'salesAward',
  'coFunding',
  'priority',
  'discretionary',
  'serviceBought',
  'inKind',
  'programme',
  'platform',
  'fund',
  'relief',
  'personalBenefit',
  'taxSharing',
  'exitCompensation',
  'marketMechanism',
  'financingChannel',
] as const

export const BENEFICIARIES = [
  'enterprise',
  'integrator',
  'equipmentMaker',
  'softwareFirm',
  'serviceBody',
  'researchBody',
  'platform',
  'association',
  'lessor',
  'bank',
  'guarantor',
  'energyServiceCompany',
  'individual',
  'town',
] as const

const PARTIES = [
  'enterprise',
  'integrator',
  'supplier',
  'lessor',
  'bank',
  'market',
  'taxOffice',
  'town',
  'city',
] as const

export const DELIVERY_MODES = [
  'upFront',
  'milestone',
  'postAward',
  'interestSubsidy',
  'rentSubsidy',
  'grantLoanLinkage',
] as const

const deliverySchema = z
  .discriminatedUnion('mode', [
    z.strictObject({ mode: z.enum(DELIVERY_MODES).describe('How the money is handed over.') }),
    z.strictObject({
      mode: z.null().describe('The document does not say how.'),
      why: text('What it says instead, and how it is computed.'),
    }),
  ])
  .describe('How it is paid 兑付方式; null where the document does not say.')

const awardSchema = z
  .strictObject({
    instrument: z
      .enum(Object.keys(INSTRUMENTS) as InstrumentName[])
      .describe('The formula that pays.'),
    appliesTo: z
      .array(z.enum(['manual', 'single', 'line', 'intelligent', 'demonstration']))
      .min(1)
      .describe('Levels that it supports.'),
    base: id('What it is paid for; policies on one base compete when awards may not be added up.'),
    baseName: text('The base in the words of the document.'),
    covers: z
      .array(z.enum(INVESTMENT_CATEGORIES))
      .describe('Capital spending that may count towards the base.'),
    claim: z.exactOptional(id('Spending that may be claimed besides; default: as the base.')),
    from: z.enum(PARTIES).describe('Who pays.'),
    to: z.enum(PARTIES).describe('Who is paid.'),
    capPer: z.exactOptional(
      z.enum(['project', 'firm', 'firmYear']).describe('What a cap counts over; default: project.'),
    ),
    quantity: z.exactOptional(id('What is counted, where so much is paid for each.')),
    contract: z.exactOptional(
      z.enum(['loan', 'lease']).describe('The contract that it subsidises; default: any.'),
    ),
    amends: z.exactOptional(id('The policy whose cap it raises.')),
    raisedFor: z.exactOptional(
      z.enum(['domesticIp', 'designCentre']).describe('Who gets the raised cap or rate.'),
    ),
  })
  .describe('The part that can be computed.')

export const policySchema = z
  .strictObject({
    schemaVersion: z.literal(2).describe('Version of this schema.'),
    kind: z.literal('policy').describe('What this document is.'),
    id: id('Names the policy.'),
    name: text('Shown name.'),
    documentNo: z.string().min(1).describe('Number of the official document 文号.'),
    documentTitle: text('Its title.'),
    issued: z.iso.date().describe('Date of issue.'),
    validFrom: z.exactOptional(z.iso.date().describe('First day, where the document names one.')),
    validTo: z.exactOptional(z.iso.date().describe('Last day, where the document names one.')),
    status: z.enum(['in-force', 'historical-verify', 'hypothetical']).describe('Whether it holds.'),
    source: z.string().min(1).describe('File of the text from which is quoted.'),
    clauses: z.array(z.string().min(1)).min(1).describe('Where it stands 条款.'),
    quotes: z.array(z.string().min(1)).min(1).describe('Its words, verbatim.'),
    support: z.enum(SUPPORT_KINDS).describe('Kind of support.'),
    beneficiaries: z.array(z.enum(BENEFICIARIES)).min(1).describe('Who is supported.'),
    bureau: z
      .string()
      .min(1)
      .nullable()
      .describe('Responsible bureaus in the words of the document 负责单位; null: it names none.'),
    bearsOn: z
      .array(z.enum(['retrofitReturn', 'integrator', 'lessor', 'cityBudget', 'supply']))
      .min(1)
      .describe('What it makes a difference to.'),
    conditions: z.array(text('One condition.')).describe('What it asks for.'),
    delivery: deliverySchema,
    parameters: parametersSchema,
    award: awardSchema.nullable().describe('How it is computed; null: not at all.'),
    whyNotMoney: z.exactOptional(text('Why it brings a retrofit no money of its own.')),
    notes: z.exactOptional(text('What the text leaves open, and how it is read here.')),
  })
  .describe('A policy instrument 政策工具: clause, words, numbers and their provenance.')

export type PolicyDocument = DeepReadonly<z.output<typeof policySchema>>
