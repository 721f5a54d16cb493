import { readSettings } from '#lib/platform/settings.ts';
import { beforeLeaving, leave, must } from './leaving.ts';
import { readyDatabase } from './ready-database.ts';

// Brings the database forward, and nothing else: what `npm run update` asks of the next version
// while the present one serves.
const say = (line: string) => console.error(line);
const { dataDir } = await must(readSettings(process.env));
const database = await must(
	await readyDatabase({ env: process.env, dataDir, takeOver: false, say, together: true })
);
beforeLeaving(() => database.stop());
await leave(0);
