import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { namesIn, openTemplates } from '#platform/http/templates.ts'

test('a template takes from its data the names that it does not make itself', () => {
  const taken = namesIn(`<%# not while in a comment -%>
    <% const { name, options = [] } = field; for (const [key, value] of Object.entries(marks)) { %><%= t.of(name)[key] %><%- include('a/b', { item: value }) %><% } %>
    <% if (locals.note) { %><%= note %><% } %><p><%= list.map((one) => one.title).join("not this; nor 'that'") %></p>`)

  expect(taken.sort()).toEqual(['field', 'include', 'list', 'marks', 'note', 't'])
})

test('a template that names what it was not given fails where tests run, and may say what it can do without', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cong-lang-'))
  writeFileSync(join(folder, 'list.ejs'), '<h1><%= heading %></h1><% if (locals.note) { %><%= note %><% } %>')
  const show = openTemplates([folder], { strict: true })

  expect(show('list', { heading: 'Tin tức' })).toBe('<h1>Tin tức</h1>')
  expect(() => show('list', { headnig: 'Tin tức' })).toThrow('views/list.ejs names what it was not given: heading')
})
