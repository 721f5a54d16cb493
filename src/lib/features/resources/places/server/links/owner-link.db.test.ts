import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { sealLink } from '#lib/platform/links/link-token.ts';
import type { World } from '#lib/platform/world.ts';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY } from '../../../../../../../tests/database/test-database.ts';
import {
	addPlace,
	asPlaceLink,
	confirmByLink,
	correctByLink,
	giveOwnerLink,
	listAsks,
	readOwnerLink,
	readPlace,
	readPublicPlace,
	revokeOwnerLinks,
	showPlace,
	silenceByLink
} from '../../index.server.ts';
import { FOOD, usePlaces } from '../places.fixture.ts';

const { world, brel, visitor, holding } = usePlaces();
const KEY = Buffer.alloc(32, 'places');
const REFUSED = /row-level security|permission denied/;
const place = { id: '' };

/** The page of a link, as the route opens it at that moment. */
const by =
	(token: string, at = A_TUESDAY) =>
	<Done>(work: Parameters<typeof asPlaceLink<Done>>[2]) =>
		asPlaceLink(
			{ world: { database: world.app, now: () => at, secrets: { places: KEY } } as World },
			token,
			work
		);
const given = async () => {
	const link = done(await brel((db) => giveOwnerLink(db, place.id)));
	return { ...link, token: sealLink(KEY, 'place-link', link) };
};
const card = async () => (await visitor((db) => readPublicPlace(db, place.id)))!;
const countOf = async (table: string) => {
	const { rows } = await world.owner.query<{ n: number }>(
		`select count(*)::integer as n from ${table}`
	);
	return rows[0]!.n;
};
const OWN_WORD = () => `place_verifications where way = 'owner' and place_id = '${place.id}'`;
/** How many wait for somebody else. */
const waiting = async () => {
	const { rows } = await world.owner.query(`select from pg_locks where not granted
		and database = (select oid from pg_database where datname = current_database())`);
	return rows.length;
};
const typed = (change: object = {}) => ({
	...{ phone: '01 99 00 12 34', street: FOOD.street!, streetMore: '', postcode: '62480' },
	...{ town: 'Le Portel', stepFree: '', bring: '', week: null, hoursSaid: '', isClosed: false },
	...change
});

beforeEach(async () => {
	await world.owner.query('delete from place_silences; delete from place_proposals');
	const imported = await brel((db) =>
		addPlace(db, { ...FOOD, updatedOn: '2025-11-24' }, 'import', PLACES_KEY)
	);
	place.id = done(imported).id;
	done(await brel((db) => showPlace(db, place.id, true)));
});

describe('« Tout est juste »', () => {
	test('counts at once, for everybody, in the name of the place; pressed again, it is done', async () => {
		const { token } = await given();
		expect(await card()).toMatchObject({ verifiedBy: 'import' });
		expect(await by(token)(confirmByLink)).toEqual({ isFirst: true });
		expect(await card()).toMatchObject({ verifiedBy: 'owner', verifiedOn: '2026-11-24' });
		expect(await by(token)(confirmByLink)).toEqual({ isFirst: false });
		expect(await countOf(OWN_WORD())).toBe(1);
	});

	test('two presses at the same moment are one', async () => {
		const { token } = await given();
		// Nobody writes a verification until both have come as far as they can.
		const hold = await world.owner.connect();
		await hold.query('begin; lock table place_verifications in share mode');
		const pressed = Promise.all([by(token)(confirmByLink), by(token)(confirmByLink)]);
		await expect.poll(waiting).toBe(2);
		await hold.query('commit');
		hold.release();
		expect((await pressed).map((one) => one!.isFirst).sort()).toEqual([false, true]);
		expect(await countOf(OWN_WORD())).toBe(1);
	});

	test('opening the page, as a scanner of mails does, says nothing', async () => {
		const { token } = await given();
		const before = await countOf('journal');
		for (let times = 0; times < 3; times += 1) {
			expect(await by(token)(readOwnerLink)).toMatchObject({ confirmedOn: null });
		}
		expect(await card()).toMatchObject({ verifiedBy: 'import' });
		expect(await countOf('journal')).toBe(before);
	});

	test('another person of the place reads that it was said, and when', async () => {
		const { token } = await given();
		await by(token)(confirmByLink);
		expect(await by(token)(readOwnerLink)).toMatchObject({ confirmedOn: '2026-11-24' });
	});
});

describe('a link that opens nothing', () => {
	test('over, altered, closed, or replaced by a newer one, it lets nobody say anything', async () => {
		const { token, expiresAt } = await given();
		expect(await by(token, expiresAt.subtract({ seconds: 1 }))(readOwnerLink)).not.toBeNull();
		expect(await by(token, expiresAt)(confirmByLink)).toBeNull();
		const altered = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
		expect(await by(altered)(confirmByLink)).toBeNull();
		const newer = await given();
		expect(await by(token)(confirmByLink)).toBeNull();
		await brel((db) => revokeOwnerLinks(db, place.id));
		for (const deed of [confirmByLink, silenceByLink]) {
			expect(await by(newer.token)<unknown>(deed)).toBeNull();
		}
		expect(await by(newer.token)((db) => correctByLink(db, typed({ bring: 'Un sac' })))).toBeNull();
		expect(await card()).toMatchObject({ verifiedBy: 'import' });
		expect(await countOf('place_proposals')).toBe(0);
	});

	test('opens no other kind of door', async () => {
		const { id, expiresAt } = await given();
		const other = sealLink(KEY, 'partner-link', { id, expiresAt });
		expect(await by(other)(readOwnerLink)).toBeNull();
	});
});

describe('a correction', () => {
	test('waits for a colleague, and changes nothing of the card', async () => {
		const { token } = await given();
		const before = await card();
		const sent = await by(token)((db) =>
			correctByLink(db, typed({ phone: '01 99 00 56 78', hoursSaid: 'lundi au vendredi 9h-12h' }))
		);
		done(sent!);
		expect(await card()).toEqual(before);
		const { rows } = await world.owner.query('select kind, facts, is_closed from place_proposals');
		expect(rows).toEqual([
			{
				kind: 'correction',
				facts: { phone: '+33199005678', hours: 'Mo-Fr 09:00-12:00' },
				is_closed: false
			}
		]);
		expect(await by(token)(readOwnerLink)).toMatchObject({
			corrections: [{ on: '2026-11-24', outcome: 'waiting', words: null }]
		});
	});

	test('of nothing, of a secret, of an hour that nobody can read, is refused with a sentence', async () => {
		const { token } = await given();
		const refusal = async (change: object) => {
			const sent = await by(token)((db) => correctByLink(db, typed(change)));
			return sent && 'refusal' in sent ? sent.refusal : sent;
		};
		expect(await refusal({})).toBe('nothing');
		expect(await refusal({ bring: 'Votre numéro 2 55 08 14 168 025 38' })).toBe('confidential');
		expect(await refusal({ phone: '12' })).toBe('phone');
		const week = { ...nothing, lundi: 'tôt le matin' };
		expect(await refusal({ week })).toBe('week');
		expect(await countOf('place_proposals')).toBe(0);
	});

	test('« nous avons fermé » is told, and the card is shown until a colleague has read it', async () => {
		const { token } = await given();
		done((await by(token)((db) => correctByLink(db, typed({ isClosed: true }))))!);
		expect(await countOf('place_proposals where is_closed')).toBe(1);
		expect(await card()).not.toBeNull();
	});

	test('sent without end, it stops at ten that wait', async () => {
		const { token } = await given();
		const sent: unknown[] = [];
		for (let nth = 0; nth < 11; nth += 1) {
			sent.push(await by(token)((db) => correctByLink(db, typed({ bring: `Un sac ${nth}` }))));
		}
		expect(await countOf('place_proposals')).toBe(10);
		expect(sent.at(-1)).toMatchObject({ refusal: 'too-many' });
	});
});

describe('of a refuge', () => {
	test('only the telephone is asked and kept, whatever is sent', async () => {
		const added = await brel((db) =>
			addPlace(
				db,
				{ name: 'Foyer des Dunes', kind: 'CHRS', phone: '01 99 00 00 01' },
				'team',
				PLACES_KEY
			)
		);
		const link = done(await brel((db) => giveOwnerLink(db, done(added).id)));
		const token = sealLink(KEY, 'place-link', link);
		const change = { phone: '01 99 00 00 02', street: '3 rue Cachée', town: 'Outreau' };
		done((await by(token)((db) => correctByLink(db, typed(change))))!);
		const { rows } = await world.owner.query('select facts from place_proposals');
		expect(rows).toEqual([{ facts: { phone: '+33199000002' } }]);
		const dump = await world.owner.query<{ told: string }>(
			`select o::text as told from place_proposals o union all select m::text from mails m`
		);
		expect(dump.rows.map(({ told }) => told).join('\n')).not.toMatch(/Cach|Outreau/);
	});
});

test('« ne plus me demander » is kept once, and read by the team and by who asked it', async () => {
	const { token } = await given();
	await by(token)(silenceByLink);
	await by(token)(silenceByLink);
	expect(await by(token)(readOwnerLink)).toMatchObject({ isSilent: true });
	expect(await countOf('place_silences')).toBe(1);
});

test('whoever holds the link can do nothing else: tried by SQL, as the role of links', async () => {
	const { id: linkId } = await given();
	const other = done(
		await brel((db) => addPlace(db, { ...FOOD, name: 'Ailleurs' }, 'team', PLACES_KEY))
	).id;
	const deeds = [
		sql`insert into place_verifications (place_id, way, true_at, recorded_at)
			values (${other}, 'owner', now(), now())`,
		sql`insert into place_verifications (place_id, way, true_at, recorded_at)
			values (${place.id}, 'team', now(), now())`,
		sql`insert into place_silences (place_id, link_id, recorded_at) values (${other}, ${linkId}, now())`,
		sql`insert into place_links (opens, place_id, expires_at, recorded_at)
			values ('owner', ${place.id}, now(), now())`,
		sql`insert into place_link_revocations (link_id, recorded_at) values (${linkId}, now())`,
		sql`insert into place_link_mail_ends (link_id, ended, recorded_at) values (${linkId}, 'sent', now())`,
		sql`insert into place_link_mailings (link_id, mail_id, recorded_at) values (${linkId}, uuidv7(), now())`,
		sql`insert into place_showings (place_id, is_shown, recorded_at) values (${place.id}, false, now())`,
		sql`insert into place_changes (place_id, way, after, recorded_at) values (${place.id}, 'owner', '{}', now())`,
		sql`insert into place_proposal_ends (proposal_id, outcome, recorded_at) values (uuidv7(), 'refused', now())`
	];
	for (const deed of deeds) {
		await expect(holding(linkId, (db) => deed.execute(db))).rejects.toThrow(REFUSED);
	}
	await holding(linkId, (db) => silenceByLink(db));
	for (const deed of [
		sql`update places set name = 'Autre'`,
		sql`delete from place_silences`,
		sql`delete from place_proposals`
	]) {
		const touched = await holding(linkId, (db) => deed.execute(db));
		expect(touched.numAffectedRows ?? 0n).toBe(0n);
	}
	for (const table of [
		'places',
		'place_links',
		'place_verifications',
		'place_link_verifications'
	]) {
		await expect(
			holding(linkId, (db) => sql`delete from ${sql.table(table)}`.execute(db))
		).rejects.toThrow(/permission denied|does not exist/);
	}
	const seen = async (table: string) => {
		const { rows } = await holding(linkId, (db) =>
			sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)}`.execute(db)
		);
		return rows[0]!.n;
	};
	for (const table of [
		...['place_link_mailings', 'place_link_mail_ends', 'place_verifications', 'place_changes'],
		...['staff_members', 'partners', 'people', 'mails', 'journal']
	]) {
		expect(await seen(table), table).toBe(0);
	}
	expect(await seen('place_links')).toBe(1);
	const silence = await brel((db) => readPlace(db, place.id));
	expect(silence?.name).toBe(FOOD.name);
});

test('the team reads what was asked, what was answered, and by whom', async () => {
	const { token } = await given();
	await by(token)(confirmByLink);
	const { asks, answers } = await brel((db) => listAsks(db, place.id));
	expect(asks[0]).toMatchObject({ way: 'by-hand', isOpen: true, centre: 'Centre jacques-brel' });
	expect(asks.slice(1).every(({ isOpen }) => !isOpen)).toBe(true);
	expect(answers).toEqual([{ on: '2026-11-24', what: 'confirmed', by: null }]);
});

const nothing = {
	...{ lundi: '', mardi: '', mercredi: '', jeudi: '', vendredi: '', samedi: '', dimanche: '' }
};
