import { all, elements, rewrite } from './tree.ts'
import type { Xml } from './xml.ts'

/** Of the ways in which one thing is written for programs of different age, the newest that shows anything. */
export const chooseAlternatives = (story: Xml): void =>
  rewrite(story, (element) => {
    if (element.name !== 'mc:AlternateContent') return undefined
    const ways = [...elements(element, 'mc:Choice'), ...elements(element, 'mc:Fallback')]
    return (ways.find(showsSomething) ?? ways[0])?.children ?? []
  })

const shown = ['w:t', 'w:sym', 'a:t', 'm:t', 'a:blip', 'c:chart', 'dgm:relIds', 'v:imagedata', 'w:drawing', 'w:pict']

const showsSomething = (way: Xml) => shown.some((name) => !all(way, name).next().done)
