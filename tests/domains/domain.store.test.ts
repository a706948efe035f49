import { describe, expect, test } from 'vitest'
import { decideDomain, listDomains, noteDomains, unapprovedDomains } from '#domains/domain.store.ts'
import { hostsIn } from '#domains/domain.ts'
import { databases } from '../support/databases.ts'

const at = '2026-11-23T03:00:00.000Z'
const links = (...hosts: string[]) => hosts.map((host) => `<p><a href="https://${host}/x?a=1&amp;b=2">x</a></p>`).join('')

test('every way in which HTML reaches another website is seen, whatever its spelling', () => {
  const html = `
    <a href="HTTPS://WWW.Bet88.Example:8443/x">a</a> <a href=//hai.example>b</a> <a href=" https://ba.example. ">c</a>
    <img src="https://bon.example/x.png" srcset="/own.webp 1x, https://nam.example/x.webp 2x"> <form action="http://sau.example"></form>
    <iframe src='https://bảy.example'></iframe> <a href="&#104;ttps://tam.example">d</a>
    <a href="/tin/1">own</a> <a href="mailto:a@muoi.example">mail</a> <a href="tel:113">call</a> <a href="https://">none</a>`
  expect(hostsIn(html)).toEqual([
    'bet88.example',
    'hai.example',
    'ba.example',
    'bon.example',
    'nam.example',
    'sau.example',
    'xn--by-l5s.example',
    'tam.example',
  ])
})

describe.each(databases)('on %s', (_, open) => {
  test('a domain is new, then waits for a decision, and a decision for the names below holds for them', async () => {
    const db = await open()
    const html = links('dichvucong.gov.vn', 'bet88.example', 'a.bet88.example', 'xa.example')
    expect(await unapprovedDomains(db, html, 'xa.example')).toEqual([
      { host: 'bet88.example', state: 'new' },
      { host: 'a.bet88.example', state: 'new' },
    ])

    expect(await noteDomains(db, hostsIn(html), 'article:1', at)).toEqual(['bet88.example', 'a.bet88.example', 'xa.example'])
    expect(await noteDomains(db, hostsIn(html), 'article:2', at)).toEqual([])
    expect((await listDomains(db, 'found', 9)).map(({ host, foundIn }) => [host, foundIn])).toEqual([
      ['a.bet88.example', 'article:1'],
      ['bet88.example', 'article:1'],
      ['xa.example', 'article:1'],
    ])

    await decideDomain(db, 'bet88.example', { state: 'refused', subdomains: true, by: 'Hòa', at })
    expect(await unapprovedDomains(db, links('bet88.example', 'b.c.bet88.example', 'bet88.example.vn'))).toEqual([
      { host: 'bet88.example', state: 'refused' },
      { host: 'b.c.bet88.example', state: 'refused' },
      { host: 'bet88.example.vn', state: 'new' },
    ])
  })
})
