// Builds dist/: the server side and the dashboard, both with Vite. Called by `npm ci` through `prepare`, and by `npm run build`.
import { chmodSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { letterClasses } from './letterClasses.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Programs of their own, and what they are built from. All built files lie in folders of dist/, so that what one names
 * from where it stands (`../jobs/main.js`) is found from any.
 */
const PROGRAMS = {
  'cli/main': 'cli/main.ts',
  'jobs/main': 'jobs/main.ts',
  'jobs/pdfThread': 'jobs/pipeline/pdfThread.ts',
};

/** Modules that are always loaded together, by the name of their file. The rest follows from which commands need it. */
const TOGETHER = { commands: /\/(?:cli\/(?:command|jsonl|options)|data\/errors)\.ts$/u };

/** Texts of megabytes lie beside the code: as a literal in it, one would be read letter by letter at each start. */
const longTexts = {
  name: 'long-texts',
  transform(code, id) {
    if (!/\/(?:gazetteer|smallPlaces)\.data\.ts$/u.test(id)) return null;
    const read = code.replace(/export const (\w+) = (\(\)[^`]*=> )?`([^`]*)`/gu, (_, name, later, text) => {
      this.emitFile({ type: 'asset', fileName: `parts/${name}.txt`, source: text });
      const file = `readFileSync(new URL('./${name}.txt', import.meta.url), 'latin1')`;
      // A function's text is read at its first call.
      return later === undefined
        ? `export const ${name} = ${file}`
        : `let read; export const ${name} = () => (read ??= ${file})`;
    });
    return { code: `import { readFileSync } from 'node:fs';\n${read}`, map: null };
  },
};

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [longTexts, letterClasses],
  build: {
    // For Node: what comes from node_modules stays there.
    ssr: true,
    ssrEmitAssets: true,
    outDir: 'dist',
    target: 'node20',
    sourcemap: true,
    rolldownOptions: {
      input: PROGRAMS,
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.includes('/cli/') ? 'cli/[name].js' : 'parts/[name].js',
        codeSplitting: { groups: Object.entries(TOGETHER).map(([name, test]) => ({ name, test })) },
      },
    },
  },
});
await build({ configFile: fileURLToPath(new URL('../client/vite.config.ts', import.meta.url)), logLevel: 'warn' });
chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);
