// The folder rule of ARCHITECTURE.md: every folder may import engine; only entrypoints, cli and test import the others.
const inner = '^(page|bridge|storage|sync|packs|components)/';

module.exports = {
  forbidden: [
    {
      name: 'engine-imports-no-folder',
      severity: 'error',
      from: { path: '^engine/' },
      to: { path: '^(page|bridge|storage|packs|components|entrypoints|cli|test|sync|training)/' },
    },
    {
      name: 'folders-import-only-engine',
      severity: 'error',
      from: { path: '^(page|bridge|storage|sync|packs|components)/' },
      to: { path: inner, pathNot: '^$1/' },
    },
    {
      name: 'nobody-imports-entrypoints',
      severity: 'error',
      from: { pathNot: '^(entrypoints|test)/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'product-does-not-import-tools',
      severity: 'error',
      from: { pathNot: '^(cli|test|training)/' },
      to: { path: '^(cli|test|training)/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: '(^|/)(\\.wxt|\\.output|node_modules)/',
  },
};
