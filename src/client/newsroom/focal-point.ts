/** A click on the picture sets the point that crops keep; the fields below say it in numbers, for keys and without scripts. */
export function focalPoint(place: HTMLElement) {
  const picture = place.querySelector('img')
  const [x, y] = ['x', 'y'].map((side) => document.querySelector<HTMLInputElement>(`[name=focus_${side}]`))
  if (!picture || !x || !y) return
  const mark = Object.assign(document.createElement('span'), { className: 'focal-point' })
  mark.setAttribute('aria-hidden', 'true')
  place.classList.add('library__picture--focus')
  place.append(mark)

  const show = () => {
    mark.style.left = `${picture.offsetLeft + (picture.clientWidth * Number(x.value)) / 100}px`
    mark.style.top = `${picture.offsetTop + (picture.clientHeight * Number(y.value)) / 100}px`
  }
  picture.addEventListener('click', ({ offsetX, offsetY }) => {
    x.value = String(Math.round((offsetX / picture.clientWidth) * 100))
    y.value = String(Math.round((offsetY / picture.clientHeight) * 100))
    show()
  })
  for (const field of [x, y]) field.addEventListener('input', show)
  picture.addEventListener('load', show)
  addEventListener('resize', show)
  show()
}
