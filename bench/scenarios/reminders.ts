import { Agent } from 'node:http';
import {
	dueContacts,
	listDueProcedures,
	readingsOf
} from '#lib/features/reminders/procedures/index.server.ts';
import { byHousehold } from '#lib/features/reminders/procedures/index.ts';
import { listCentres } from '#lib/features/house/centres/index.server.ts';
import { planAllCentres } from '#lib/features/reminders/reminders/index.server.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import type { Application } from '../application.ts';
import { besideItsSql } from '../bare-sql.ts';
import { line, type Line } from '../line.ts';
import { fillFamilies } from '../fill-families.ts';
import { fillFutureReminders } from '../fill-reminders.ts';
import { acting, asOwner, type BenchNetwork, NOW, TODAY } from '../network.ts';
import { readPage } from '../read-page.ts';
import { measure } from '../samples.ts';

const TIMES = 60;

/** What families must not forget, in the largest centre. */
export async function* reminders(
	network: BenchNetwork,
	application: Application
): AsyncGenerator<Line> {
	yield* dueOfFamilies(network, application);
	yield* aDayAmongAMillion(network);
}

/** The page of whoever follows 400 families, beside its SQL, and what it weighs before it is compressed. */
async function* dueOfFamilies(
	network: BenchNetwork,
	application: Application
): AsyncGenerator<Line> {
	const centre = network.centres[0]!;
	await fillFamilies(network, centre);
	const beside = await besideItsSql(
		network.appUrl,
		acting('referent-famille', centre),
		async (db) => {
			const families = byHousehold(await listDueProcedures(db, TODAY));
			await dueContacts(db, families.slice(0, 30), TODAY);
			await readingsOf(db);
		}
	);
	const cookie = await application.enter(centre.slug, 'referent-famille');
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const read = () => readPage(agent, `${application.origin}/equipe/familles`, cookie);
	const { page, sql } = await measure(TIMES, { page: read, sql: beside.works.sql });
	for (const which of ['p50', 'p95'] as const) {
		yield line(`reminders/400 families ${which}`, page[which], 'ms', {
			baseline: sql[which],
			against: `the SQL of the page through pg, ${which}`
		});
	}
	const bytes = await read();
	agent.destroy();
	await beside.close();
	yield line('reminders/400 families, weight', bytes / 1000, 'kB');
}

/** What the next day adds, in every centre, while a million reminders wait; and what memory it takes. */
async function* aDayAmongAMillion(network: BenchNetwork): AsyncGenerator<Line> {
	const centre = network.centres[0]!;
	await fillFutureReminders(network, centre);
	await asOwner(network.ownerUrl, `delete from reminder_beats where work = 'plan'`);
	const database = openPool(network.appUrl);
	let days = 0;
	const now = () => Temporal.Instant.from(NOW).add({ hours: 24 * days });
	const centres = await listCentres(database, now());
	await planAllCentres({ database, now }, centres);
	days = 1;
	const before = process.memoryUsage.rss();
	const began = performance.now();
	await planAllCentres({ database, now }, centres);
	yield line('reminders/a day among 1000000', (performance.now() - began) / 1000, 's');
	const grown = Math.max(0, process.memoryUsage.rss() - before) / 1_000_000;
	yield line('reminders/a day among 1000000, memory', grown, 'MB');
	await database.destroy();
}
