import { expect, test } from 'vitest'
import { hostOf } from '#domains/domain.ts'

test.each([
  'https://evil.example/x',
  '//evil.example',
  'https:evil.example',
  'http:evil.example',
  'https:/evil.example',
  'http:/evil.example',
  'HTTPS:\\\\evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  '\\/evil.example',
  ' https:evil.example',
  'ht\ttps:\nevil.example',
  '/\t/evil.example',
  'https://www.evil.example.',
  'https://a:b@evil.example:8443/',
])('%j leads elsewhere, on a page of either scheme', (address) => {
  expect(hostOf(address)).toBe('evil.example')
})

test.each([
  '/tin/1',
  'tin/1',
  '#a',
  '?q=https:evil.example',
  'mailto:a@evil.example',
  './https:evil.example',
])('%j stays here', (address) => {
  expect(hostOf(address)).toBeUndefined()
})
