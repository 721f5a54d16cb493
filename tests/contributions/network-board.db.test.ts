import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
	appeal,
	callEyes,
	decide,
	listWaiting,
	reportShown
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import { readBoard } from '#lib/features/neighbourhood/participation/index.server.ts';
import { type ActingRole, asActing } from '#lib/platform/database/acting.ts';
import {
	A_TUESDAY,
	done,
	KEY,
	useContributions
} from '../../src/lib/features/neighbourhood/contributions/server/contributions.fixture.ts';
import { readCatalogue } from '../tenancy/catalogue.ts';
import { rowMaker, type RowMaker } from '../tenancy/rows.ts';

const { brel, author, visitor, network, say, world, centres } = useContributions();
const board = (year = 2026) => network((db) => readBoard(db, year));
const asked = (role: ActingRole, centreIds: string[] = []) =>
	asActing(world.app, { staffId: null, role, centres: centreIds, at: A_TUESDAY }, (db) =>
		readBoard(db, 2026)
	);
const publish = { decision: 'publish', corrected: null, photo: null } as const;
const refused = { decision: 'refuse', reason: 'insult', words: null } as const;
const BY_HAND = {
	...{ isTrapped: false, seconds: 20, key: KEY },
	device: ['192.0.2.7', 'Firefox'] as const
};
const dayOf = (at: Temporal.Instant) =>
	at.toZonedDateTimeISO('Europe/Paris').startOfDay().toInstant();
const TODAY = dayOf(A_TUESDAY);
const days = (count: number) => A_TUESDAY.add({ hours: 24 * count });

let rows: RowMaker;
beforeAll(async () => {
	rows = rowMaker(world.owner, await readCatalogue(world.owner));
});
beforeEach(() =>
	world.owner
		.query(`truncate contributions, contribution_stops, contribution_identities, quarter_points,
		shown_contributions, waiting_contributions cascade`)
);

const decided = async (words: string, verdict: typeof publish | typeof refused, change = {}) => {
	const { id, ticket } = done(await say({ words, ...change }));
	const { versionId } = (await brel((db) => listWaiting(db))).waiting.find((one) => one.id === id)!;
	done(await brel((db) => decide(db, id, { versionId }, verdict)));
	return { id, ticket };
};

describe('what waits, by centre', () => {
	test('messages with their age, those held apart, the network called, reports and appeals; never a word', async () => {
		const late = done(await say({ words: 'Un vieux banc.' }, {}, { at: days(-5) }));
		await brel((db) => callEyes(db, late.id, 'network'));
		done(await say({ words: 'Un banc neuf.' }));
		const trap = { sending: { isTrapped: true, seconds: 60, sentBefore: 0 } };
		done(await say({ words: 'Achetez ceci.' }, trap, { at: days(-9) }));
		const { id: shown } = await decided('Une belle place.', publish);
		done(await visitor((db) => reportShown(db, shown, { reason: 'false', words: '' }, BY_HAND)));
		const { ticket } = await decided('Des gros mots.', refused);
		done((await author(ticket, (db, id) => appeal(db, id, 'Ce n’était pas un gros mot.')))!);

		const told = await board();
		expect(told.waits).toEqual([
			{
				...{ centreId: centres.brel, name: 'Centre jacques-brel', isOpen: true },
				...{ waiting: 2, held: 1, since: dayOf(days(-5)), called: 1 },
				...{ reports: 1, reportsSince: TODAY, appeals: 1, appealsSince: TODAY }
			}
		]);
		expect(JSON.stringify(told)).not.toMatch(/banc|place|Achetez|mots/);
	});

	test('a report that was answered and an appeal of a decision that was undone wait no more', async () => {
		const { id: shown } = await decided('Une place.', publish);
		done(await visitor((db) => reportShown(db, shown, { reason: 'false', words: '' }, BY_HAND)));
		const { id, ticket } = await decided('Refusée.', refused);
		done((await author(ticket, (db, mine) => appeal(db, mine, 'Pourquoi ?')))!);
		await world.owner.query(
			`insert into contribution_report_ends (report_id, centre_id, outcome, words, recorded_at)
			select r.id, r.centre_id, 'kept', 'C’est vrai.', now() from contribution_reports r`
		);
		await world.owner.query(
			`update contribution_decisions set undone_at = now() where contribution_id = $1`,
			[id]
		);
		expect((await board()).waits).toMatchObject([{ waiting: 1, reports: 0, appeals: 0 }]);
	});

	test('nobody but the coordination reads it', async () => {
		done(await say({}, {}, { at: days(-1) }));
		await decided('Une lampe.', publish, { door: 'problem', subject: 'lighting' });
		const nothing = { waits: [], towns: [], quarters: [] };
		for (const role of ['direction', 'animateur'] as const) {
			expect(await asked(role, [centres.brel]), role).toEqual(nothing);
		}
		for (const role of ['administration', 'visitor', 'kiosk', 'town-link', 'author'] as const) {
			expect(await asked(role), role).toEqual(nothing);
		}
		const { waits, towns, quarters } = await board();
		expect([waits, towns, quarters].map(({ length }) => length)).toEqual([1, 1, 1]);
	});
});

describe('what towns make of the problems', () => {
	const LAMP = { door: 'problem', subject: 'lighting' } as const;
	/** Sent on a day, answered on others; a link may be closed. */
	async function lamp(
		town: string,
		sent: { on: number; isClosed?: boolean; says?: [state: string, on: number][] }[]
	) {
		const { id } = await decided(`Une lampe à ${town}.`, publish, LAMP);
		await world.owner.query(
			`update contribution_versions set town = $2, insee = $3 where contribution_id = $1`,
			[id, town, town === 'Outreau' ? '62643' : '62160']
		);
		for (const { on, isClosed, says = [] } of sent) {
			const link = await rows.add('town_links', {
				...{ centre_id: centres.brel, contribution_id: id, mail_id: null },
				...{ recorded_at: days(on).toString(), revoked_at: isClosed ? days(on).toString() : null }
			});
			for (const [state, when] of says) {
				await world.owner.query(
					`insert into town_answers (centre_id, contribution_id, link_id, state, planned_on, words, recorded_at)
					values ($1, $2, $3, $4, case when $4 = 'planned' then date '2027-01-05' end, 'Dit.', $5)`,
					[centres.brel, id, link.id, state, days(when).toString()]
				);
			}
		}
		await world.owner.query('select settle_contribution($1)', [id]);
		return id;
	}

	test('each state is counted by town, and the median of days from the letter to the end', async () => {
		await lamp('Outreau', []);
		await lamp('Outreau', [{ on: 0, isClosed: true }]);
		await lamp('Outreau', [{ on: 3 }]);
		await lamp('Outreau', [{ on: 1, says: [['received', 2]] }]);
		await lamp('Outreau', [{ on: 4, says: [['planned', 5]] }]);
		// Mended in ten days; in two, after a first letter that went to the wrong service; and never, told in thirty.
		await lamp('Outreau', [
			{
				on: 0,
				says: [
					['received', 3],
					['mended', 10],
					['mended', 40]
				]
			}
		]);
		await lamp('Outreau', [
			{ on: 0, isClosed: true },
			{ on: 20, says: [['mended', 22]] }
		]);
		await lamp('Outreau', [{ on: 0, says: [['not-done', 30]] }]);
		await lamp('Boulogne-sur-Mer', [
			{
				on: 0,
				says: [
					['mended', 9],
					['received', 12]
				]
			}
		]);
		const hidden = await lamp('Outreau', [{ on: 0, says: [['mended', 1]] }]);
		await world.owner.query(
			`insert into contribution_decisions (centre_id, contribution_id, version_id, decision, reason, recorded_at)
			select d.centre_id, d.contribution_id, d.version_id, 'hide', 'insult', now()
			from contribution_decisions d where d.contribution_id = $1`,
			[hidden]
		);

		expect((await board()).towns).toEqual([
			{
				...{ insee: '62160', town: 'Boulogne-sur-Mer', unsent: 0, unanswered: 0, received: 1 },
				...{ planned: 0, mended: 0, notDone: 0, medianDays: null, oldestOpen: A_TUESDAY }
			},
			{
				...{ insee: '62643', town: 'Outreau', unsent: 2, unanswered: 1, received: 1, planned: 1 },
				...{ mended: 2, notDone: 1, medianDays: 10, oldestOpen: days(1) }
			}
		]);
	});
});

describe('where people speak, and how', () => {
	const HARBOUR = { latitude: 50.7, longitude: 1.58 };
	const HILL = { latitude: 50.72, longitude: 1.6 };
	const FAR = { latitude: 50.9, longitude: 1.9 };

	async function quarter(name: string, at: { latitude: number; longitude: number }, radius = 400) {
		const own = await rows.add('quarters', { centre_id: centres.brel, name, kind: 'qpv' });
		await rows.add('quarter_points', {
			...{ centre_id: centres.brel, quarter_id: own.id, radius_m: radius, ...at }
		});
		return own.id as string;
	}
	async function speak(
		count: number,
		{ latitude, longitude }: { latitude: number | null; longitude: number | null },
		{ channel = 'web', year = 2026, isHeld = false } = {}
	) {
		const staff = (await world.owner.query(`select id from staff_members limit 1`)).rows[0].id;
		await world.owner.query(
			`with told as (
				insert into contributions (centre_id, door, channel, language, recorded_by, recorded_at)
				select $1, 'idea', $2, 'fr', case when $2 = 'paper' then $3::uuid end, make_timestamptz($4, 6, 1, 12, 0, 0)
				from generate_series(1, $5::integer) returning id, centre_id, recorded_at
			), held as (
				insert into contribution_holds (contribution_id, centre_id, reason, recorded_at)
				select id, centre_id, 'trap', recorded_at from told where $8
			)
			insert into contribution_versions (centre_id, contribution_id, way, words, latitude, longitude, snapped_to, recorded_at)
			select centre_id, id, 'author', 'Dit.', $6::float8, $7::float8, case when $6::float8 is not null then 'square' end,
				recorded_at from told`,
			[...[centres.brel, channel, staff, year, count], ...[latitude, longitude, isHeld]]
		);
	}
	const NOWHERE = { latitude: null, longitude: null };
	const told = async (year = 2026) =>
		(await board(year)).quarters.map(({ quarter: name, said, web, kiosk, paper }) => [
			...[name, said, web, kiosk, paper]
		]);

	test('by the nearest quarter that reaches there, by channel, in the year; what is held is not counted', async () => {
		await quarter('Le port', HARBOUR, 3000);
		await quarter('La colline', HILL, 3000);
		await speak(20, HARBOUR);
		await speak(15, HARBOUR, { channel: 'kiosk' });
		await speak(12, HILL, { channel: 'paper' });
		await speak(11, FAR);
		await speak(30, HARBOUR, { isHeld: true });
		await speak(40, HARBOUR, { year: 2025 });
		expect(await told()).toEqual([
			['La colline', 12, 0, 0, 12],
			['Le port', 35, 20, 15, 0],
			[null, 11, 11, 0, 0]
		]);
		expect(await told(2025)).toEqual([
			['La colline', 0, 0, 0, 0],
			['Le port', 40, 40, 0, 0],
			[null, 0, 0, 0, 0]
		]);
	});

	test('a small quarter is not told, nor another one by which it would be found', async () => {
		await quarter('Le port', HARBOUR);
		await quarter('La colline', HILL);
		await speak(5, HARBOUR);
		await speak(30, HILL);
		expect(await told()).toEqual([
			['La colline', null, null, null, null],
			['Le port', null, null, null, null],
			[null, 35, 35, 0, 0]
		]);
		// With enough from elsewhere, the large one is told.
		await speak(8, NOWHERE);
		expect(await told()).toEqual([
			['La colline', 30, 30, 0, 0],
			['Le port', null, null, null, null],
			[null, 13, 13, 0, 0]
		]);
	});

	test('what few said from nowhere is not found by taking the quarters away from the centre', async () => {
		await quarter('Le port', HARBOUR);
		await quarter('La colline', HILL);
		await speak(40, HARBOUR);
		await speak(12, HILL);
		await speak(3, NOWHERE);
		expect(await told()).toEqual([
			['La colline', null, null, null, null],
			['Le port', 40, 40, 0, 0],
			[null, 15, 15, 0, 0]
		]);
	});

	test('a channel of few is not told, nor the one by which it would be found', async () => {
		await quarter('Le port', HARBOUR);
		await speak(30, HARBOUR);
		await speak(12, HARBOUR, { channel: 'kiosk' });
		await speak(4, HARBOUR, { channel: 'paper' });
		expect((await told())[0]).toEqual(['Le port', 46, 30, null, null]);
	});

	test('a centre of few tells nothing, and a quarter that was withdrawn is none', async () => {
		const port = await quarter('Le port', HARBOUR);
		await speak(10, HARBOUR);
		expect(await told()).toEqual([
			['Le port', null, null, null, null],
			[null, null, null, null, null]
		]);
		await speak(10, HARBOUR);
		await rows.add('quarter_withdrawals', { centre_id: centres.brel, quarter_id: port });
		expect(await told()).toEqual([[null, 20, 20, 0, 0]]);
	});
});
