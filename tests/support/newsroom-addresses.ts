import { createApp } from '../../src/app.ts'

/** What is mounted below `/quan-tri`, with 1 in the place of every parameter. */
export async function newsroomAddresses(portal: Parameters<typeof createApp>[0]) {
  const app = await createApp(portal)
  const mounted = app.router.stack.filter((layer) => inNewsroom(layer as unknown as Layer)) as unknown as Layer[]
  return mounted
    .flatMap((layer) => layer.handle.stack ?? [])
    .flatMap(({ route }) =>
      route
        ? route.stack.map(({ method }) => ({
            path: route.path.replace(/:\w+/g, '1').replace(/\/?\{?\*\w+\}?/, '/x'),
            method: method.toUpperCase(),
          }))
        : [],
    )
}

interface Layer {
  match(path: string): boolean
  handle: { stack?: { route?: { path: string; stack: { method: string }[] } }[] }
}

const inNewsroom = (layer: Layer) => layer.match('/quan-tri') && !layer.match('/elsewhere')
