/** `npm run pictures [folder]`: takes the pictures of the documentation anew, by default into docs/pictures. */
import { takePictures } from '../../cli/demo/pictures.ts';
import { serveDemo } from '../../cli/demo/server.ts';
import { runProgram } from '../../cli/run-program.ts';
import { browserToTest, builtExtension } from './setup.ts';

const folder = process.argv[2] ?? 'docs/pictures';
const { ok, output } = await runProgram('wxt', ['build', '-b', 'chrome', '--mv3']);
if (!ok) throw new Error(output);
const site = await serveDemo();
try {
  const executable = browserToTest('chromium');
  const files = await takePictures(
    { executable, extension: builtExtension('chromium'), folder },
    site,
  );
  console.log(files.join('\n'));
} finally {
  await site.close();
}
