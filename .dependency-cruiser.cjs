/**
 * The architecture as a table: a module may import itself, plus what its row lists. Across modules
 * of the core only `index.ts` is imported, and the shells in `src` see only `sim-core/index.ts`.
 * Tests may import what they like. A new package gets its row by a page in docs/decisions.
 */

/** `packages`: npm packages. `node`: Node's own modules, in every file or in `*.node.ts` alone. */
const MODULES = {
  'sim-core/base': {},
  'sim-core/engine': { modules: ['base'] },
  'sim-core/stats': { modules: ['base', 'engine'], packages: ['simple-statistics'] },
  'sim-core/economics': { modules: ['base', 'stats'] },
  'sim-core/experiment': { modules: ['base', 'engine', 'stats'] },
  'sim-core/scenario': { modules: ['base', 'engine', 'economics'], packages: ['zod'] },
  'sim-core/study': { modules: ['[^/]+'], packages: ['zod'] },
  'sim-core/validation': { modules: ['[^/]+'], packages: ['vitest', 'fast-check'] },
  'src/i18n': {},
  'src/report': { modules: ['i18n'], packages: ['echarts', 'fflate'] },
  'src/offers': { modules: ['i18n'], packages: ['papaparse'] },
  'src/pool': { modules: ['i18n', 'report'], packages: ['comlink'], node: 'hosts' },
  'src/cli': { modules: ['i18n', 'offers', 'pool', 'report'], node: 'everywhere' },
  'src/app': {
    modules: ['i18n', 'offers', 'pool', 'report'],
    packages: [
      'react',
      'react-dom',
      'three',
      '@react-three/fiber',
      'antd',
      'echarts',
      'zustand',
      'immer',
      'zundo',
      'idb',
      'fflate',
      '@fontsource-variable/noto-sans-sc',
    ],
  },
}

const TESTS = '[.](test|bench)[.]tsx?$'
const NODE_HOSTS = '[.]node[.]ts$'

const forbid = (name, from, to) => ({ name, severity: 'error', from, to })

const rowRules = Object.entries(MODULES).flatMap(([path, row]) => {
  const { modules = [], packages = [], node } = row
  const [root, self] = path.split('/')
  const from = { path: `^${path}/`, pathNot: TESTS }
  const withoutNode = node === 'hosts' ? { ...from, pathNot: [TESTS, NODE_HOSTS] } : from
  return [
    forbid(`${path}: modules`, from, {
      path: `^${root}/[^/]+/`,
      pathNot: `^${root}/(${[self, ...modules].join('|')})/`,
    }),
    forbid(`${path}: packages`, from, {
      path: 'node_modules/',
      pathNot: `node_modules/(@types/)?(${packages.join('|') || '-'})/`,
    }),
    ...(node === 'everywhere'
      ? []
      : [forbid(`${path}: node`, withoutNode, { dependencyTypes: ['core'] })]),
  ]
})

/** A folder of the app that alone may know a package. */
const confined = (folder, packages) =>
  forbid(
    `${packages} stays in ${folder}`,
    { path: `^src/app/(?!${folder}/)` },
    { path: `node_modules/(${packages})/` },
  )

module.exports = {
  forbidden: [
    forbid('no cycles', {}, { circular: true }),
    forbid('imports resolve', {}, { couldNotResolve: true }),
    forbid(
      'packages are declared',
      { path: '^(sim-core|src)/', pathNot: [TESTS, '^sim-core/validation/'] },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
    forbid('every folder has a row', {
      path: '^(sim-core|src)/[^/]+/',
      pathNot: `^(${Object.keys(MODULES).join('|')})/`,
    }, {}),
    forbid('the core knows no shell', { path: '^sim-core/' }, { path: '^src/' }),
    forbid('the product knows no tool', { path: '^(sim-core|src)/', pathNot: TESTS }, {
      path: '^(tools|e2e|bench)/',
    }),
    forbid('nothing needs the validation', {
      path: '^(sim-core/(?!validation/)|src)',
      pathNot: TESTS,
    }, {
      path: '^sim-core/validation/',
    }),
    forbid('shells use the front door', { path: '^src/' }, { path: '^sim-core/.+/' }),
    forbid(
      'modules meet at their index',
      // Validation is tests and their helpers: invariants are looked at from inside.
      { path: '^sim-core/([^/]+)/', pathNot: [TESTS, '^sim-core/validation/'] },
      { path: '^sim-core/[^/]+/', pathNot: '^sim-core/($1/|[^/]+/index[.]ts$)' },
    ),
    forbid(
      'the front door opens on indexes',
      { path: '^sim-core/[^/]+[.]ts$', pathNot: TESTS },
      { path: '^sim-core/[^/]+/', pathNot: '^sim-core/[^/]+/index[.]ts$' },
    ),
    confined('line3d', '@react-three|three'),
    confined('charts', 'echarts'),
    ...rowRules,
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
