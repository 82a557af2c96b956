/** Opens a scenario file: a button for the picker, and a page on which files can be dropped. */
import { type ReactNode, useEffect, useRef } from 'react'

import { openPanel } from '../panels.ts'
import { openFile } from '../session/openDocument.ts'

interface OpenFileButtonProps {
  readonly className?: string
  readonly children: ReactNode
}

export function OpenFileButton({ className = 'button', children }: OpenFileButtonProps) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className={className} onClick={() => picker.current?.click()}>
        {children}
      </button>
      <input
        ref={picker}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file !== undefined) void takeFile(file)
        }}
      />
    </>
  )
}

/** Files may be dropped anywhere on the page; without this the browser would leave it for them. */
export function useFileDrop(): void {
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const take = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      if (file === undefined) return
      event.preventDefault()
      void takeFile(file)
    }
    addEventListener('dragover', allow)
    addEventListener('drop', take)
    return () => {
      removeEventListener('dragover', allow)
      removeEventListener('drop', take)
    }
  }, [])
}

async function takeFile(file: File): Promise<void> {
  openPanel({ kind: 'opening', opening: await openFile(file) })
}
