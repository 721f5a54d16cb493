import { expect, test } from 'vitest';
import type { Db } from '#lib/platform/database/acting.ts';
import { decide } from '../decide/decide.ts';
import { done, TODAY, useContributions } from '../contributions.fixture.ts';
import { appeal, sayAgain } from './own-contribution.ts';
import { readOwn } from './read-own.ts';

const { author, brel, digue, say, visitor, world } = useContributions();
const refuse = { decision: 'refuse', reason: 'insult', words: null } as const;
const read = (ticket: string) => author(ticket, (db, id) => readOwn(db, id, TODAY));

test('by her ticket she reads what was decided, what she asked again, and the answer; others read nothing', async () => {
	const [hers, other] = [done(await say({ words: 'Tous des pies.' })), done(await say())];
	const { versions } = (await read(hers.ticket))!;
	done(await brel((db) => decide(db, hers.id, { versionId: versions[0]!.id }, refuse)));
	done((await author(hers.ticket, (db, id) => appeal(db, id, 'De vraies pies.')))!);
	expect(await read(hers.ticket)).toMatchObject({
		...{ id: hers.id, state: 'refused', decisions: [{ reason: 'insult', by: null }] },
		appeals: [{ outcome: null, words: null }]
	});
	await world.owner.query(
		`insert into contribution_appeal_ends (appeal_id, centre_id, outcome, words, recorded_at)
		select id, centre_id, 'overturned', 'Pardon.', now() from contribution_appeals`
	);
	expect((await read(hers.ticket))!.appeals).toMatchObject([
		{ outcome: 'overturned', words: 'Pardon.' }
	]);
	expect(await read(other.ticket)).toMatchObject({ id: other.id, appeals: [], decisions: [] });
	expect(await author(other.ticket, (db) => readOwn(db, hers.id, TODAY))).toBeNull();
	expect(await digue((db) => readOwn(db, hers.id, TODAY))).toBeNull();
});

test('the same words again are nothing new to read', async () => {
	const { ticket } = done(await say({ words: 'Un banc.' }));
	const again = (words: string) => author(ticket, (db, id) => sayAgain(db, id, words));
	expect(await again(' Un banc. ')).toMatchObject({ isSame: true });
	expect((await read(ticket))!.versions).toHaveLength(1);
	expect(await again('Deux bancs, au 06 39 98 71 72.')).toMatchObject({ isSame: false });
	expect((await read(ticket))!.versions.at(-1)).toMatchObject({
		words: 'Deux bancs, au [numéro masqué].'
	});
});

test('she knows of her photo before anybody has looked at it, and of no other; nobody who visits sees it', async () => {
	const photo = { redrawn: Buffer.from('image'), width: 640, height: 480 };
	const [hers, other] = [done(await say({ photo })), done(await say({ photo }))];
	const [own] = (await read(hers.ticket))!.photos;
	expect(own).toMatchObject({ width: 640, height: 480 });
	const all = (db: Db) => db.selectFrom('contribution_photos').select('id').execute();
	expect(await author(hers.ticket, all)).toEqual([{ id: own!.id }]);
	expect(await author(other.ticket, all)).not.toEqual([{ id: own!.id }]);
	expect(await visitor(all)).toEqual([]);
});
