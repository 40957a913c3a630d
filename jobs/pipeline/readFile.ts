/**
 * Reads whatever was fetched. Pages and texts are read here and now; a PDF is read in a thread of its own, because a
 * hostile one can cost minutes or gigabytes and nothing else can end that.
 */
import { Worker } from 'node:worker_threads';
import { kindOfFile } from '../../engine/reading/fileKind.js';
import { read, unread } from '../../engine/reading/read.js';
import type { Article, PageInput } from '../../engine/reading/types.js';

/** What one PDF may cost. Reports of 300 pages take some seconds and 200 MB. */
export interface PdfLimits {
  withinMs: number;
  /** Growth of this process, which the thread's memory counts to. MB. */
  memoryMb: number;
}

const LIMITS: PdfLimits = { withinMs: 30_000, memoryMb: 700 };
const LOOK_EVERY_MS = 100;

/** Reads a page, a text or a PDF. Rejects where reading itself breaks, never for what the file holds. */
export function readFile(input: PageInput, limits = LIMITS): Promise<Article> {
  if (typeof input.body !== 'string' && kindOfFile(input.body, input.contentType ?? null) === 'pdf') {
    return readPdfApart({ ...input, body: input.body }, limits);
  }
  return Promise.resolve(read(input));
}

const isSource = import.meta.url.endsWith('.ts');
const THREAD = new URL(isSource ? './pdfThread.ts' : '../jobs/pdfThread.js', import.meta.url);
/** Run from source (in tests) the thread first loads what reads TypeScript. */
const FROM_SOURCE = `import('tsx/esm/api').then((tsx) => (tsx.register(), import(${JSON.stringify(THREAD.href)})))`;

function readPdfApart(input: PageInput & { body: Uint8Array }, { withinMs, memoryMb }: PdfLimits): Promise<Article> {
  const failed = (note: string): Article => unread(input.url, note);
  return new Promise((resolve, reject) => {
    const worker = new Worker(isSource ? FROM_SOURCE : THREAD, {
      workerData: input,
      eval: isSource,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      stdout: true,
      stderr: true,
    });
    const before = process.memoryUsage.rss();
    const end = (result: Article | Error) => {
      clearTimeout(deadline);
      clearInterval(watch);
      if (result instanceof Error) reject(result);
      else resolve(result);
      void worker.terminate();
    };
    const deadline = setTimeout(() => end(failed('The PDF takes too long to read.')), withinMs);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > memoryMb * 1_000_000) end(failed(TOO_LARGE));
    }, LOOK_EVERY_MS);
    worker.once('message', (article: Article) => end(article));
    worker.once('error', (error) =>
      end((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? failed(TOO_LARGE) : error),
    );
    worker.once('exit', (code) => end(new Error(`the thread that reads a PDF ended with ${code}`)));
  });
}

const TOO_LARGE = 'The PDF needs too much memory to be read.';
