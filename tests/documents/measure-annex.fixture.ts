// A process of its own that writes the annex of a centre, and says as JSON what it took. Idle is
// an application at rest: it has shown reports already, so that the part of its memory where
// everything is born has the size that serving gives it, and is not counted as the annex's. With
// --expose-gc it also says what it keeps from one piece to the next, and is slower.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { showReport, streamAnnex } from '#lib/features/year/reports/index.server.ts';
import { type Acting, asActing } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';

/** Milliseconds and megabytes; `report` is what showing the report takes by itself. */
export type Measured = {
	milliseconds: number;
	cpuMilliseconds: number;
	aboveIdle: { report: number; annex: number };
	/** What the writing keeps in memory besides the report, at most. */
	keptBytes: number;
};

const PIECES_BETWEEN_LOOKS = 25;
const EMPTY_YEAR = 1999;
const REPORTS_BEFORE = 200;
const LOOKS_EVERY_MS = 5;
const TODAY = '2019-01-15';

const [url, id, path] = process.argv.slice(2) as [string, string, string];
const centre = { id, slug: 'grande-annee', name: 'Centre social Grande Année' };
const at = Temporal.Instant.from(`${TODAY}T09:00:00Z`);
const acting: Acting = { staffId: null, role: 'direction', centres: [id], at };
const database = openPool(url);
for (let shown = 0; shown < REPORTS_BEFORE; shown += 1) {
	await asActing(database, acting, (db) => showReport(db, centre, EMPTY_YEAR, TODAY));
}

const idle = process.memoryUsage.rss();
let highest = idle;
const look = () => (highest = Math.max(highest, process.memoryUsage.rss()));
const looking = setInterval(look, LOOKS_EVERY_MS);
const began = performance.now();
const cpu = process.cpuUsage();

const annex = await streamAnnex(database, acting, { centre, year: 2018, today: TODAY });
if ('refusal' in annex) throw new Error(annex.message);
const report = look();
let [first, most, pieces] = [0, 0, 0];
await pipeline(
	Readable.from(annex),
	async function* (given: AsyncIterable<Uint8Array>) {
		for await (const piece of given) {
			yield piece;
			pieces += 1;
			if (!globalThis.gc || pieces % PIECES_BETWEEN_LOOKS !== 1) continue;
			globalThis.gc();
			const { heapUsed } = process.memoryUsage();
			first ||= heapUsed;
			most = Math.max(most, heapUsed);
		}
	},
	createWriteStream(path)
);

const milliseconds = performance.now() - began;
const { user, system } = process.cpuUsage(cpu);
look();
clearInterval(looking);
await database.destroy();
const megabytes = (bytes: number) => Math.round((bytes - idle) / 1e6);
const measured: Measured = {
	milliseconds: Math.round(milliseconds),
	cpuMilliseconds: Math.round((user + system) / 1000),
	aboveIdle: { report: megabytes(report), annex: megabytes(highest) },
	keptBytes: most - first
};
process.stdout.write(JSON.stringify(measured));
