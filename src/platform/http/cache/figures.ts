import { Counter, Gauge } from 'prom-client'
import type { Portal } from '#platform/context.ts'

/** Shows what the page cache counts among the portal's figures. `bytes`: what it holds now. */
export function showCacheFigures({ metrics }: Portal, count: Record<string, number>, bytes: () => number) {
  new Gauge({
    name: 'portal_page_cache_bytes',
    help: 'About how much memory the kept pages take',
    registers: [metrics],
    collect() {
      this.set(bytes())
    },
  })
  new Counter({
    name: 'portal_page_cache_total',
    help: 'Pages sent as they were kept (hits), made (misses), and old ones sent because making failed (stale)',
    labelNames: ['result'],
    registers: [metrics],
    collect() {
      this.reset()
      for (const [result, times] of Object.entries(count)) this.inc({ result }, times)
    },
  })
}
