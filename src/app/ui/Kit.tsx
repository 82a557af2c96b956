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
  const { surface, ink, secondary, muted, line, link } = NEUTRALS[theme]
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
          // Else it mixes a blue of its own for what lies higher.
          colorBgContainer: surface,
          colorBgElevated: surface,
          colorTextBase: ink,
          colorText: ink,
          colorTextDescription: secondary,
          colorTextPlaceholder: muted,
          colorIcon: secondary,
          colorBorder: line,
          colorBorderSecondary: line,
          colorSplit: line,
          borderRadius: 6,
          // A panel that is still growing is missed by a quick click.
          motion: false,
        },
      }}
    >
      {children}
    </ConfigProvider>
  )
}
