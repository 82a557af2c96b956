/** How a plot tells the frame around it that it has drawn. */
import { createContext } from 'react'

export const Rendered = createContext<() => void>(() => {})
