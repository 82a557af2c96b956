/**
 * The policies that are no money of a retrofit, each with the reason why. A module of its own,
 * fetched only where all policies are listed; `policyDocuments.ts` has the others.
 */
import cloudPlatformGrant from
  '../../scenarios/policies/dongguan-2017/cloud-platform-grant.json' with { type: 'json' }
import cmmiAward from
  '../../scenarios/policies/dongguan-2017/cmmi-award.json' with { type: 'json' }
import cstarAward from
  '../../scenarios/policies/dongguan-2017/cstar-award.json' with { type: 'json' }
import designAward from
  '../../scenarios/policies/dongguan-2017/design-award.json' with { type: 'json' }
import designIncubationAward from
  '../../scenarios/policies/dongguan-2017/design-incubation-award.json' with { type: 'json' }
import firstSetEquipmentAward from
  '../../scenarios/policies/dongguan-2017/first-set-equipment-award.json' with { type: 'json' }
import industryInvestmentFund from
  '../../scenarios/policies/dongguan-2017/industry-investment-fund.json' with { type: 'json' }
import integrationMgmtCoachingAward from
  '../../scenarios/policies/dongguan-2017/integration-mgmt-coaching-award.json' with {
    type: 'json'
  }
import integratorPolicyPriority from
  '../../scenarios/policies/dongguan-2017/integrator-policy-priority.json' with { type: 'json' }
import iso2700120000Award from
  '../../scenarios/policies/dongguan-2017/iso27001-20000-award.json' with { type: 'json' }
import itssAward from
  '../../scenarios/policies/dongguan-2017/itss-award.json' with { type: 'json' }
import leaseBusinessAward from
  '../../scenarios/policies/dongguan-2017/lease-business-award.json' with { type: 'json' }
import newRndBodyPostgrant from
  '../../scenarios/policies/dongguan-2017/new-rnd-body-postgrant.json' with { type: 'json' }
import publicPlatformGrant from
  '../../scenarios/policies/dongguan-2017/public-platform-grant.json' with { type: 'json' }
import publicServiceProject from
  '../../scenarios/policies/dongguan-2017/public-service-project.json' with { type: 'json' }
import registrationPlatform from
  '../../scenarios/policies/dongguan-2017/registration-platform.json' with { type: 'json' }
import rndProjectGrant from
  '../../scenarios/policies/dongguan-2017/rnd-project-grant.json' with { type: 'json' }
import standardsSubsidy2017 from
  '../../scenarios/policies/dongguan-2017/standards-subsidy-2017.json' with { type: 'json' }
import talentApartments from
  '../../scenarios/policies/dongguan-2017/talent-apartments.json' with { type: 'json' }
import talentGrowthLiving from
  '../../scenarios/policies/dongguan-2017/talent-growth-living.json' with { type: 'json' }
import talentLeading5 from
  '../../scenarios/policies/dongguan-2017/talent-leading-5.json' with { type: 'json' }
import talentSpecial from
  '../../scenarios/policies/dongguan-2017/talent-special.json' with { type: 'json' }
import associationPurchase from
  '../../scenarios/policies/dongguan-2015/association-purchase.json' with { type: 'json' }
import brandAward from
  '../../scenarios/policies/dongguan-2015/brand-award.json' with { type: 'json' }
import ecommerceFund from
  '../../scenarios/policies/dongguan-2015/ecommerce-fund.json' with { type: 'json' }
import energyDemoFunds from
  '../../scenarios/policies/dongguan-2015/energy-demo-funds.json' with { type: 'json' }
import enterpriseRndBodyGrant from
  '../../scenarios/policies/dongguan-2015/enterprise-rnd-body-grant.json' with { type: 'json' }
import equityGuidanceFund from
  '../../scenarios/policies/dongguan-2015/equity-guidance-fund.json' with { type: 'json' }
import exhibitionFund from
  '../../scenarios/policies/dongguan-2015/exhibition-fund.json' with { type: 'json' }
import govIndustryAcademiaFund from
  '../../scenarios/policies/dongguan-2015/gov-industry-academia-fund.json' with { type: 'json' }
import incubatorSupport from
  '../../scenarios/policies/dongguan-2015/incubator-support.json' with { type: 'json' }
import landTaxSharing from
  '../../scenarios/policies/dongguan-2015/land-tax-sharing.json' with { type: 'json' }
import leaseRiskAndAward2015 from
  '../../scenarios/policies/dongguan-2015/lease-risk-and-award-2015.json' with { type: 'json' }
import patentCostRelief from
  '../../scenarios/policies/dongguan-2015/patent-cost-relief.json' with { type: 'json' }
import rndTechTransferAward from
  '../../scenarios/policies/dongguan-2015/rnd-tech-transfer-award.json' with { type: 'json' }
import robotGuidanceFund from
  '../../scenarios/policies/dongguan-2015/robot-guidance-fund.json' with { type: 'json' }
import robotInstituteSupport from
  '../../scenarios/policies/dongguan-2015/robot-institute-support.json' with { type: 'json' }
import standardsSubsidy2015 from
  '../../scenarios/policies/dongguan-2015/standards-subsidy-2015.json' with { type: 'json' }
import talentTeam2015 from
  '../../scenarios/policies/dongguan-2015/talent-team-2015.json' with { type: 'json' }
import type { PolicyDocument } from '../scenario/index.ts'

const DOCUMENTS: readonly unknown[] = [
  cloudPlatformGrant,
  cmmiAward,
  cstarAward,
  designAward,
  designIncubationAward,
  firstSetEquipmentAward,
  industryInvestmentFund,
  integrationMgmtCoachingAward,
  integratorPolicyPriority,
  iso2700120000Award,
  itssAward,
  leaseBusinessAward,
  newRndBodyPostgrant,
  publicPlatformGrant,
  publicServiceProject,
  registrationPlatform,
  rndProjectGrant,
  standardsSubsidy2017,
  talentApartments,
  talentGrowthLiving,
  talentLeading5,
  talentSpecial,
  associationPurchase,
  brandAward,
  ecommerceFund,
  energyDemoFunds,
  enterpriseRndBodyGrant,
  equityGuidanceFund,
  exhibitionFund,
  govIndustryAcademiaFund,
  incubatorSupport,
  landTaxSharing,
  leaseRiskAndAward2015,
  patentCostRelief,
  rndTechTransferAward,
  robotGuidanceFund,
  robotInstituteSupport,
  standardsSubsidy2015,
  talentTeam2015,
]

export const SILENT_POLICIES = DOCUMENTS as readonly PolicyDocument[]
