/** `schema [NAME]`: the JSON Schemas of the documents. */
import { jsonSchemas, type DocumentName } from '../../sim-core/index.ts'
import { OK, type Terminal } from './terminal.ts'

export async function printSchema(
  name: DocumentName | undefined,
  { print }: Terminal,
): Promise<number> {
  const schemas = jsonSchemas()
  const names = Object.keys(schemas).join('\n')
  print(name === undefined ? names : JSON.stringify(schemas[name], null, 2))
  return OK
}
