/** The Web Worker of `askEconomics`. */
import { expose } from 'comlink'

import { ECONOMICS } from './economicsService.ts'

expose(ECONOMICS)
