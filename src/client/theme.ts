import { applyChoices, readChoices } from './choices.ts'

// Runs before the first paint, so that a page never flashes in colours its reader did not choose.
document.documentElement.dataset.js = ''
applyChoices(readChoices())
