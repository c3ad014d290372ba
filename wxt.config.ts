import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()], build: { sourcemap: false } }),
  manifest: ({ browser }) => ({ name: 'Isnad' }),
});
