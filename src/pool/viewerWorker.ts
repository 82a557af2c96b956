/** The Web Worker of `createViewer`. */
import { expose } from 'comlink'

import { messageTurn } from './messageTurn.ts'
import { createViewerService } from './viewerService.ts'

expose(createViewerService(messageTurn))
