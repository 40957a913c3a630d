import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    rolldownOptions: {
      output: {
        // What nearly every part needs comes as one file: thirty small ones compress worse, and each is a request.
        codeSplitting: { groups: [{ name: 'shared', test: /[\\/]client[\\/]/, minShareCount: 8 }] },
      },
    },
  },
});
