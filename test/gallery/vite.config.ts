import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { compiledMessages } from '../../training/messages/compiled-messages.ts';

/** `npm run gallery`: the surfaces with made-up content; the tests build it into `.output/gallery`. Not shipped. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: fileURLToPath(new URL('../../public', import.meta.url)),
  plugins: [preact(), compiledMessages()],
  build: {
    outDir: fileURLToPath(new URL('../../.output/gallery', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
  },
});
