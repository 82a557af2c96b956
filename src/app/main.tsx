/** The page's entry: mounts the product into `#root`. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import './main.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <main>
      <h1>Millwright · 产线改造推演</h1>
      <p>这条产线自动化到什么程度才值得？</p>
    </main>
  </StrictMode>,
)

// The list of font files weighs 31 kB and is needed only where the system has no Chinese font.
void import('@fontsource-variable/noto-sans-sc/wght.css')
