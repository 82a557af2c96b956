/** Words of the roadmap. */
export const roadmapEn = {
  'roadmap.question': 'What first, what next, and when is the money spent?',
}
