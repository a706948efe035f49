/** A drawing as SVG, put into the bundle by `scripts/build.ts`. */
declare module 'icon:*' {
  const svg: string
  export default svg
}
