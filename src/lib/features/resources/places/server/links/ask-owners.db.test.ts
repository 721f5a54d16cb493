import { beforeEach, describe, expect, test } from 'vitest';
import { sendMail } from '#lib/platform/mail/send-mail.ts';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY } from '../../../../../../../tests/database/test-database.ts';
import {
	mailWorld,
	outboxOf,
	settingsOf
} from '../../../../../../../tests/mail/mail-world.fixture.ts';
import {
	addPlace,
	askAgain,
	askOwners,
	confirmByLink,
	listAsks,
	listUnmailed,
	mailOwner,
	showPlace,
	silenceByLink
} from '../../index.server.ts';
import type { NewPlace } from '../../domain/facts/place.ts';
import type { Asker } from './give-owner-link.ts';
import { proposeCorrection } from './propose.ts';
import { FOOD, usePlaces } from '../places.fixture.ts';

const { world, centres, brel, digue, holding } = usePlaces();
const DAYS = (days: number) => A_TUESDAY.add({ hours: 24 * days });

const asker = (centreId: string | null): Asker => ({
	centreId,
	name: centreId ? 'Centre Jacques-Brel' : 'Réseau des centres sociaux',
	phone: '01 99 00 99 99',
	addressOf: ({ id }) => `https://declic.example/lieu/${id}`,
	dayOf: () => '2027-02-22'
});
const run = (at = A_TUESDAY, askerOf = async (centreId: string | null) => asker(centreId)) =>
	askOwners({ database: world.app, now: () => at }, askerOf);
/** A shown place, true that day for the last time. */
const shown = async (more: Partial<NewPlace> = {}, trueOn = '2026-01-05') => {
	const facts = { ...FOOD, mails: ['accueil@lieu.example'], ...more, updatedOn: trueOn };
	const { id } = done(await brel((db) => addPlace(db, facts, 'import', PLACES_KEY)));
	done(await brel((db) => showPlace(db, id, true)));
	return id;
};
const lastLink = async () => {
	const { rows } = await world.owner.query<{ id: string }>(
		'select id from place_links order by id desc limit 1'
	);
	return rows[0]!.id;
};
const recipients = async () => (await outboxOf(world)).map(({ recipient }) => recipient);

beforeEach(async () => {
	await world.owner.query('truncate places, mails cascade');
});

describe('a stale card', () => {
	test('asks its owner once, however often the job runs, until it is stale again', async () => {
		const id = await shown({ kind: 'ES' });
		expect(await run()).toEqual({ asked: 1 });
		expect(await run()).toEqual({ asked: 0 });
		expect(await run(DAYS(60))).toEqual({ asked: 0 });
		await holding(await lastLink(), confirmByLink);
		// An « ES » holds for three months: the same day of February is its last one.
		expect(await run(DAYS(92))).toEqual({ asked: 0 });
		expect(await run(DAYS(93))).toEqual({ asked: 1 });
		expect(await recipients()).toEqual(['accueil@lieu.example', 'accueil@lieu.example']);
		expect((await brel((db) => listAsks(db, id))).asks).toHaveLength(2);
	});

	test.each([
		['CHRS', 1, 31],
		['ES', 3, 93],
		['CCAS', 6, 182],
		['MUNI', 12, 366]
	] as const)('%s holds for %d months', async (kind, months, day) => {
		// A refuge is never written to: its kind is asked of another place.
		const id = await shown(
			{ kind: kind === 'CHRS' ? 'CCAS' : kind, verifyMonths: months },
			'2026-11-24'
		);
		expect(await run(DAYS(day - 1))).toEqual({ asked: 0 });
		expect(await run(DAYS(day))).toEqual({ asked: 1 });
		expect((await brel((db) => listAsks(db, id))).asks).toHaveLength(1);
	});

	test('says in its mail who asks and of which place, and nothing of where it is', async () => {
		await shown({ hoursSaid: 'le matin' });
		await run();
		const [mail] = await outboxOf(world);
		expect(mail!.subject).toBe(
			'Épicerie solidaire du Port\u00a0: ces informations sont-elles toujours justes\u00a0?'
		);
		expect(mail!.text).toContain('Le centre Jacques-Brel indique');
		expect(mail!.text).toContain('01 99 00 99 99');
		expect(mail!.text).toContain(`https://declic.example/lieu/${await lastLink()}`);
		for (const said of ['Mareyeurs', '62480', 'Portel', 'matin', '00 12 34']) {
			expect(mail!.text).not.toContain(said);
		}
		const { rows } = await world.owner.query('select centre_id, kind from mails');
		expect(rows).toEqual([{ centre_id: centres.brel, kind: 'place-link' }]);
	});

	test('asks nobody where there is no address, where it is not shown, where it is a refuge, or true', async () => {
		await shown({ mails: [] });
		await shown({}, '2026-11-20');
		await shown({ kind: 'CHRS', name: 'Foyer des Dunes' });
		done(
			await brel((db) =>
				addPlace(db, { ...FOOD, mails: ['a@b.example'] }, 'ambassador', PLACES_KEY)
			)
		);
		expect(await run()).toEqual({ asked: 0 });
	});

	test('asks nobody who asked for silence, until the place says otherwise', async () => {
		const id = await shown();
		await run();
		await holding(await lastLink(), silenceByLink);
		await world.owner.query('truncate place_link_mailings cascade');
		await shown({ name: 'Ailleurs', mails: ['ailleurs@lieu.example'] }, '2026-01-06');
		expect(await run()).toEqual({ asked: 1 });
		expect((await recipients()).at(-1)).toBe('ailleurs@lieu.example');
		expect(await brel((db) => mailOwner(db, id, asker(centres.brel)))).toMatchObject({
			refusal: 'silence'
		});
		await brel((db) => askAgain(db, id));
		expect(await run()).toEqual({ asked: 1 });
	});

	test('waits while a colleague has not read what it answered', async () => {
		const id = await shown();
		await run();
		await holding(await lastLink(), (db) =>
			proposeCorrection(db, {
				...{ clientKey: crypto.randomUUID(), placeId: id },
				...{ facts: { bring: 'Un sac' }, isClosed: false }
			})
		);
		await world.owner.query('truncate place_link_mailings cascade');
		expect(await run()).toEqual({ asked: 0 });
	});
});

describe('the job', () => {
	test('cut short between its mail and its record, has asked nobody, and asks once when it runs again', async () => {
		await shown();
		await world.owner.query(`create function cut_short() returns trigger language plpgsql as
			'begin raise exception ''cut short''; end';
			create trigger cuts_short before insert on place_link_mailings execute function cut_short()`);
		await expect(run()).rejects.toThrow('cut short');
		expect(await outboxOf(world)).toEqual([]);
		await world.owner.query(
			'drop trigger cuts_short on place_link_mailings; drop function cut_short()'
		);
		expect(await run()).toEqual({ asked: 1 });
		expect(await recipients()).toEqual(['accueil@lieu.example']);
	});

	test('run by two machines at once, asks each place once', async () => {
		for (const name of ['Un', 'Deux', 'Trois'])
			await shown({ name, mails: [`${name}@lieu.example`] });
		const both = await Promise.all([run(), run()]);
		expect(both[0].asked + both[1].asked).toBe(3);
		expect((await recipients()).sort()).toEqual([
			...['Deux@lieu.example', 'Trois@lieu.example', 'Un@lieu.example']
		]);
	});

	test('asks twenty places a day, those that have waited longest first, and goes on the next day', async () => {
		for (let nth = 0; nth < 22; nth += 1) {
			const day = String(28 - nth).padStart(2, '0');
			await shown({ name: `Lieu ${nth}`, mails: [`lieu-${nth}@lieu.example`] }, `2026-01-${day}`);
		}
		expect(await run()).toEqual({ asked: 20 });
		expect(await run()).toEqual({ asked: 0 });
		expect(await recipients()).not.toContain('lieu-0@lieu.example');
		expect(await run(DAYS(1))).toEqual({ asked: 2 });
	});

	test('a mail that did not leave is told, and nobody is asked again for it by the machine', async () => {
		const id = await shown();
		await run();
		const [mail] = await outboxOf(world);
		await sendMail(mailWorld(world, settingsOf({})), mail!.id, async () => null);
		expect(await brel((db) => listUnmailed(db))).toEqual([
			{ id, name: FOOD.name, on: '2026-11-24' }
		]);
		expect((await digue((db) => listAsks(db, id))).asks[0]).toMatchObject({
			way: 'failed',
			by: null
		});
		expect(await run()).toEqual({ asked: 0 });
	});
});

describe('a colleague who asks', () => {
	test('is told when another one has just asked, at the same moment too', async () => {
		const id = await shown();
		const both = await Promise.all(
			[brel, digue].map((who) => who((db) => mailOwner(db, id, asker(db.acting.centres[0]!))))
		);
		expect(both.map((one) => ('refusal' in one ? one.refusal : 'asked')).sort()).toEqual([
			'asked',
			'just-asked'
		]);
		expect(await recipients()).toHaveLength(1);
		expect(await run()).toEqual({ asked: 0 });
	});

	test('asks in her own centre’s name, never in that of another', async () => {
		const id = await shown();
		await expect(brel((db) => mailOwner(db, id, asker(centres.digue)))).rejects.toThrow(
			/row-level security/
		);
	});

	test('writes to no refuge', async () => {
		const id = await shown({ kind: 'CHRS', name: 'Foyer des Dunes' });
		expect(await brel((db) => mailOwner(db, id, asker(null)))).toMatchObject({ refusal: 'refuge' });
	});
});
