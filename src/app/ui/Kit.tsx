/** What antd needs to look like the rest of the page. Only parts that load later use antd. */
import { ConfigProvider, theme as antdTheme } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import type { ReactNode } from 'react'

import { useStore } from '../store.ts'
import { FONT_FAMILY, NEUTRALS } from './tokens.ts'

export function Kit({ children }: { readonly children: ReactNode }) {
  const theme = useStore((state) => state.theme)
  const language = useStore((state) => state.language)
  const { surface, ink, line, link } = NEUTRALS[theme]
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: theme === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
        token: {
          fontFamily: FONT_FAMILY,
          colorPrimary: link,
          colorBgBase: surface,
          colorTextBase: ink,
          colorBorder: line,
          borderRadius: 6,
        },
      }}
    >
      {children}
    </ConfigProvider>
  )
}
