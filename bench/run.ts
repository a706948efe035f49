import { describeMachine, keep } from './keep.ts'

/** What `npm run bench` measures, one part after the other; with `--nginx` that too. The import makes what the others use. */
const parts = ['import', 'http', 'workers', 'flood', 'texts', 'copy', 'nginx']
/** What has figures of another kind and says them itself. */
const others = ['search', 'crash']

const [name] = process.argv.slice(2).filter((argument) => argument !== '--nginx')
const wanted = name ? [name] : parts.filter((part) => part !== 'nginx' || process.argv.includes('--nginx'))

if (name && others.includes(name)) {
  process.argv.splice(2, 1)
  await import(`./${name}.ts`)
} else if (wanted.every((part) => parts.includes(part))) await measureAll()
else {
  console.error(`npm run bench [${[...parts, ...others].join('|')}] [-- --nginx]`)
  process.exitCode = 2
}

async function measureAll() {
  const at = new Date()
  const machine = describeMachine()
  console.log(`${machine}\n`)
  const sections: string[] = []
  for (const part of wanted) {
    const { measure } = (await import(`./${part}.ts`)) as { measure(): Promise<string> }
    sections.push(await measure())
    console.log(`${sections.at(-1)}\n`)
  }
  // One part alone is for whoever works on it.
  if (!name) await keep(machine, at, sections)
}
