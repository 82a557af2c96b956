/**
 * All policies that bear on the return of a retrofit, in the order in which the city's documents
 * were read. A module of its own because it is fetched only when a file asks for one of them that
 * is not at hand. That each passes the schema is tested, and not checked again. Those that bear on
 * nothing here are listed in docs/policies.md.
 */
import automationRetrofitAward from
  '../../scenarios/policies/dongguan-2017/automation-retrofit-award.json' with { type: 'json' }
import intelligentRetrofitGrant from
  '../../scenarios/policies/dongguan-2017/intelligent-retrofit-grant.json' with { type: 'json' }
import demonstrationProjectGrant from
  '../../scenarios/policies/dongguan-2017/demonstration-project-grant.json' with { type: 'json' }
import demonstrationDomesticIpCap from
  '../../scenarios/policies/dongguan-2017/demonstration-domestic-ip-cap.json' with { type: 'json' }
import popularDemoLines from
  '../../scenarios/policies/dongguan-2017/popular-demo-lines.json' with { type: 'json' }
import integratorProjectGrant from
  '../../scenarios/policies/dongguan-2017/integrator-project-grant.json' with { type: 'json' }
import diagnosisSubsidy from
  '../../scenarios/policies/dongguan-2017/diagnosis-subsidy.json' with { type: 'json' }
import blueprintPlanningSubsidy from
  '../../scenarios/policies/dongguan-2017/blueprint-planning-subsidy.json' with { type: 'json' }
import leaseInterestSubsidy from
  '../../scenarios/policies/dongguan-2017/lease-interest-subsidy.json' with { type: 'json' }
import leaseRiskCompensation from
  '../../scenarios/policies/dongguan-2017/lease-risk-compensation.json' with { type: 'json' }
import performanceBondSubsidy from
  '../../scenarios/policies/dongguan-2017/performance-bond-subsidy.json' with { type: 'json' }
import leasePlatformAnd100bn from
  '../../scenarios/policies/dongguan-2017/lease-platform-and-100bn.json' with { type: 'json' }
import training10000 from
  '../../scenarios/policies/dongguan-2017/training-10000.json' with { type: 'json' }
import schoolEnterpriseSubsidy from
  '../../scenarios/policies/dongguan-2017/school-enterprise-subsidy.json' with { type: 'json' }
import doublingPlan from
  '../../scenarios/policies/dongguan-2017/doubling-plan.json' with { type: 'json' }
import greenFactoryAward from
  '../../scenarios/policies/dongguan-2017/green-factory-award.json' with { type: 'json' }
import integrationMgmtCertification from
  '../../scenarios/policies/dongguan-2017/integration-mgmt-certification.json' with { type: 'json' }
import informatisationGrant from
  '../../scenarios/policies/dongguan-2017/informatisation-grant.json' with { type: 'json' }
import supplyChainConsulting from
  '../../scenarios/policies/dongguan-2017/supply-chain-consulting.json' with { type: 'json' }
import energyCentreGrant from
  '../../scenarios/policies/dongguan-2017/energy-centre-grant.json' with { type: 'json' }
import bigDataPurchase from
  '../../scenarios/policies/dongguan-2017/big-data-purchase.json' with { type: 'json' }
import serviceManufacturingGrant from
  '../../scenarios/policies/dongguan-2017/service-manufacturing-grant.json' with { type: 'json' }
import saasPurchase from
  '../../scenarios/policies/dongguan-2017/saas-purchase.json' with { type: 'json' }
import industrialDesignGrant from
  '../../scenarios/policies/dongguan-2017/industrial-design-grant.json' with { type: 'json' }
import oneFirmOnePolicy from
  '../../scenarios/policies/dongguan-2017/one-firm-one-policy.json' with { type: 'json' }
import townMatching from
  '../../scenarios/policies/dongguan-2017/town-matching.json' with { type: 'json' }
import supplyDemandLibrary from
  '../../scenarios/policies/dongguan-2017/supply-demand-library.json' with { type: 'json' }
import robotReplacementPostAward from
  '../../scenarios/policies/dongguan-2015/robot-replacement-post-award.json' with { type: 'json' }
import grantLoanLinkage from
  '../../scenarios/policies/dongguan-2015/grant-loan-linkage.json' with { type: 'json' }
import leaseSubsidy2015 from
  '../../scenarios/policies/dongguan-2015/lease-subsidy-2015.json' with { type: 'json' }
import largeFirmRelief from
  '../../scenarios/policies/dongguan-2015/large-firm-relief.json' with { type: 'json' }
import smeDevelopmentFund from
  '../../scenarios/policies/dongguan-2015/sme-development-fund.json' with { type: 'json' }
import motorServoSubsidy from
  '../../scenarios/policies/dongguan-2015/motor-servo-subsidy.json' with { type: 'json' }
import epcCarbonMarkets from
  '../../scenarios/policies/dongguan-2015/epc-carbon-markets.json' with { type: 'json' }
import circularEconomyDemo from
  '../../scenarios/policies/dongguan-2015/circular-economy-demo.json' with { type: 'json' }
import feeBurdenRelief from
  '../../scenarios/policies/dongguan-2015/fee-burden-relief.json' with { type: 'json' }
import directFinancing from
  '../../scenarios/policies/dongguan-2015/direct-financing.json' with { type: 'json' }
import type { PolicyDocument } from '../scenario/index.ts'

const DOCUMENTS: readonly unknown[] = [
  automationRetrofitAward,
  intelligentRetrofitGrant,
  demonstrationProjectGrant,
  demonstrationDomesticIpCap,
  popularDemoLines,
  integratorProjectGrant,
  diagnosisSubsidy,
  blueprintPlanningSubsidy,
  leaseInterestSubsidy,
  leaseRiskCompensation,
  performanceBondSubsidy,
  leasePlatformAnd100bn,
  training10000,
  schoolEnterpriseSubsidy,
  doublingPlan,
  greenFactoryAward,
  integrationMgmtCertification,
  informatisationGrant,
  supplyChainConsulting,
  energyCentreGrant,
  bigDataPurchase,
  serviceManufacturingGrant,
  saasPurchase,
  industrialDesignGrant,
  oneFirmOnePolicy,
  townMatching,
  supplyDemandLibrary,
  robotReplacementPostAward,
  grantLoanLinkage,
  leaseSubsidy2015,
  largeFirmRelief,
  smeDevelopmentFund,
  motorServoSubsidy,
  epcCarbonMarkets,
  circularEconomyDemo,
  feeBurdenRelief,
  directFinancing,
]

export const POLICY_DOCUMENTS = DOCUMENTS as readonly PolicyDocument[]
