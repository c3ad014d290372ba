/** `npm run pictures [folder]`: takes all pictures anew, those of the documentation by default into docs/pictures. */
import { takePictures } from '../../cli/demo/pictures.ts';
import { serveDemo } from '../../cli/demo/server.ts';
import { runProgram } from '../../cli/run-program.ts';
import { openGallery } from '../gallery/open-gallery.ts';
import { storePictures, storeStates } from '../gallery/pictures.ts';
import { browserToTest, builtExtension } from './setup.ts';

const folder = process.argv[2] ?? 'docs/pictures';
const { ok, output } = await runProgram('wxt', ['build', '-b', 'chrome', '--mv3']);
if (!ok) throw new Error(output);
const site = await serveDemo();
const gallery = await openGallery();
try {
  const executable = browserToTest('chromium');
  const files = await takePictures(
    { executable, extension: builtExtension('chromium'), folder },
    site,
  );
  const states = await storeStates(gallery, `${folder}/states`);
  console.log([...files, ...states, ...(await storePictures(gallery))].join('\n'));
} finally {
  await gallery.close();
  await site.close();
}
