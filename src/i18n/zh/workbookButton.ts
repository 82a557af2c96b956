/** 效益页上导出工作簿的文字；工作簿里的文字在别处，导出时才取。 */
export const workbookButtonZh = {
  'workbook.title': '给财务的工作簿',
  'workbook.about':
    '一个 .xlsx：输入、条款、逐月现金流、融资、税和结果，全是可核对的公式；改蓝色单元格，结果跟着变。',
  'workbook.way': '付款方式',
  'workbook.save': '下载工作簿',
  'workbook.making': '正在生成…',
  'workbook.failed': '没有做成：{reason}',
} as const
