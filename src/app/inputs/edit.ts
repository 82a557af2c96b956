/** Edits of the document by the user. What does not load is shown as such and stays editable. */
import { numberAt, valueAt, withValue, type Json } from '../session/document.ts'
import { store } from '../store.ts'

/** Writes `value` at `path`; it becomes an input of the user. */
export function editValue(path: string, value: Json): void {
  const { draft } = store.getState()
  if (valueAt(draft, path) === value || numberAt(draft, path) === value) return
  store.setState({ draft: withValue(draft, path, value) })
}
