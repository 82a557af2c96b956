/** 补贴页面的文字。 */
export const subsidiesZh = {
  'subsidies.question': '哪些政策给钱，给多少，什么时候到账？',
} as const
