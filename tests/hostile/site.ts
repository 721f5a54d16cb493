import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Application, startApplication } from '../journeys/support/application.ts';
import { entryIn } from '../kills/browser.ts';
import { StallLog } from './stall-log.ts';
import { Visitor } from '../actions/visitor.ts';

export type Site = {
	application: Application;
	/** What kept it from everybody while it answered. */
	stalls: StallLog;
	/** Somebody of a centre of the demonstration, inside. */
	enter(role: string, centre?: string): Promise<Visitor>;
	/** How many rows each table holds: what was refused changes none of them. */
	rows(): Promise<Record<string, number>>;
	close(): Promise<void>;
};

const CENTRE = 'Centre social La Criée';
/** Counted when something is refused, or when somebody enters: nobody's words. */
const COUNTERS = /^(?:key_|refused_secrets$|journal$|handled_posts$|backups$)/;

/** The application on a copy of the demonstration, as people meet it. */
export async function openSite(hear: (text: string) => void = () => {}): Promise<Site> {
	const stalls = new StallLog();
	const application = await startApplication({
		hear: (text) => {
			stalls.hear(text);
			hear(text);
		}
	});
	const owner = new pg.Client(application.databaseUrl);
	owner.on('error', () => {});
	await owner.connect();
	await standStill(owner);
	return {
		application,
		stalls,
		async enter(role, centre = CENTRE) {
			const visitor = new Visitor(application.url);
			const qui = entryIn((await visitor.get('/')).text, { role, centre });
			if (!qui) throw new Error(`nobody enters as ${role} of ${centre}`);
			await visitor.post('/?/entrer', new URLSearchParams({ qui }));
			return visitor;
		},
		async rows() {
			const { rows: tables } = await owner.query<{ name: string }>(
				`select tablename as name from pg_tables where schemaname = 'public' order by 1`
			);
			const counted: Record<string, number> = {};
			for (const { name } of tables.filter(({ name: table }) => !COUNTERS.test(table))) {
				const { rows } = await owner.query(`select count(*)::int as count from ${name}`);
				counted[name] = rows[0].count;
			}
			return counted;
		},
		async close() {
			await owner.end();
			await application.stop();
		}
	};
}

/** Reminders are planned each minute, as everywhere; here, what changes a row is what somebody sent. */
async function standStill(owner: pg.Client): Promise<void> {
	await owner.query('delete from pgboss.schedule');
	const working = `select from pgboss.job
		where state in ('created', 'retry', 'active') and start_after <= now() limit 1`;
	while ((await owner.query(working)).rowCount) await pause(50);
}
