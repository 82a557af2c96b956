/** Whether this browser can draw the 3D line. Knows nothing of three: asking costs nothing. */

let verdict: boolean | null = null

/** Probed once: a context that was refused now will not be given later. */
export function hasWebGl2(): boolean {
  verdict ??= probe()
  return verdict
}

function probe(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    // A browser allows few contexts; this one is not needed any more.
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}
