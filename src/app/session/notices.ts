/** What the page has to say unasked; each at most once at a time. */
import { type Notice, store } from '../store.ts'

export function addNotice(notice: Notice): void {
  removeNotice(notice)
  store.setState(({ notices }) => ({ notices: [...notices, notice] }))
}

export function removeNotice(notice: Notice): void {
  if (!store.getState().notices.includes(notice)) return
  store.setState(({ notices }) => ({ notices: notices.filter((other) => other !== notice) }))
}
