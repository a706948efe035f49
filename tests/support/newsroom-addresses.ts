import { createApp } from '../../src/app.ts'

/** What is mounted below `/quan-tri`, with 1 in the place of every parameter. */
export async function newsroomAddresses(portal: Parameters<typeof createApp>[0]) {
  const app = await createApp(portal)
  const mounted = app.router.stack.filter((layer) => inNewsroom(layer as unknown as Layer)) as unknown as Layer[]
  return mounted.flatMap(routesIn).flatMap(({ path, stack }) =>
    stack.map(({ method }) => ({
      path: path.replace(/:\w+/g, '1').replace(/\/?\{?\*\w+\}?/, '/x'),
      method: method.toUpperCase(),
    })),
  )
}

/** However deep they are mounted. */
const routesIn = ({ route, handle }: Layer): Route[] => (route ? [route] : (handle.stack ?? []).flatMap(routesIn))

interface Route {
  path: string
  stack: { method: string }[]
}

interface Layer {
  match(path: string): boolean
  route?: Route
  handle: { stack?: Layer[] }
}

const inNewsroom = (layer: Layer) => layer.match('/quan-tri') && !layer.match('/elsewhere')
