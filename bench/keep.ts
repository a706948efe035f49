import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os'
import { join } from 'node:path'

const file = join(import.meta.dirname, '../docs/performance.md')
const mark = '<!-- `npm run bench` writes below, the newest first -->\n'

/** The machine as it is before a run: others that use it make everything slower. */
export const describeMachine = () => {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const [busy = 0] = loadavg()
  return `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${memory}, ${platform()}, Node ${process.versions.node}; load ${busy.toFixed(1)} before it began`
}

/** Puts a run into the document. */
export async function keep(machine: string, at: Date, sections: string[]) {
  const text = await readFile(file, 'utf8')
  const [before, after] = text.split(mark)
  if (after === undefined) throw new Error(`${file} has lost the line that says where results are written`)
  const heading = `## ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC\n\n${machine}\n`
  await writeFile(file, `${before}${mark}\n${heading}\n${sections.join('\n\n')}\n${after}`)
}
