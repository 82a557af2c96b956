/** 蓝图规划页面的文字。 */
export const roadmapZh = {
  'roadmap.question': '先改什么，后改什么，钱什么时候用？',
} as const
