import { beforeAll, expect, test } from 'vitest';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { changeTheme, decideTheme, openTheme, takeBackDecision } from './open-theme.ts';
import { listThemes, readTheme, type ThemesAsked } from './read-themes.ts';

const world = useTestDatabase();
const centres = { brel: '', digue: '' };
beforeAll(async () => {
	centres.brel = await world.addCentre('jacques-brel');
	centres.digue = await world.addCentre('la-digue');
});
const BENCH = {
	...{ kind: 'question' as const, title: 'Où manque-t-il un banc ?', words: 'Pour souffler.' },
	...{ opensOn: '2026-11-01', closesOn: '2026-11-30' }
};
const brel = <T>(work: (db: Db) => Promise<T>) => world.as('animateur', centres.brel, work);
const visitor = <T>(work: (db: Db) => Promise<T>) =>
	asVisitor({ database: world.app, now: () => A_TUESDAY }, null, work);
const open = async (change = {}) => {
	const opened = await brel((db) => openTheme(db, { ...BENCH, ...change }));
	if ('refusal' in opened) throw new Error(opened.message);
	return opened.opened;
};
const read = (id: string) => visitor((db) => readTheme(db, id));

test('a question is opened for a time, closed with what was decided, and opened again by mistake’s undoing', async () => {
	const id = await open();
	expect(await read(id)).toMatchObject({ state: 'open', title: 'Où manque-t-il un banc ?' });
	await brel((db) => decideTheme(db, id, 'Deux bancs, rue Alma, en mars.'));
	expect(await read(id)).toMatchObject({
		state: 'decided',
		decided: 'Deux bancs, rue Alma, en mars.'
	});
	await brel((db) => takeBackDecision(db, id));
	expect(await read(id)).toMatchObject({ state: 'open', decided: null });
	await brel((db) => changeTheme(db, id, { ...BENCH, closesOn: '2026-11-20' }));
	expect(await read(id)).toMatchObject({ state: 'closed' });
});

test('another centre, the desk and whoever visits change nothing of it', async () => {
	const id = await open({ title: 'La balade du port' });
	const digue = <T>(work: (db: Db) => Promise<T>) => world.as('animateur', centres.digue, work);
	const desk = <T>(work: (db: Db) => Promise<T>) => world.as('accueil', centres.brel, work);
	const unknown = { refusal: 'unknown-theme' };
	for (const other of [digue, desk]) {
		expect(await other((db) => changeTheme(db, id, BENCH))).toMatchObject(unknown);
		expect(await other((db) => takeBackDecision(db, id))).toMatchObject(unknown);
	}
	expect(await digue((db) => decideTheme(db, id, 'Rien.'))).toMatchObject(unknown);
	await expect(desk((db) => decideTheme(db, id, 'Rien.'))).rejects.toThrow(/row-level security/);
	await expect(visitor((db) => decideTheme(db, id, 'Rien.'))).rejects.toThrow(/row-level security/);
	expect(await read(id)).toMatchObject({ title: 'La balade du port', decided: null });
});

test('those that are not over stand first, a centre has its own, and a page goes on after another', async () => {
	const ended = await open({ opensOn: '2026-09-01', closesOn: '2026-09-30' });
	const coming = await open({ opensOn: '2026-12-01', closesOn: '2026-12-20' });
	const list = (asked: ThemesAsked) => visitor((db) => listThemes(db, asked));
	const { themes, next } = await list({ centreId: centres.brel });
	expect(next).toBeNull();
	expect(themes[0]).toMatchObject({ id: coming, state: 'to-come' });
	expect(themes.at(-1)).toMatchObject({ id: ended, state: 'closed' });
	const states = themes.map(({ state }) => state);
	expect(states.lastIndexOf('open')).toBeLessThan(states.indexOf('closed'));
	// Page by page, each is told once and in the same order.
	const paged: string[] = [];
	for (let after: string | null = null; ;) {
		const page: Awaited<ReturnType<typeof list>> = await list({
			...{ centreId: centres.brel, after, most: 1 }
		});
		paged.push(...page.themes.map(({ id }) => id));
		if (!(after = page.next)) break;
	}
	expect(paged).toEqual(themes.map(({ id }) => id));
	const answered = (await list({ centreId: centres.brel, isOpen: true })).themes;
	expect(answered.length).toBeGreaterThan(0);
	expect(answered.every(({ state }) => state === 'open')).toBe(true);
	expect((await list({ centreId: centres.digue })).themes).toEqual([]);
});
