// Behind a CDN: tells the portal that this article is being read, once the page is really on the screen.
const address = document.currentScript?.dataset.address

if (address) {
  const tell = () => navigator.sendBeacon(address)
  if (document.visibilityState === 'visible') tell()
  else document.addEventListener('visibilitychange', tell, { once: true })
}
