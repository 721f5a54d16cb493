import { beforeAll, describe, expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { done, useDesk } from './partners.fixture.ts';
import { giveDoor, givePage } from './give-link.ts';
import { sendPerson } from './send-person.ts';

const desk = useDesk();
const { act, refer, world } = desk;
let [linkId, doorId, pageId, referralId, otherId, neighbour] = ['', '', '', '', '', ''];

const asSubject = <T>(subject: string, work: (db: Db) => Promise<T>) =>
	asActing(
		world.app,
		{ staffId: null, role: 'partner', centres: [], at: A_TUESDAY, subject },
		work
	);

/** What a holder may read in the whole database: tables with rows, and how many. */
const seen = (subject: string) =>
	asSubject(subject, async (db) => {
		const { rows: tables } = await world.owner.query<{ name: string }>(
			`select relname as name from pg_class where relnamespace = 'public'::regnamespace
			 and relkind = 'r' and has_table_privilege('declic_app', oid, 'select')`
		);
		const counts: Record<string, number> = {};
		for (const { name } of tables) {
			const rows = await db
				.selectFrom(name as 'partners')
				.selectAll()
				.execute();
			if (rows.length > 0) counts[name] = rows.length;
		}
		return counts;
	});

beforeAll(async () => {
	const personId = done(
		await act((db) => addPerson(db, { familyName: 'Lefèbvre', givenName: 'Anne' }))
	).id;
	const mine = await refer({ personId });
	[linkId, referralId] = [mine.link!.id, mine.id];
	otherId = (await refer({ told: 'Une autre personne.' })).id;
	await refer({ partnerId: desk.franceServices });
	doorId = (await act((db) => giveDoor(db, desk.ccas))).id;
	pageId = (await act((db) => givePage(db, desk.ccas))).id;
	neighbour = await world.addCentre('la-digue');
	for (const centre of [desk.centreId, neighbour]) {
		await world.owner.query(
			`insert into charter_words (centre_id, text, recorded_at) values ($1, 'mots', now())`,
			[centre]
		);
	}
	for (const centre of [desk.centreId, neighbour]) {
		await world.owner.query(
			`insert into letter_models (centre_id, phone, subject, body, recorded_at)
			 values ($1, '03 21 00 00 00', 'objet', 'texte', now())`,
			[centre]
		);
	}
	await world.owner.query(
		`insert into referral_answers (referral_id, centre_id, answer, via, recorded_at)
		 values ($1, $2, 'received', 'desk', now())`,
		[otherId, desk.centreId]
	);
});

/** Names that the whole network reads: no row of theirs is of a resident. */
const PUBLIC = { centres: 2 };

describe('in the whole database, a partner sees', () => {
	test('her link, her referral, her name, the centre’s charter and telephone; of the others nothing', async () => {
		expect(await seen(linkId)).toEqual({
			...PUBLIC,
			partner_links: 1,
			partners: 1,
			referrals: 1,
			charter_words: 1,
			letter_models: 1
		});
	});

	test('through a door, no referral at all', async () => {
		expect(await seen(doorId)).toEqual({
			...PUBLIC,
			partner_links: 1,
			partners: 1,
			charter_words: 1,
			letter_models: 1
		});
	});

	test('through a page, her name and the centre’s telephone: no referral, and nothing to read first', async () => {
		expect(await seen(pageId)).toEqual({
			...PUBLIC,
			partner_links: 1,
			partners: 1,
			letter_models: 1
		});
	});

	test('about a link nobody gave, nothing', async () => {
		expect(await seen('01900000-0000-7000-8000-000000000000')).toEqual(PUBLIC);
	});

	test('after she sent somebody, still nothing of it through the door; its follow-up shows it', async () => {
		const sent = done(
			await asSubject(doorId, (db) =>
				sendPerson(db, { words: 'Une amende.', name: '', agreed: false, hasReadCharter: true })
			)
		);
		expect(await seen(doorId)).not.toHaveProperty('referrals');
		expect(await seen(sent.link.id)).toMatchObject({ referrals: 1, partner_links: 1 });
	});
});

describe('a partner may not', () => {
	const stamp = { recorded_at: A_TUESDAY.toString(), recorded_by: null };
	const answer =
		(referral_id: string, change = {}) =>
		(db: Db) =>
			db
				.insertInto('referral_answers')
				.values({
					referral_id,
					centre_id: desk.centreId,
					answer: 'done',
					via: 'link',
					...stamp,
					...change
				})
				.execute();
	const send = (change: object) => (db: Db) =>
		db
			.insertInto('referrals')
			.values({
				centre_id: desk.centreId,
				partner_id: desk.ccas,
				direction: 'in',
				kind: 'referral',
				told: 'x',
				...stamp,
				...change
			})
			.execute();
	const link = (change: object) => (db: Db) =>
		db
			.insertInto('partner_links')
			.values({
				centre_id: desk.centreId,
				partner_id: desk.ccas,
				opens: 'door',
				expires_at: A_TUESDAY.toString(),
				...stamp,
				...change
			})
			.execute();

	const bind = (link_id: string) => (db: Db) =>
		db
			.insertInto('partner_link_openings')
			.values({
				link_id,
				centre_id: desk.centreId,
				browser_digest: Buffer.alloc(32),
				recorded_at: stamp.recorded_at
			})
			.execute();

	test.each<[string, () => string, () => (db: Db) => Promise<unknown>]>([
		['answer about another referral', () => linkId, () => answer(otherId)],
		['answer as if the desk had', () => linkId, () => answer(referralId, { via: 'desk' })],
		['answer through a door', () => doorId, () => answer(referralId)],
		['send somebody through a referral’s link', () => linkId, () => send({})],
		['send somebody through a page', () => pageId, () => send({})],
		['answer through a page', () => pageId, () => answer(referralId)],
		['give herself a door through a page', () => pageId, () => link({})],
		[
			'follow somebody through a page',
			() => pageId,
			() => link({ opens: 'follow-up', referral_id: referralId })
		],
		[
			'send somebody in another’s name',
			() => doorId,
			() => send({ partner_id: desk.franceServices })
		],
		['send somebody to another centre', () => doorId, () => send({ centre_id: neighbour })],
		['refer out', () => doorId, () => send({ direction: 'out' })],
		['give herself a door', () => doorId, () => link({})],
		[
			'give a link to a referral',
			() => doorId,
			() => link({ opens: 'referral', referral_id: referralId })
		],
		['bind another link', () => linkId, () => bind(doorId)],
		['keep a page for one browser', () => pageId, () => bind(pageId)],
		[
			'add a partner',
			() => linkId,
			() => (db) =>
				db
					.insertInto('partners')
					.values({ centre_id: desk.centreId, name: 'x', place_id: referralId, ...stamp })
					.execute()
		],
		[
			'add a resident',
			() => linkId,
			() => (db) =>
				db
					.insertInto('people')
					.values({ centre_id: desk.centreId, ...stamp })
					.execute()
		],
		[
			'write in a neighbour’s journal',
			() => linkId,
			() => (db) =>
				db
					.insertInto('journal')
					.values({
						at: stamp.recorded_at,
						staff_id: null,
						role: 'partner',
						centre_id: neighbour,
						action: 'x',
						record_kind: 'x',
						record_id: referralId
					})
					.execute()
		]
	])('%s', async (_story, subject, work) => {
		const before = await desk.written();
		await expect(asSubject(subject(), work())).rejects.toThrow(/row-level security/);
		expect(await desk.written()).toBe(before);
	});

	test('change or take away anything, even what she sees', async () => {
		const before = await desk.written();
		const changed = await asSubject(linkId, async (db) => [
			await db.updateTable('referrals').set({ told: 'autre' }).executeTakeFirst(),
			await db.updateTable('partners').set({ name: 'autre' }).executeTakeFirst(),
			await db.updateTable('referral_answers').set({ reason: '' }).executeTakeFirst()
		]);
		expect(changed.map(({ numUpdatedRows }) => numUpdatedRows)).toEqual([0n, 0n, 0n]);
		await expect(
			asSubject(linkId, (db) => db.updateTable('letter_models').set({ phone: '' }).execute())
		).rejects.toThrow(/permission denied/);
		expect(await desk.written()).toBe(before);
	});
});
