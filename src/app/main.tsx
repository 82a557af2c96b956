/** The page's entry: starts the session and mounts the product into `#root`. */
import './main.css'
import './ui/kit.css'
import './ui/figures.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { startSession } from './session/session.ts'
import { App } from './shell/App.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

void startSession()
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
)

// The list of font files weighs 31 kB and is needed only where the system has no Chinese font.
void import('@fontsource-variable/noto-sans-sc/wght.css')
