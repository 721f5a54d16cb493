import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import {
	addPartner,
	type GivenLink,
	givePage,
	revokeLinks
} from '#lib/features/desk/partners/index.server.ts';
import { planDropIns } from '#lib/features/desk/drop-ins/index.server.ts';
import { sayOfferedBy } from '#lib/features/learning/workshops/index.server.ts';
import { type ActingRole, asActing, type Db } from '#lib/platform/database/acting.ts';
import { done, useAgenda } from '../../../../../../tests/agenda/agenda-story.ts';
import { PLACES_KEY } from '../../../../../../tests/database/places-key.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { readPartnerPage } from './read-partner-page.ts';

const story = useAgenda();
const { act, plan, slot, told, world } = story;
const PARIS = { timeZone: 'Europe/Paris' };
let [ccas, lycee] = ['', ''];
let page: GivenLink;

const of = (slug: string) => story.programmes.get(slug)!;
const partner = (name: string) =>
	act(async (db) => done(await addPartner(db, { name, kind: 'CCAS' }, PLACES_KEY)).id);
const offers = (slug: string, partnerId: string | null) =>
	act((db) => sayOfferedBy(db, { programmeId: of(slug), partnerId }));
/** Acts as whoever holds a link, at a moment. */
const hold = <T>(
	subject: string,
	work: (db: Db) => Promise<T>,
	at = A_TUESDAY,
	role: ActingRole = 'partner'
) => {
	const centres = role === 'direction' ? [story.centreId] : [];
	return asActing(world.app, { staffId: null, role, centres, at, subject }, work);
};
const read = (subject = page.id, at = A_TUESDAY) =>
	hold(subject, (db) => readPartnerPage(db, PARIS), at);
const one = async (id: string) => (await read()).occasions.find((occasion) => occasion.id === id);

beforeAll(async () => {
	ccas = await partner('CCAS');
	lycee = await partner('Lycée');
	page = await act((db) => givePage(db, ccas));
});

describe('what comes', () => {
	test('is what everybody may come to, with its seats, for eight weeks', async () => {
		const [course, afternoon] = [await plan({ programmeId: of('ateliers') }), await slot()];
		expect(await one(course)).toEqual((await told(course))[0]);
		expect(await one(afternoon)).toEqual((await told(afternoon))[0]);
		const [last, after] = [await slot({ day: '2027-01-18' }), await slot({ day: '2027-01-19' })];
		expect(await one(last)).toMatchObject({ day: '2027-01-18', seatsLeft: 3 });
		expect(await one(after)).toBeUndefined();
	});

	test('is its own programmes too, for children, for the year: nobody else’s', async () => {
		const kids = await plan({ programmeId: of('numerikids') });
		expect(await one(kids)).toBeUndefined();
		done(await offers('numerikids', ccas));
		expect(await one(kids)).toMatchObject({ id: kids, seatsLeft: expect.any(Number) });
		expect(await told(kids)).toEqual([]);
		const theirs = await plan({ programmeId: of('fablab') });
		done(await offers('fablab', lycee));
		expect(await one(theirs)).toBeUndefined();
		done(await offers('numerikids', lycee));
		expect(await one(kids)).toBeUndefined();
		for (const slug of ['numerikids', 'fablab']) done(await offers(slug, null));
	});

	test('says that a group of its own is full; of the others, a full one is not there', async () => {
		const [own, other] = [
			await plan({ capacity: 1 }),
			await plan({ capacity: 1, programmeId: of('ateliers') })
		];
		done(await offers('senou', ccas));
		for (const group of [own, other]) await story.enrol(group, `Aubert ${group.slice(-4)}`);
		expect(await one(own)).toMatchObject({ seatsLeft: 0 });
		expect(await one(other)).toBeUndefined();
	});

	test('without a limit of seats, is never full', async () => {
		await world.owner.query('update programmes set capacity = null where id = $1', [of('senou')]);
		expect(await one(await plan())).toMatchObject({ seatsLeft: null });
		await world.owner.query('update programmes set capacity = 6 where id = $1', [of('senou')]);
		done(await offers('senou', null));
	});

	test('is never a neighbour’s', async () => {
		const neighbour = await world.addCentre('la-criee');
		await world.as('animateur', neighbour, (db) =>
			planDropIns(db, { day: '2026-12-01', startsAt: '09:00', endsAt: '10:00', capacity: 1 })
		);
		const centres = new Set((await read()).occasions.map(({ centreId }) => centreId));
		expect([...centres]).toEqual([story.centreId]);
	});
});

/** What the database gives of both things, whatever the application has looked at. */
const given = (subject: string, at = A_TUESDAY, role: ActingRole = 'partner') =>
	hold(
		subject,
		async (db) => {
			const now = at.toString();
			const { rows: agenda } =
				await sql`select from partner_agenda('2026-11-24', '2026-12-31', ${now})`.execute(db);
			const { rows: counts } = await sql`select from partner_page_counts(${now}, 11)`.execute(db);
			return { agenda: agenda.length > 0, counts: counts.length };
		},
		at,
		role
	);
const NOTHING = { agenda: false, counts: 0 };

describe('once it is closed, nothing is given', () => {
	test('by the database itself: revoked, or at its end', async () => {
		const { id, expiresAt } = await act((db) => givePage(db, lycee));
		await slot();
		expect(await given(id)).toEqual({ agenda: true, counts: 1 });
		expect(await given(id, expiresAt)).toEqual(NOTHING);
		await act((db) => revokeLinks(db, { partnerId: lycee, opens: 'page' }));
		expect(await given(id)).toEqual(NOTHING);
		expect(await read(id)).toEqual({ occasions: [], sent: null });
	});

	test('nor by a link that is not a page, nor to somebody who holds none', async () => {
		const { rows } = await world.owner.query<{ id: string }>(
			`insert into partner_links (centre_id, partner_id, opens, expires_at, recorded_at)
			values ($1, $2, 'door', '2027-11-24', now()) returning id`,
			[story.centreId, ccas]
		);
		expect(await given(rows[0]!.id)).toEqual(NOTHING);
		expect(await given(crypto.randomUUID())).toEqual(NOTHING);
		for (const role of ['visitor', 'direction'] as const) {
			expect(await given(page.id, A_TUESDAY, role)).toEqual(NOTHING);
		}
	});
});
