/** The thread in which one PDF is read: see readFile.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { readPdf } from '../../engine/reading/pdf/readPdf.js';
import type { PageInput } from '../../engine/reading/types.js';

parentPort!.postMessage(await readPdf(workerData as PageInput & { body: Uint8Array }));
