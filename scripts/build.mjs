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
  'engine/gazetteer': 'engine/extraction/reference/gazetteer.ts',
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

/** Tables that are made once all is built, and read as JSON where a program of ours would make them at each start. */
const TABLES = [
  { file: '/words/built.ts', name: 'BUILT_EDGES', empty: '{}', json: 'edges.json' },
  { file: '/reference/built.ts', name: 'BUILT_GAZETTEER', empty: 'null', json: 'gazetteer.json' },
];

const tables = {
  name: 'tables',
  enforce: 'post',
  transform(code, id) {
    const table = TABLES.find(({ file }) => id.endsWith(file));
    if (table === undefined) return null;
    const { name, empty, json } = table;
    this.emitFile({ type: 'asset', fileName: `parts/${json}`, source: empty });
    const read = `JSON.parse(readFileSync(new URL('../parts/${json}', import.meta.url), 'utf8'))`;
    const written = code.replace(`${name} = ${empty}`, () => `${name} = ${read}`);
    return { code: `import { readFileSync } from 'node:fs';\n${written}`, map: null };
  },
};

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [longTexts, letterClasses, tables],
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
await writeTables();
await build({ configFile: fileURLToPath(new URL('../client/vite.config.ts', import.meta.url)), logLevel: 'warn' });
chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);

/** Asks what was built for its tables. The words of patterns are read while it extracts from texts that ask for them. */
async function writeTables() {
  const write = (json, table) =>
    writeFileSync(new URL(`../dist/parts/${json}`, import.meta.url), JSON.stringify(table));
  const [{ extract }, { edgesRead }, { builtGazetteer }] = await Promise.all(
    ['extract', 'edgeWords', 'gazetteer'].map((name) => import(`../dist/engine/${name}.js`)),
  );
  const texts = readFileSync(new URL('../tests/accuracy/own.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  for (const { text, title, published } of texts.map((line) => JSON.parse(line))) extract(text, { title, published });
  const edges = [...edgesRead()].map(([key, words]) => [key, words && { ...words, whole: [...words.whole] }]);
  write('edges.json', Object.fromEntries(edges));
  write('gazetteer.json', builtGazetteer());
}
