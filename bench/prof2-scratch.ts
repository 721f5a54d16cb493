import pg from 'pg';
import { appUrl } from '#lib/platform/database/roles.ts';
import { openPostgres } from '#lib/platform/postgres/open-postgres.ts';
import { poolSettings } from '#lib/platform/database/pool.ts';
import { readNetwork, asOwner } from './network.ts';
import { prepareData } from './prepare-data.ts';
const { dataDir } = await prepareData({ seed: 1, scale: 0.05 }, console.error);
const server = await openPostgres({ dataDir, say: () => {} });
if ('refusal' in server) throw new Error(server.message);
try {
	const network = await readNetwork(server.ownerUrl, appUrl(server.ownerUrl), dataDir);
	const centre = network.centres[0]!;
	await asOwner(server.ownerUrl, 'vacuum (analyze) procedures, procedure_outcomes, household_members, household_addressees, households');
	const client = new pg.Client(poolSettings(network.appUrl));
	await client.connect();
	await client.query('begin');
	await client.query(`select set_config('declic.centres', $1, true), set_config('declic.role','referent-famille',true)`, [`{${centre.id}}`]);
	const base = (said: string) => `select p.id, p.person_id, i.given_name, i.family_name, p.kind, p.due_on::text, p.rhythm, ${said} from procedures p join person_identities i on i.person_id = p.person_id where p.due_on <= '2026-12-24'::date`;
	const V: Record<string, string> = {
		none: base('1'),
		string: base(`(select string_agg(o.outcome || ' ' || o.due_on, ',' order by o.id) from procedure_outcomes o where o.procedure_id = p.id) as said`),
		days: base(`(select string_agg(o.outcome || ' ' || (o.due_on - date '2000-01-01'), ',' order by o.id) from procedure_outcomes o where o.procedure_id = p.id) as said`),
		noorder: base(`(select string_agg(o.outcome || ' ' || o.due_on, ',') from (select outcome, due_on from procedure_outcomes o where o.procedure_id = p.id order by o.id) o) as said`),
		counts: base(`(select row(count(*), max(o.due_on), bool_or(o.outcome <> 'done'))::text from procedure_outcomes o where o.procedure_id = p.id) as said`),
		join: `select p.id, p.person_id, i.given_name, i.family_name, p.kind, p.due_on::text, p.rhythm, o.* from procedures p join person_identities i on i.person_id = p.person_id left join (select procedure_id, count(*), max(o.due_on), bool_or(o.outcome <> 'done') from procedure_outcomes o group by 1) o on o.procedure_id = p.id where p.due_on <= '2026-12-24'::date`
	};
	for (const [name, text] of Object.entries(V)) {
		const times: number[] = [];
		for (let i = 0; i < 15; i++) { const t = performance.now(); await client.query({ text, name }); times.push(performance.now() - t); }
		times.sort((a, b) => a - b);
		console.log(name, times[0]!.toFixed(1), times[7]!.toFixed(1));
	}
	const { rows } = await client.query('explain (analyze, costs off) ' + V.string);
	console.log(rows.map((r) => r['QUERY PLAN']).filter((l: string) => /procedure_outcomes|Execution|Heap Fetches/.test(l)).join('\n'));
	await client.query('commit');
	await client.end();
} finally { await server.stop(); }
