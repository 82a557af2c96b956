/** Words of the risk screen. */
export const riskEn = {
  'risk.question': 'How sure is this return?',
}
