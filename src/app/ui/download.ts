/** Hands a text, or bytes, to the browser as a file. */
export function downloadText(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the content over once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url))
}
