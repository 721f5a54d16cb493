import pg from 'pg';
import { appUrl } from '#lib/platform/database/roles.ts';
import { openPostgres } from '#lib/platform/postgres/open-postgres.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { openPool, poolSettings } from '#lib/platform/database/pool.ts';
import { listDueProcedures } from '#lib/features/reminders/procedures/index.server.ts';
import { acting, readNetwork, TODAY, NOW } from './network.ts';
import { prepareData } from './prepare-data.ts';
const scale = Number(process.argv[2] ?? '0.05');
const { dataDir } = await prepareData({ seed: 1, scale }, console.error);
const server = await openPostgres({ dataDir, say: () => {} });
if ('refusal' in server) throw new Error(server.message);
try {
	const network = await readNetwork(server.ownerUrl, appUrl(server.ownerUrl), dataDir);
	const centre = network.centres[0]!;
	const heard: { text: string; values: unknown[]; ms: number }[] = [];
	const database = openPool(network.appUrl, 1, undefined, ({ query, queryDurationMillis }) => {
		heard.push({ text: query.sql, values: [...query.parameters], ms: queryDurationMillis });
	});
	for (let i = 0; i < 12; i++) {
		heard.length = 0;
		const t = performance.now();
		const due = await asActing(database, acting('referent-famille', centre), (db) => listDueProcedures(db, TODAY));
		console.log('total', (performance.now() - t).toFixed(1), 'due', due.length, heard.map((h) => h.ms.toFixed(1)).join(' '));
	}
	const client = new pg.Client(poolSettings(network.appUrl));
	await client.connect();
	for (const { text, values } of heard) {
		if (/^\s*(begin|commit)/i.test(text)) { await client.query(text); continue; }
		if (/set_config/.test(text)) { await client.query(text, values); continue; }
		if (!/^\s*select/i.test(text)) continue;
		const { rows } = await client.query('explain (analyze, buffers off, costs off) ' + text, values);
		console.log(text.slice(0, 90).replaceAll(/\s+/g, ' '));
		console.log(rows.map((r) => r['QUERY PLAN']).join('\n'));
	}
	await client.end();
	await database.destroy();
} finally {
	await server.stop();
}
