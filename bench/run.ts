/** `npm run bench` and `npm run bench search`: the measurements that issues and docs speak of. */
const [name = 'http'] = process.argv.splice(2, 1)
const known = ['http', 'search', 'crash']
if (known.includes(name)) await import(`./${name}.ts`)
else {
  console.error(`npm run bench <${known.join('|')}>`)
  process.exitCode = 2
}
