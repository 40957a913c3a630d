/** A process of its own that opens the database it is given: `node --import tsx openStore.ts FILE`. */
import { openStore } from '../../data/open.js';

try {
  const store = await openStore(process.argv[2]!);
  await store.close();
  console.log('open');
} catch (error) {
  console.log((error as Error).message);
}
