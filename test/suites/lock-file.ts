interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * What is wrong with a `package-lock.json`, one line each: addresses, which would tie the project to one
 * registry, and optional packages (of other platforms, mostly) that are not in it, for which `npm ci` stops.
 */
export function lockFileFaults(json: string): readonly string[] {
  const { packages } = JSON.parse(json) as LockFile;
  const addresses = Object.entries(packages)
    .filter(([, { resolved }]) => resolved?.includes('://'))
    .map(([path]) => `${path} names the registry it came from`);
  const absent = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !places(path, name).some((place) => place in packages))
      .map((name) => `${path} may need ${name}, which is not locked: npm ci will stop`),
  );
  return [...addresses, ...absent];
}

/** Where a package looks for a dependency: below itself, then below each package around it. */
function places(path: string, name: string): readonly string[] {
  const around = path.split('/node_modules/');
  const below = around.map((_, depth) =>
    around.slice(0, around.length - depth).join('/node_modules/'),
  );
  return [
    ...below.filter((it) => it !== '').map((it) => `${it}/node_modules/${name}`),
    `node_modules/${name}`,
  ];
}
