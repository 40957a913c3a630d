// Builds dist/: the server side and the dashboard, both with Vite. Called by `npm ci` through `prepare`, and by `npm run build`.
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  'engine/extract': 'engine/extraction/extract.ts',
  'engine/edgeWords': 'engine/extraction/words/edgeWords.ts',
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

/** The words of patterns lie beside the code, too; they are read from the patterns once all is built. */
const edges = {
  name: 'edges',
  enforce: 'post',
  transform(code, id) {
    if (!id.endsWith('/words/built.ts')) return null;
    this.emitFile({ type: 'asset', fileName: 'parts/edges.json', source: '{}' });
    const file = "JSON.parse(readFileSync(new URL('../parts/edges.json', import.meta.url), 'utf8'))";
    const read = code.replace('BUILT_EDGES = {}', () => `BUILT_EDGES = ${file}`);
    return { code: `import { readFileSync } from 'node:fs';\n${read}`, map: null };
  },
};

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [longTexts, letterClasses, edges],
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
await writeEdges();
await build({ configFile: fileURLToPath(new URL('../client/vite.config.ts', import.meta.url)), logLevel: 'warn' });
chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);

/** Extracts from texts, which reads the words of the patterns that they ask for, and writes down what was read. */
async function writeEdges() {
  const { extract } = await import('../dist/engine/extract.js');
  const { edgesRead } = await import('../dist/engine/edgeWords.js');
  const texts = readFileSync(new URL('../tests/accuracy/own.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  for (const { text, title, published } of texts.map((line) => JSON.parse(line))) extract(text, { title, published });
  const found = [...edgesRead()].map(([key, words]) => [key, words && { ...words, whole: [...words.whole] }]);
  writeFileSync(new URL('../dist/parts/edges.json', import.meta.url), JSON.stringify(Object.fromEntries(found)));
}
