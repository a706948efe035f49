import { expect, test } from 'vitest'
import { namesIn } from '#platform/http/templates.ts'

test('a template takes from its data the names that it does not make itself', () => {
  const taken = namesIn(`<%# not while in a comment -%>
    <% const { name, options = [] } = field; for (const [key, value] of Object.entries(marks)) { %><%= t.of(name)[key] %><%- include('a/b', { item: value }) %><% } %>
    <% if (locals.note) { %><%= note %><% } %><p><%= list.map((one) => one.title).join("not this; nor 'that'") %></p>`)

  expect(taken.sort()).toEqual(['field', 'include', 'item', 'list', 'marks', 'note', 'one', 't'])
})
