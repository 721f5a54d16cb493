import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import {
	decideTheme,
	openTheme,
	takeBackDecision
} from '#lib/features/neighbourhood/themes/index.server.ts';
import { A_TUESDAY, done, useContributions } from './contributions.fixture.ts';
import { decide } from './decide/decide.ts';
import { readOwn } from './own/read-own.ts';
import { typeWalk } from './queue/type-walk.ts';
import { listWaiting } from './read/list-waiting.ts';
import { countByStreet } from './show/count-by-street.ts';
import { listShown } from './show/list-shown.ts';
import { TODAY } from './contributions.fixture.ts';

const { brel, desk, author, visitor, say, world, centres, around } = useContributions();

const BENCH = {
	...{ kind: 'question' as const, title: 'Où manque-t-il un banc\u00a0?', words: '' },
	...{ opensOn: '2026-11-01', closesOn: '2026-11-30' }
};
const open = async (change: Partial<typeof BENCH> = {}) =>
	done(await brel((db) => openTheme(db, { ...BENCH, ...change }))).opened;
const PUBLISH = { decision: 'publish', corrected: null, photo: null } as const;

async function published(change: Parameters<typeof say>[0]) {
	const said = done(await say(change));
	await brel(async (db) => {
		const waiting = (await listWaiting(db)).waiting.find(({ id }) => id === said.id)!;
		return done(await decide(db, said.id, { versionId: waiting.versionId }, PUBLISH));
	});
	return said;
}
const inAnswerTo = (themeId: string) =>
	visitor((db) => listShown(db, { themeId, today: TODAY, most: 50 }));
/** By SQL, whatever the application forgot. */
const insert = (themeId: string, { door = 'idea', at = A_TUESDAY.toString() } = {}) =>
	visitor(
		(db) =>
			sql`insert into contributions (centre_id, door, channel, language, theme_id, ends_on, recorded_at)
				values (${centres.brel}, ${door}, 'web', 'fr', ${themeId},
					${door === 'news' ? '2026-12-01' : null}::date, ${at}::timestamptz)`.execute(db),
		centres.brel
	);

describe('a theme is answered while it is open', () => {
	test('what is said of it names it to whoever reads the queue, to everybody, and to whoever said it', async () => {
		const theme = await open();
		const { id, ticket } = done(await say({ themeId: theme, words: 'Devant la pharmacie.' }));
		const [waiting] = (await brel((db) => listWaiting(db))).waiting;
		expect(waiting).toMatchObject({ id, theme: 'Où manque-t-il un banc\u00a0?' });
		expect((await inAnswerTo(theme)).shown).toEqual([]);
		done(await brel((db) => decide(db, id, { versionId: waiting!.versionId }, PUBLISH)));
		const named = { id: theme, title: 'Où manque-t-il un banc\u00a0?' };
		expect((await inAnswerTo(theme)).shown).toMatchObject([{ id, theme: named }]);
		expect(await author(ticket, (db, mine) => readOwn(db, mine, TODAY))).toMatchObject({
			theme: named
		});
		const other = await published({ words: 'Sans thème.' });
		expect((await inAnswerTo(theme)).shown.map((one) => one.id)).not.toContain(other.id);
	});

	test.each([
		['to come', { opensOn: '2026-11-25' }, {}],
		['over', { opensOn: '2026-10-01', closesOn: '2026-11-23' }, {}],
		['decided', {}, { decided: true }]
	])('%s, it takes no answer: not by the page, nor by the database', async (_, days, so) => {
		const theme = await open(days);
		if ('decided' in so) done(await brel((db) => decideTheme(db, theme, 'Deux bancs.')));
		expect(await say({ themeId: theme })).toMatchObject({ refusal: 'theme' });
		await expect(insert(theme)).rejects.toThrow(/row-level security/);
		if (!('decided' in so)) return;
		done(await brel((db) => takeBackDecision(db, theme)));
		done(await say({ themeId: theme }));
	});

	test('nor by news, nor where another centre has asked it', async () => {
		const theme = await open();
		expect(
			await say({ themeId: theme, door: 'news', endsOn: '2026-12-01', words: 'Une fête.' })
		).toMatchObject({ refusal: 'theme' });
		await expect(insert(theme, { door: 'news' })).rejects.toThrow(/row-level security/);
		const theirs = done(
			await world.as('animateur', centres.digue, (db) => openTheme(db, BENCH))
		).opened;
		expect(await say({ themeId: theirs })).toMatchObject({ refusal: 'theme' });
		await expect(insert(theirs)).rejects.toThrow(/theme_id|foreign key/);
		// The last day of its calendar is whole: until midnight there, and no later.
		await insert(theme, { at: '2026-11-30T22:59:00Z' });
		await expect(insert(theme, { at: '2026-11-30T23:01:00Z' })).rejects.toThrow(
			/row-level security/
		);
	});

	test('a sheet filled in the street is typed after its last day, until it is decided', async () => {
		const theme = await open({ opensOn: '2026-11-01', closesOn: '2026-11-20', title: 'La balade' });
		const line = { nth: 1, door: 'idea' as const, subject: null, words: 'Un arbre.', street: '' };
		const type = () =>
			desk((db) => typeWalk(db, [line, { ...line, nth: 2 }], around(centres.brel), theme));
		expect(await type()).toEqual({ typed: 2 });
		const { rows } = await world.owner.query(
			`select count(*)::int as n from contributions where theme_id = $1 and channel = 'paper'`,
			[theme]
		);
		expect(rows).toEqual([{ n: 2 }]);
		done(await brel((db) => decideTheme(db, theme, 'Un tilleul, en mars.')));
		expect(await type()).toMatchObject({ refusal: 'theme', line: 1 });
	});
});

test('what was published of it is counted by street and by what it speaks of, and nothing else is', async () => {
	const theme = await open({ title: 'Où fait-il trop sombre\u00a0?' });
	const dark = { themeId: theme, door: 'problem', subject: 'lighting' } as const;
	const alma = { street: 'rue Alma' };
	for (const words of ['La lampe est cassée.', 'Noir, le soir.']) {
		await published({ ...dark, words, where: alma });
	}
	await published({ ...dark, subject: 'bench', words: 'Un banc sous la lampe.', where: alma });
	await published({ themeId: theme, words: 'Des lampions.' });
	done(await say({ ...dark, words: 'Pas encore lu.', where: alma }));
	await published({ door: 'problem', subject: 'lighting', words: 'Sans thème.', where: alma });
	expect(await visitor((db) => countByStreet(db, theme))).toEqual({
		...{ total: 4, isCut: false },
		lines: [
			{ where: 'rue Alma', town: null, door: 'problem', subject: 'lighting', said: 2 },
			{ where: 'rue Alma', town: null, door: 'problem', subject: 'bench', said: 1 },
			{ where: null, town: null, door: 'idea', subject: null, said: 1 }
		]
	});
	expect(await visitor((db) => countByStreet(db, theme, 1))).toMatchObject({
		...{ total: 4, isCut: true, lines: [{ said: 2 }] }
	});
});
