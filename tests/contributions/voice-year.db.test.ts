import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import {
	appeal,
	decide,
	listWaiting
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import { renderReportJson } from '#lib/features/year/reports/index.ts';
import {
	closeYear,
	hasSomething,
	reportHtml,
	showNetworkYear,
	showReport,
	writtenNetworkYear,
	writtenReport
} from '#lib/features/year/reports/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	A_TUESDAY,
	done,
	useContributions
} from '../../src/lib/features/neighbourhood/contributions/server/contributions.fixture.ts';
import { toldCells } from '../../src/lib/features/year/reports/domain/count/told-cells.ts';
import { readCatalogue } from '../tenancy/catalogue.ts';
import { rowMaker, type RowMaker } from '../tenancy/rows.ts';

const { brel, author, network, say, world, centres } = useContributions();
const BREL = { slug: 'jacques-brel', name: 'Centre Jacques Brel' };
const PUBLISH = { decision: 'publish', corrected: null, photo: null } as const;
const REFUSE = { decision: 'refuse', reason: 'insult', words: null } as const;
const LAMP = { door: 'problem', subject: 'lighting', words: 'Une lampe.' } as const;
const days = (count: number) => A_TUESDAY.add({ hours: 24 * count }).toString();

let rows: RowMaker;
beforeAll(async () => {
	rows = rowMaker(world.owner, await readCatalogue(world.owner));
});
beforeEach(() =>
	world.owner
		.query(`truncate contributions, contribution_identities, shown_contributions, waiting_contributions,
		themes cascade`)
);

const direction = <T>(work: (db: Db) => Promise<T>, centre = centres.brel) =>
	world.as('direction', centre, work);
const shown = (year = 2026, centre?: string) =>
	direction((db) => showReport(db, BREL, year, '2027-01-15'), centre);
const voices = async (year?: number) => renderReportJson((await shown(year)).report).voices;
const ofNetwork = async (year = 2026) => (await showNetworkYear(network, year)).spoken;

async function decided(
	verdict: typeof PUBLISH | typeof REFUSE,
	change: Parameters<typeof say>[0] = {}
) {
	const { id, ticket } = done(await say(change));
	const { versionId } = (await brel((db) => listWaiting(db))).waiting.find((one) => one.id === id)!;
	done(await brel((db) => decide(db, id, { versionId }, verdict)));
	return { id, ticket };
}

async function several(count: number, verdict: typeof PUBLISH | typeof REFUSE | null, change = {}) {
	for (let nth = 0; nth < count; nth += 1) {
		if (verdict) await decided(verdict, change);
		else done(await say(change));
	}
}

async function toTown(id: string, on: number, says: [state: string, on: number][] = []) {
	const link = await rows.add('town_links', {
		...{ centre_id: centres.brel, contribution_id: id, mail_id: null, revoked_at: null },
		recorded_at: days(on)
	});
	for (const [state, when] of says) {
		await world.owner.query(
			`insert into town_answers (centre_id, contribution_id, link_id, state, words, recorded_at)
			values ($1, $2, $3, $4, 'Dit.', $5)`,
			[centres.brel, id, link.id, state, days(when)]
		);
	}
}

async function theme(title: string, opensOn: string, isDecided: boolean) {
	const own = await rows.add('themes', {
		...{ centre_id: centres.brel, title, opens_on: opensOn, closes_on: opensOn }
	});
	if (isDecided) {
		await rows.add('theme_ends', { centre_id: centres.brel, theme_id: own.id, undone_at: null });
	}
	return own.id as string;
}

describe('a year of what residents said', () => {
	test('tells what was said, published, sent, mended and in how many days; never a word', async () => {
		await several(9, PUBLISH, { words: 'Un banc secret.' });
		await several(2, REFUSE);
		await several(1, null);
		const trap = { sending: { isTrapped: true, seconds: 60, sentBefore: 0 } };
		done(await say({}, trap));
		done(await say({}, {}, { at: Temporal.Instant.from('2025-12-31T23:30:00Z') }));
		const [first, second, third] = [
			await decided(PUBLISH, LAMP),
			await decided(PUBLISH, LAMP),
			await decided(PUBLISH, LAMP)
		];
		await toTown(first!.id, 0, [
			['received', 1],
			['mended', 4]
		]);
		await toTown(second!.id, 0, [['not-done', 10]]);
		await toTown(third!.id, 0);
		const bench = await theme('Où manque-t-il un banc ?', '2026-06-01', true);
		await theme('La balade du port', '2026-09-01', false);
		await theme('L’an dernier', '2025-09-01', true);
		await world.owner.query(
			`update contributions set theme_id = $1 where door = 'idea' and recorded_at > '2026-06-01'`,
			[bench]
		);
		await world.owner.query(`select settle_contribution(id) from contributions`);

		expect(await voices()).toEqual({
			// The one that was sent in the first hour of the year, as the centre has it, is of the year.
			...{ said: 16, published: 12, channels: { web: 16, kiosk: 0, paper: 0 } },
			doors: [
				{ door: 'idea', published: 9 },
				{ door: 'problem', published: 3 }
			],
			...{ sent: 3, mended: 1, notDone: 1, medianDays: 7, reports: 0, appeals: 0 },
			themes: [
				{ title: 'Où manque-t-il un banc ?', published: 9, isDecided: true },
				{ title: 'La balade du port', published: 0, isDecided: false }
			]
		});
		expect(await ofNetwork()).toEqual([
			{
				...{ centreId: centres.brel, name: 'Centre jacques-brel', said: 16, published: 12 },
				...{ sent: 3, mended: 1, notDone: 1, themes: 2, decided: 1 }
			}
		]);
		expect(await ofNetwork(2025)).toMatchObject([{ said: 0, themes: 1, decided: 1 }]);
		const [html, written, paper] = await Promise.all([
			direction(async (db) => reportHtml(db, await showReport(db, BREL, 2026, '2027-01-15'))),
			direction(async (db) =>
				JSON.stringify(await writtenReport(db, await showReport(db, BREL, 2026, '2027-01-15')))
			),
			writtenNetworkYear(network, 2026, { author: 'Réseau', today: '2027-01-15' }).then(
				(document) => JSON.stringify(document)
			)
		]);
		for (const rendered of [html, written, paper]) {
			expect(rendered).toContain('Ce que disent les habitants du quartier');
			expect(rendered).not.toContain('secret');
		}
		expect(html).toContain('Où manque-t-il un banc');
	});

	test('what ten people said is not told, nor by which way; nor an appeal', async () => {
		await several(9, PUBLISH);
		const { ticket } = await decided(REFUSE);
		done((await author(ticket, (db, mine) => appeal(db, mine, 'Pourquoi ?')))!);
		expect(await voices()).toMatchObject({
			...{ said: null, published: 9, channels: { web: null, kiosk: 0, paper: 0 }, appeals: null }
		});
		expect(await ofNetwork()).toMatchObject([{ said: null, published: 9 }]);
		await several(1, null);
		expect(await voices()).toMatchObject({ said: 11, channels: { web: 11 } });
		expect(await ofNetwork()).toMatchObject([{ said: 11 }]);
	});

	test('a closed year keeps it; a centre to which nobody spoke has no such chapter', async () => {
		await several(11, PUBLISH);
		const before = await voices();
		const closing = { centre: BREL, year: 2026, today: '2027-01-15' };
		expect(await direction((db) => closeYear(db, closing))).toHaveProperty('id');
		await several(1, PUBLISH);
		expect(await voices()).toEqual(before);
		const silent = await shown(2026, centres.digue);
		expect(renderReportJson(silent.report)).not.toHaveProperty('voices');
		expect(hasSomething(silent)).toBe(false);
		expect(hasSomething(await shown())).toBe(true);
	});
});

test('the database hides the parts of a whole as the report does', async () => {
	let seed = 7;
	const draw = (most: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
	for (let nth = 0; nth < 60; nth += 1) {
		const counts = Array.from({ length: 1 + draw(6) }, () => draw(35));
		const { rows: said } = await network((db) =>
			sql<{
				told: (number | null)[];
			}>`select told_cells(${counts}::integer[], 11, 0) as told`.execute(db)
		);
		expect(said[0]!.told, JSON.stringify(counts)).toEqual(toldCells(counts));
	}
});
