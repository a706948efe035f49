import { Router } from 'express'

/** What a phone needs to put the portal on its home screen, and the icon that browsers and phones ask for by their old names. */
export function iconFiles(): Router {
  const router = Router()

  router.get('/manifest.webmanifest', (req, res) => {
    const { site } = res.locals
    const { asset } = req.app.locals
    res.type('application/manifest+json').send({
      name: site.name,
      short_name: site.shortName || site.name,
      description: site.slogan,
      lang: 'vi',
      start_url: '/',
      display: 'minimal-ui',
      theme_color: '#9b1b20',
      background_color: '#fdfcf8',
      icons: [192, 512].map((size) => ({ src: asset(`icon-${size}.png`), sizes: `${size}x${size}`, type: 'image/png' })),
    })
  })

  router.get('/favicon.ico', (req, res) => res.redirect(302, req.app.locals.asset('icon-32.png')))

  router.get(['/apple-touch-icon.png', '/apple-touch-icon-precomposed.png'], (req, res) =>
    res.redirect(302, req.app.locals.asset('icon-180.png')),
  )

  return router
}
