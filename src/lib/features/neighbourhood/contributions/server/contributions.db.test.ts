import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { A_TUESDAY, done, KEY, TODAY, useContributions } from './contributions.fixture.ts';
import { decide, takeBack } from './decide/decide.ts';
import { nameDirector } from './decide/name-director.ts';
import { appeal, sayAgain, withdraw } from './own/own-contribution.ts';
import { countWaiting, listWaiting } from './read/list-waiting.ts';
import { readContribution } from './read/read-contribution.ts';
import { lookupOf, openTrace } from './apart/seals.ts';
import { shuffleContributions } from './apart/shuffle-contributions.ts';
import type { World } from '#lib/platform/world.ts';

const { brel, digue, network, author, visitor, say, world, centres, staff } = useContributions();

/** What everybody reads, whoever wrote it. */
const shown = () =>
	visitor(async (db) => {
		const rows = await db
			.selectFrom('shown_contributions')
			.select('words')
			.orderBy('contribution_id')
			.execute();
		return rows.map(({ words }) => words);
	});
const queue = async () => (await brel((db) => listWaiting(db))).waiting;
const latest = async (id: string) => (await queue()).find((one) => one.id === id)!;
const publish = { decision: 'publish', corrected: null, photo: null } as const;
const refused = { decision: 'refuse', reason: 'insult', words: null } as const;
const read = async (id: string) => (await brel((db) => readContribution(db, id, TODAY)))!;
const stateOf = async (id: string) => (await read(id)).state;

describe('nothing is read by anybody before a human being has read it', () => {
	test('said, it waits for a colleague of its centre, and nobody else knows of it', async () => {
		const { id, ticket } = done(await say({ words: 'Un banc place Dalton.' }));
		expect(await shown()).toEqual([]);
		expect(await latest(id)).toMatchObject({
			...{ words: 'Un banc place Dalton.', heldFor: null, channel: 'web', isSaidAgain: false }
		});
		for (const other of [digue, network]) {
			expect((await other((db) => listWaiting(db))).waiting).toEqual([]);
			expect(await other((db) => readContribution(db, id, TODAY))).toBeNull();
		}
		expect(await visitor((db) => readContribution(db, id, TODAY), centres.brel)).toBeNull();
		const own = await author(ticket, (db, mine) => readContribution(db, mine, TODAY));
		expect(own).toMatchObject({ id, state: 'waiting' });
		done(
			await brel(async (db) => decide(db, id, { versionId: (await latest(id)).versionId }, publish))
		);
		expect(await shown()).toEqual(['Un banc place Dalton.']);
		expect(await queue()).toEqual([]);
		await brel((db) => db.selectFrom('contribution_decisions').selectAll().execute());
		await author(ticket, (db, mine) => withdraw(db, mine));
		expect(await shown()).toEqual([]);
	});

	test('where nobody answers for what is published, nothing is said', async () => {
		expect(await say({}, {}, { centreId: centres.digue })).toMatchObject({ refusal: 'closed' });
		// By SQL too, whatever the application forgot.
		await expect(
			visitor(
				(db) =>
					sql`insert into contributions (centre_id, door, channel, language, recorded_at)
						values (${centres.digue}, 'idea', 'web', 'fr', now())`.execute(db),
				centres.digue
			)
		).rejects.toThrow(/row-level security/);
		await world.as('direction', centres.digue, (db) => nameDirector(db, 'Odile Essai'));
		const { id } = done(await say({}, {}, { centreId: centres.digue }));
		expect((await digue((db) => listWaiting(db))).waiting.map((one) => one.id)).toEqual([id]);
		await world.as('direction', centres.digue, (db) => nameDirector(db, null));
		expect(await say({}, {}, { centreId: centres.digue })).toMatchObject({ refusal: 'closed' });
	});

	test('a telephone, a plate, a house with a name are not even kept', async () => {
		const { id } = done(
			await say({ words: 'M. Delpouve, 12 rue Alma, au 06 39 98 12 34, AB-123-CD' })
		);
		expect((await latest(id)).words).toBe(
			'[nom masqué], [numéro masqué] rue Alma, au [numéro masqué], [plaque masquée]'
		);
		done(
			await brel(async (db) => decide(db, id, { versionId: (await latest(id)).versionId }, refused))
		);
	});
});

describe('a decision is dated, told, and undone', () => {
	test('published with other words, what she wrote and why it was changed are kept', async () => {
		const { id } = done(await say({ words: 'Le maire est nul, il manque un banc.' }));
		const { versionId } = await latest(id);
		const corrected = { words: 'Il manque un banc.', reason: 'Des mots blessants.' };
		done(await brel((db) => decide(db, id, { versionId }, { ...publish, corrected })));
		expect(await shown()).toEqual(['Il manque un banc.']);
		expect((await read(id)).versions).toMatchObject([
			{ way: 'author', words: 'Le maire est nul, il manque un banc.', reason: null },
			{
				way: 'moderator',
				words: 'Il manque un banc.',
				reason: 'Des mots blessants.',
				by: 'Karim Essai'
			}
		]);
		const [decision] = (await read(id)).decisions;
		done(await brel((db) => takeBack(db, decision!.id), { staffId: staff.lea }));
		expect(await shown()).toEqual([]);
		expect(await latest(id)).toMatchObject({ words: 'Le maire est nul, il manque un banc.' });
		expect((await read(id)).decisions).toMatchObject([
			{ by: 'Karim Essai', undoneBy: 'Léa Essai' }
		]);
		done(await brel((db) => decide(db, id, { versionId }, refused)));
	});

	test('hidden, then shown again; of two colleagues at once, one decides and the other is told', async () => {
		const { id } = done(await say({ words: 'Le marché du jeudi.' }));
		const { versionId } = await latest(id);
		const both = await Promise.all([
			brel((db) => decide(db, id, { versionId }, publish)),
			brel((db) => decide(db, id, { versionId }, refused), { staffId: staff.lea })
		]);
		expect(both.filter((one) => 'refusal' in one)).toMatchObject([{ refusal: 'not-now' }]);
		if ((await stateOf(id)) === 'refused') {
			done(await brel(async (db) => takeBack(db, (await read(id)).decisions[0]!.id)));
			done(await brel((db) => decide(db, id, { versionId }, publish)));
		}
		const hide = { decision: 'hide', reason: 'untrue', words: 'C’est le vendredi.' } as const;
		done(await brel((db) => decide(db, id, { versionId }, hide)));
		expect(await shown()).toEqual([]);
		expect(await stateOf(id)).toBe('hidden');
		done(await brel((db) => decide(db, id, { versionId }, { decision: 'restore' })));
		expect(await shown()).toEqual(['Le marché du jeudi.']);
		const decisions = (await read(id)).decisions;
		expect(await brel((db) => takeBack(db, decisions.at(-2)!.id))).toMatchObject({
			refusal: 'not-last'
		});
		done(await brel((db) => takeBack(db, decisions.at(-1)!.id)));
		expect(await stateOf(id)).toBe('hidden');
	});

	test('what is between neighbours is published by nobody', async () => {
		const { id } = done(
			await say({ door: 'problem', subject: 'neighbours', words: 'Il crie la nuit.' })
		);
		const { versionId } = await latest(id);
		expect(await brel((db) => decide(db, id, { versionId }, publish))).toMatchObject({
			refusal: 'private'
		});
		done(
			await brel((db) =>
				decide(db, id, { versionId }, { ...refused, reason: 'between-neighbours' })
			)
		);
	});

	test('a telephone that a colleague would publish is told to her', async () => {
		const { id } = done(await say());
		const { versionId } = await latest(id);
		const corrected = { words: 'Appelez le 06 39 98 12 34', reason: 'Plus clair.' };
		expect(
			await brel((db) => decide(db, id, { versionId }, { ...publish, corrected }))
		).toMatchObject({
			refusal: 'personal'
		});
		done(await brel((db) => decide(db, id, { versionId }, refused)));
	});
});

describe('whoever wrote it keeps it in hand, by her ticket', () => {
	test('said again, it is read again: what is published stays meanwhile, and a refusal takes nothing away', async () => {
		const { id, ticket } = done(await say({ words: 'Un banc, rue Alma.' }));
		const first = (await latest(id)).versionId;
		done(await brel((db) => decide(db, id, { versionId: first }, publish)));
		const before = await shown();
		done((await author(ticket, (db, mine) => sayAgain(db, mine, 'Deux bancs, rue Alma.')))!);
		expect(await shown()).toEqual(before);
		expect(await latest(id)).toMatchObject({ isSaidAgain: true, words: 'Deux bancs, rue Alma.' });
		expect(await read(id)).toMatchObject({ state: 'published', isSaidAgain: true });
		// What she read is no more what is said.
		expect(await brel((db) => decide(db, id, { versionId: first }, refused))).toMatchObject({
			refusal: 'read-again'
		});
		const { versionId } = await latest(id);
		done(await brel((db) => decide(db, id, { versionId }, refused)));
		expect(await shown()).toEqual(before);
		expect(await queue()).toEqual([]);
		expect(await read(id)).toMatchObject({ state: 'published', isSaidAgain: false });
		await author(ticket, (db, mine) => withdraw(db, mine));
		expect(await author(ticket, (db, mine) => sayAgain(db, mine, 'Trois bancs.'))).toMatchObject({
			refusal: 'withdrawn'
		});
		expect(await stateOf(id)).toBe('withdrawn');
	});

	test('refused, she asks for somebody else: the network reads it too, once for each decision', async () => {
		const { id, ticket } = done(await say({ words: 'Tous des voleurs.' }));
		const { versionId } = await latest(id);
		expect(await author(ticket, (db, mine) => appeal(db, mine, ''))).toMatchObject({
			refusal: 'nothing-decided'
		});
		done(await brel((db) => decide(db, id, { versionId }, refused)));
		done((await author(ticket, (db, mine) => appeal(db, mine, 'Je parlais des pies.')))!);
		expect(await author(ticket, (db, mine) => appeal(db, mine, 'Encore'))).toMatchObject({
			refusal: 'already'
		});
		expect(await network((db) => readContribution(db, id, TODAY))).toMatchObject({
			id,
			state: 'refused'
		});
		expect(await digue((db) => readContribution(db, id, TODAY))).toBeNull();
	});

	test('a ticket opens its own contribution, and nothing of another', async () => {
		const [mine, other] = [done(await say()), done(await say())];
		const seen = await author(mine.ticket, async (db) => {
			const rows = await db.selectFrom('contributions').select('id').execute();
			await expect(
				sql`insert into contribution_decisions (centre_id, contribution_id, version_id, decision, recorded_at)
					select centre_id, contribution_id, id, 'publish', now() from contribution_versions`.execute(db)
			).rejects.toThrow(/row-level security/);
			return rows;
		}).catch((error: Error) => error.message);
		expect(String(seen)).not.toContain(other.id);
		expect(
			await author(`${mine.ticket.slice(1)}A`, (db, id) => readContribution(db, id, TODAY))
		).toBeNull();
		for (const { ticket } of [mine, other]) await author(ticket, (db, id) => withdraw(db, id));
	});
});

describe('nothing is lost, and nothing says who', () => {
	test('forty in a minute from one hall: all are kept, those beyond thirty wait apart', async () => {
		const before = (await brel((db) => countWaiting(db))).waiting;
		const came = await Promise.all(
			Array.from({ length: 40 }, (_, nth) => say({ words: `Message ${nth} du hall.` }))
		);
		expect(came.every((one) => 'ticket' in one)).toBe(true);
		const counted = await brel((db) => countWaiting(db));
		expect(counted.waiting + counted.held - before).toBe(40);
		const held = (await brel((db) => listWaiting(db, { isHeld: true }))).waiting;
		expect(held.every(({ heldFor }) => heldFor === 'busy-hour')).toBe(true);
		expect(held.length).toBeGreaterThan(0);
		const all = await world.owner.query(
			`select count(distinct words)::int as n from contribution_versions where words like 'Message %'`
		);
		expect(all.rows).toEqual([{ n: 40 }]);
	});

	test('the whole database says nothing of who: what is sealed opens with the key alone', async () => {
		const { id } = done(await say({}, { contact: { mail: 'janine@exemple.fr' } }));
		// Until the hour is over it waits with everybody else’s, sealed whole: nothing says whose nor how many.
		const waiting = await world.owner.query<{ urn: string }>(
			`select i::text as urn from contribution_urns i`
		);
		expect(waiting.rows.length).toBeGreaterThan(0);
		for (const { urn } of waiting.rows) {
			expect(urn).not.toMatch(new RegExp(`${id}|2026-11-24|janine`));
		}
		await shuffleContributions(
			{ database: world.app, now: () => A_TUESDAY, secrets: { voices: KEY } as World['secrets'] },
			{ at: 'night', centres: [centres.brel] }
		);
		const { rows } = await world.owner.query<{ lookup: Buffer; holds: string; sealed: Buffer }>(
			`select * from contribution_identities where lookup = $1 order by holds desc`,
			[lookupOf(KEY, id)]
		);
		expect(rows.map(({ holds }) => holds)).toEqual(['trace', 'contact']);
		expect(openTrace(KEY, id, rows[0]!.sealed)).toMatchObject({ address: '192.0.2.7' });
		expect(openTrace(Buffer.alloc(32), id, rows[0]!.sealed)).toBeNull();
		const { rows: told } = await world.owner.query<{ t: string }>(
			`select string_agg(i::text, ' ') as t from contribution_identities i`
		);
		expect(told[0]!.t).not.toMatch(new RegExp(`${id}|2026-11-24|janine`));
		await expect(
			brel((db) => db.selectFrom('contribution_identities').selectAll().execute())
		).resolves.toEqual([]);
	});

	test('what the machine makes of the records is what they say', async () => {
		const { rows } = await world.owner.query<{ id: string; is_shown: boolean; waits: boolean }>(
			`select c.id, s.contribution_id is not null as is_shown, w.contribution_id is not null as waits
			from contributions c left join shown_contributions s on s.contribution_id = c.id
			left join waiting_contributions w on w.contribution_id = c.id
			where c.centre_id = $1`,
			[centres.brel]
		);
		expect(rows.length).toBeGreaterThan(45);
		for (const { id, is_shown, waits } of rows) {
			const { state, isSaidAgain } = await read(id);
			expect({ id, is_shown, waits }).toEqual({
				...{ id, is_shown: state === 'published', waits: state === 'waiting' || isSaidAgain }
			});
		}
	});
});
