import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appUrl } from '#lib/platform/database/roles.ts';
import { learnStatements } from '../../../bench/bare-sql.ts';
import { DESK_PAGES } from '../../../bench/desk-pages.ts';
import {
	acting,
	type BenchCentre,
	type BenchNetwork,
	readNetwork
} from '../../../bench/network.ts';
import { NETWORK_PAGE, type Page, pagesOf } from '../../../bench/pages.ts';
import { copyTemplate, dropDatabase } from '../../database/templates.ts';
import { type Application, startApplication } from '../../journeys/support/application.ts';
import { CENTRE } from '../cast.ts';
import { openCountingLine, withoutKeys } from '../counting-line.ts';
import { Visitor } from '../visitor.ts';

const MOST_VISITS = 30;
type Who = 'direction' | 'accueil' | 'coordination';

let application: Application;
let line: Awaited<ReturnType<typeof openCountingLine>>;
let database: string;
let owner: pg.Client;
let network: BenchNetwork;
let centre: BenchCentre;

beforeAll(async () => {
	database = await copyTemplate('demo', 'baselines');
	line = await openCountingLine(database, withoutKeys);
	application = await startApplication({ clock: 'tuesday', env: { DATABASE_URL: line.url } });
	owner = new pg.Client({ connectionString: database });
	await owner.connect();
	network = await readNetwork(database, appUrl(database), application.dataDir);
	centre = network.centres.find(({ name }) => name === CENTRE)!;
});

afterAll(async () => {
	await application?.stop();
	await owner?.end();
	await line?.close();
	if (database) await dropDatabase(database);
});

async function comeInAs(who: Who): Promise<Visitor> {
	const { rows } = await owner.query<{ id: string }>(
		`select id from memberships where role = $1 and ended_at is null
		and centre_id is not distinct from $2 order by id limit 1`,
		[who, who === 'coordination' ? null : centre.id]
	);
	const visitor = new Visitor(application.url);
	await visitor.post('/?/entrer', new URLSearchParams({ qui: rows[0]!.id }));
	return visitor;
}

/**
 * How many statements a visit sends once three in a row send as many: the first fills what the process keeps, and
 * the application does other things now and then.
 */
async function sentBy(visitor: Visitor, path: string): Promise<number> {
	const counts: number[] = [];
	while (counts.length < MOST_VISITS) {
		await line.take();
		expect((await visitor.get(path)).status).toBe(200);
		const { statements } = await line.take();
		counts.push(statements);
		if (counts.length >= 3 && new Set(counts.slice(-3)).size === 1) return statements;
	}
	throw new Error(`${path} never sends as many: ${counts.join(' ')}`);
}

/** How many statements each page sends, and how many its baseline has. */
async function countAll(who: Who, pages: Page[]) {
	const visitor = await comeInAs(who);
	const sent: Record<string, number> = {};
	const baselines: Record<string, number> = {};
	for (const { name, path, asks } of pages) {
		sent[name] = await sentBy(visitor, path);
		const acts = acting(who, who === 'coordination' ? null : centre);
		const [learnt] = await learnStatements(network.appUrl, acts, [asks]);
		baselines[name] = learnt!.length;
	}
	return { sent, baselines };
}

const BENCH: [Who, () => Promise<Page[]>][] = [
	['direction', () => pagesOf(network, centre)],
	['accueil', async () => DESK_PAGES],
	['coordination', async () => [NETWORK_PAGE]]
];

test.each(BENCH)(
	'the baselines of the pages of %s ask as much as the pages',
	async (who, pages) => {
		const { sent, baselines } = await countAll(who, await pages());
		expect(baselines).toEqual(sent);
		expect(Math.min(...Object.values(sent))).toBeGreaterThan(0);
	}
);
