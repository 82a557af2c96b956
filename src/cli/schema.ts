/** `schema [NAME]`: the JSON Schemas of the documents. */
import { jsonSchemas, type DocumentName } from '../../sim-core/index.ts'
import { OK, type Terminal } from './terminal.ts'

export async function printSchema(
  name: DocumentName | undefined,
  { print }: Terminal,
): Promise<number> {
  const schemas = jsonSchemas()
  print(name === undefined ? Object.keys(schemas).join('\n') : JSON.stringify(schemas[name], null, 2))
  return OK
}
