/** 付款方式页面的文字。 */
export const payZh = {
  'pay.question': '怎么付这笔钱最划算？',
} as const
