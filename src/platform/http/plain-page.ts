import type { Language, Words } from '#locales/index.ts'

interface PlainPage {
  language: Language
  t: Words
  title: string
  advice: string
  status: number
  home: string
  stylesheet: string
}

/** A page that needs neither database nor templates, for when those are what failed; it reads well without its stylesheet. */
export const plainPage = ({ language, t, title, advice, status, home, stylesheet }: PlainPage): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>
<main class="error-page">
<p class="error-page__status">${status}</p>
<h1>${title}</h1>
<p>${advice}</p>
<p><a href="${home}">${t.home}</a></p>
</main>
</body>
</html>
`
