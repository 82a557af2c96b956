/** `npm run policies`: writes docs/policies.md of the policy documents in scenarios/policies. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { policiesPage } from './policiesPage.ts'
import { readPolicies, readReforms } from './policyFiles.ts'
import { ROOT } from './run.ts'

writeFileSync(join(ROOT, 'docs', 'policies.md'), policiesPage(readPolicies(), readReforms()))
