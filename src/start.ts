import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// What `npm run build` has compiled is not compiled again: after a crash that is a third of the time until readers are answered.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'))
await import('./server.ts')
