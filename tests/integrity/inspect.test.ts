import { expect, test } from 'vitest'
import { hides, inspect } from '#integrity/inspect.ts'

test.each([
  ['script', '<script>alert(1)</script>'],
  ['script', '<script src="//nhacai.example/x.js"></script>'],
  ['script', '<script src="/media/x.js"></script>'],
  ['script', '<link rel="stylesheet" href="https://nhacai.example/x.css">'],
  ['script', '<a href=" java\tscript:alert(1)">x</a>'],
  ['script', '<a href="&#106;avascript:alert(1)">x</a>'],
  ['frame', '<iframe src="/tin/1"></iframe>'],
  ['frame', '<base href="https://nhacai.example/">'],
  ['handler', '<img src="/media/x.webp" ONERROR="go()">'],
  ['refresh', '<meta http-equiv="Refresh" content="0;url=https://nhacai.example">'],
  ['style', '<style>.x{}</style>'],
  ['style', '<p style="text-align: center">x</p>'],
  ['hidden', '<div style="position:absolute; LEFT: -9999px"><a href="https://nhacai.example">x</a></div>'],
  ['hidden', '<div class="article__body"><p><span class="visually-hidden">nhà cái</span></p></div>'],
  ['hidden', '<div class="article__body"><br><p hidden>nhà cái</p></div>'],
])('a page with %s is seen: %s', (kind, html) => {
  expect(inspect(html).map((suspicion) => suspicion.kind)).toEqual([kind])
})

test('words are hidden in more ways than one', () => {
  const ways = [
    'display:none',
    'display : none !important',
    'visibility:hidden',
    'opacity:0',
    'font-size:0',
    'font-size:1px',
    'text-indent:-9999px',
    'position:fixed;top:-2000px',
    'height:1px;overflow:hidden',
    'clip:rect(0 0 0 0)',
    'color:#fff',
    'color:#123456;background-color:#123456',
    'transform:scale(0)',
    'dis/**/play:none',
  ]
  expect(ways.filter((style) => !hides(style))).toEqual([])
  const honest = ['text-align:center', 'font-size:14px', 'margin-left:-10px', 'color:#222;background:#fff', 'width:100%', 'opacity:1']
  expect(honest.filter(hides)).toEqual([])
})
