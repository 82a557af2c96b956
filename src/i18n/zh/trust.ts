/** “为什么可信”页。 */
export const trustZh = {
  'trust.question': '为什么可信',
  'trust.answer':
    '{cases} 个答案已知的算例、{figures} 个指标，引擎算对 {right} 个；整体误判的概率不超过 {error}。',
  'trust.none': '尚无记录。',
  'trust.engine': '引擎版本',
  'trust.date': '日期',
  'trust.coverage': '置信区间的覆盖率',
  'trust.coverageAbout':
    '{figures} 个指标各做 {experiments} 次试验：名义 95 % 的区间实际有 {least}–{most} % 包含精确值（93.5–96.5 % 为合格）。',
  'trust.each': '逐个指标（{figures} 个）',
  'trust.covered': '包含精确值，%',
  'trust.fuzz': '第二套仿真器',
  'trust.fuzzAbout':
    '{lines} 条随机产线，由按语义独立写成的慢速仿真器逐件核对：不一致 {disagreements} 条。',
  'trust.mutants': '植入错误',
  'trust.mutantsAbout':
    '在引擎与统计代码中植入 {mutants} 个错误，测试发现 {killed} 个（{score} ± {spread} %）。',
  'trust.cases': '已知答案的算例',
  'trust.casesAbout':
    '精确值来自公式、马尔可夫链或递推，不来自引擎。随机算例各仿真 {replications} 次，± 为单个指标 95 % 置信区间的半宽；没有 ± 的算例无随机性，必须完全相同。',
  'trust.case': '算例',
  'trust.reference': '依据',
  'trust.figure': '指标',
  'trust.exact': '精确值',
  'trust.simulated': '仿真值',
  'trust.verdict': '结论',
  'trust.right': '相符',
  'trust.wrong': '不符',
  'trust.topic': '{name}（{cases} 个）',
  'trust.more': '引擎怎样被验证',
} as const
