import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A WebDAV server that runs on loopback, with an account, on an empty folder. */
export interface RunningServer {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  stop(): Promise<void>;
}

/** A server as Debian packages it. */
export interface ServerProgram {
  readonly name: string;
  /** Null where it is not installed. */
  find(): string | null;
  start(): Promise<RunningServer>;
}

const USER = 'reader';
const PASSWORD = 'قارئ pass:word';
const IS_ROOT = process.getuid?.() === 0;

interface Place {
  readonly folder: string;
  readonly data: string;
  readonly port: number;
}

function server(
  name: string,
  needs: readonly string[],
  prepare: (place: Place) => Promise<readonly string[]>,
): ServerProgram {
  const find = () => {
    const [program = '', ...files] = needs;
    return files.every((file) => existsSync(file)) ? findProgram(program) : null;
  };
  return {
    name,
    find,
    async start() {
      const program = find();
      if (program === null) throw new Error(`${name} is not installed.`);
      const folder = await mkdtemp(join(tmpdir(), 'isnad-server-'));
      const place: Place = { folder, data: join(folder, 'data'), port: await freePort() };
      await mkdir(place.data);
      await mkdir(join(folder, 'tmp'));
      // A server that is started by root serves as another user.
      for (const path of [folder, place.data, join(folder, 'tmp')]) await chmod(path, 0o777);
      const hash = createHash('sha1').update(PASSWORD).digest('base64');
      await writeFile(join(folder, 'users'), `${USER}:{SHA}${hash}\n`);
      await writeFile(join(folder, 'plain'), `${USER}:${PASSWORD}\n`);
      const child = spawn(program, await prepare(place), {
        stdio: 'ignore',
        cwd: folder,
        env: { ...process.env, HOME: folder },
      });
      const stop = () => end(child, folder);
      if (!(await answers(place.port, child))) {
        const log = await readFile(join(folder, 'error.log'), 'utf8').catch(() => 'no log');
        await stop();
        throw new Error(`${name} did not start: ${log.slice(-2_000)}`);
      }
      return { port: place.port, user: USER, password: PASSWORD, stop };
    },
  };
}

const APACHE_MODULES = '/usr/lib/apache2/modules';
const NGINX_DAV = '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so';

/** The servers of the design's table (`SPEC.md` 10), each configured as its own documents say. */
export const SERVERS: readonly ServerProgram[] = [
  server(
    'Apache',
    ['apache2', `${APACHE_MODULES}/mod_dav_fs.so`],
    async ({ folder, data, port }) => {
      const modules = [
        'mpm_event',
        'authn_core',
        'authn_file',
        'authz_core',
        'authz_user',
        'auth_basic',
        'dav',
        'dav_fs',
      ];
      const lines = [
        ...modules.map((each) => `LoadModule ${each}_module ${APACHE_MODULES}/mod_${each}.so`),
        ...(IS_ROOT ? ['User www-data', 'Group www-data'] : []),
        `ServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid`,
        `Mutex file:${folder}/tmp default\nErrorLog ${folder}/error.log\nDavLockDB ${folder}/tmp/lock`,
        `DocumentRoot "${data}"\n<Directory "${data}">\nDav On\nAuthType Basic\nAuthName isnad`,
        `AuthUserFile ${folder}/users\nRequire valid-user\n</Directory>`,
      ];
      await writeFile(join(folder, 'conf'), `${lines.join('\n')}\n`);
      return ['-d', folder, '-f', join(folder, 'conf'), '-DFOREGROUND'];
    },
  ),
  server(
    'lighttpd',
    ['lighttpd', '/usr/lib/lighttpd/mod_webdav.so'],
    async ({ folder, data, port }) => {
      const lines = [
        'server.modules = ("mod_auth", "mod_authn_file", "mod_webdav")',
        `server.document-root = "${data}"\nserver.bind = "127.0.0.1"\nserver.port = ${port}`,
        `server.errorlog = "${folder}/error.log"\nserver.upload-dirs = ("${folder}/tmp")`,
        `auth.backend = "plain"\nauth.backend.plain.userfile = "${folder}/plain"`,
        'auth.require = ("/" => ("method" => "basic", "realm" => "isnad", "require" => "valid-user"))',
        `webdav.activate = "enable"\nwebdav.sqlite-db-name = "${folder}/tmp/db"`,
      ];
      await writeFile(join(folder, 'conf'), `${lines.join('\n')}\n`);
      return ['-D', '-f', join(folder, 'conf')];
    },
  ),
  server('nginx', ['nginx', NGINX_DAV], async ({ folder, data, port }) => {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const lines = [
      `load_module ${NGINX_DAV};\n${IS_ROOT ? 'user root;\n' : ''}daemon off;\npid ${folder}/pid;`,
      `error_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\nclient_max_body_size 64m;`,
      ...temporary.map((each) => `${each}_temp_path ${folder}/tmp/${each};`),
      `server {\nlisten 127.0.0.1:${port};\nroot "${data}";\nlocation / {`,
      'dav_methods PUT DELETE MKCOL COPY MOVE;\ndav_ext_methods PROPFIND OPTIONS;',
      `auth_basic isnad;\nauth_basic_user_file ${folder}/users;\n}\n}\n}`,
    ];
    await writeFile(join(folder, 'conf'), `${lines.join('\n')}\n`);
    return ['-c', join(folder, 'conf'), '-p', folder, '-e', join(folder, 'error.log')];
  }),
  server('rclone', ['rclone'], async ({ folder, data, port }) => [
    ...['serve', 'webdav', data, '--addr', `127.0.0.1:${port}`],
    ...['--user', USER, '--pass', PASSWORD, '--config', join(folder, 'rclone.conf')],
    ...['--log-file', join(folder, 'error.log')],
  ]),
];

function findProgram(name: string): string | null {
  const folders = `${process.env['PATH'] ?? ''}${delimiter}/usr/sbin${delimiter}/usr/bin`;
  const paths = folders.split(delimiter).map((folder) => join(folder, name));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** One that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function answers(port: number, child: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 200 && child.exitCode === null; attempt += 1) {
    const reply = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (reply !== null) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

async function end(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 3_000);
    await ended;
    clearTimeout(late);
  }
  await rm(folder, { recursive: true, force: true });
}
