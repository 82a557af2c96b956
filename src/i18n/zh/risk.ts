/** 风险页面的文字。 */
export const riskZh = {
  'risk.question': '这笔投资有多大把握？',
} as const
