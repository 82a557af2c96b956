/** The Web Worker of `webPool`. */
import { expose } from 'comlink'

import { messageTurn } from './messageTurn.ts'
import { createReplicationService } from './replicationService.ts'

expose(createReplicationService(messageTurn))
