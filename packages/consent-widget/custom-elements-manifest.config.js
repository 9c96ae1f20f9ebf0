/**
 * What editors and catalogues of elements read: each element with its attributes, properties, events, parts and custom
 * properties, from the comments in the sources. Written by every build, so that it is never older than they are.
 */
const publishedPath = (path) => path.replace(/^\/?src\//, 'dist/npm/').replace(/\.ts$/, '.js')

/** What an element has for the browser and for its base class, not for a page. */
const INNER = /^#|Callback$|^(observedAttributes|styles|adoptedStyleSheets|newId)$/

/** Calls back for every object inside of a value. */
function visit(value, act) {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) act(value)
  for (const inner of Object.values(value)) visit(inner, act)
}

export default {
  globs: ['src/elements/*/*.ts'],
  exclude: ['**/*.test.ts', '**/sample-*.ts'],
  outdir: 'dist',
  litelement: true,
  // The package names its manifest itself; the analyzer would write wherever a test lays one.
  packagejson: false,
  plugins: [
    {
      name: 'published-elements',
      /** Says where the published modules are, and leaves out what only the sources know. */
      packageLinkPhase({ customElementsManifest }) {
        visit(customElementsManifest, (object) => {
          for (const key of ['path', 'module']) {
            if (typeof object[key] === 'string') object[key] = publishedPath(object[key])
          }
          object.members &&= object.members.filter(
            ({ privacy = 'public', name }) => privacy === 'public' && !INNER.test(name),
          )
          // An event that is named by a constant is written once more by its name.
          object.events &&= object.events.filter(({ name }) => name === name.toLowerCase())
        })
        customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations, exports }) =>
          [...(declarations ?? []), ...(exports ?? [])].some(
            ({ tagName, kind }) => tagName !== undefined || kind === 'custom-element-definition',
          ),
        )
      },
    },
  ],
}
