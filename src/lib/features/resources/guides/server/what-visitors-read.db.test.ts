import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Db } from '#lib/platform/database/acting.ts';
import { askAlone } from '#lib/platform/database/ask-in-one.ts';
import type { Guide } from '../domain/guide.ts';
import { guidesToSeeTo, lookAtGuides } from './guides-to-see-to.ts';
import {
	PRINTING,
	readWhole,
	retitle,
	titled,
	titleOf,
	useGuides,
	VITALE
} from './guides.fixture.ts';
import { listGuides } from './list-guides.ts';
import { publishedGuides } from './published-guides.ts';
import { workOnGuide } from './work-on-guide.ts';
import { writeGuide } from './write-guide.ts';

const { centres, visitor, brel, network } = useGuides();

/** What the database itself lets somebody find of a guide, whatever a page shows. */
const titlesInTheDatabase = (guide: string) => async (db: Db) => {
	const { rows } = await sql<{ title: string | null }>`
		select content #>> '{texts,fr,title}' as title from guide_versions
		where guide = ${guide} order by id`.execute(db);
	return rows.map(({ title }) => title);
};

test('the database shows a visitor no draft: of the product, of the network, of a centre', async () => {
	expect(await visitor(titlesInTheDatabase(PRINTING), centres.brel)).toEqual([]);
	await network((db) => retitle(db, PRINTING, 'Imprimer'));
	await brel((db) => retitle(db, PRINTING, 'Imprimer chez nous'));
	expect(await visitor(titlesInTheDatabase(PRINTING), centres.brel)).toEqual([]);
	await brel((db) => readWhole(db, PRINTING));
	expect(await visitor(titlesInTheDatabase(PRINTING), centres.brel)).toEqual([
		'Imprimer chez nous'
	]);
	expect(await visitor(titlesInTheDatabase(PRINTING), centres.digue)).toEqual([]);
	expect(await visitor(titlesInTheDatabase(PRINTING))).toEqual([]);
	expect(await brel(titlesInTheDatabase(PRINTING))).toHaveLength(3);
});

test('a page that says a fact and that nobody has opened keeps it from a visitor', async () => {
	const { versionId } = (await network((db) => workOnGuide(db, VITALE)))!;
	const facts = [
		{ id: 'site', says: 'Le site', page: 'https://jamais-ouvert.example', readOn: null }
	];
	await network((db) => readWhole(db, VITALE));
	const read = await visitor(titlesInTheDatabase(VITALE));
	expect(read).toHaveLength(1);
	await network((db) =>
		writeGuide(db, {
			...{ guide: VITALE, from: versionId },
			change: (was) => ({ ...was, facts: [...was.facts, ...facts] })
		})
	);
	expect(await visitor(titlesInTheDatabase(VITALE))).toEqual(read);
	await network((db) => readWhole(db, VITALE));
	expect(await visitor(titlesInTheDatabase(VITALE))).toHaveLength(2);
});

test('a reading that is committed after a later one is seen at once', async () => {
	const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
	const first = brel(async (db) => {
		const said = await readWhole(db, 'meteo');
		begun.resolve();
		await go.promise;
		return said;
	});
	await begun.promise;
	await network((db) => readWhole(db, 'appel-video'));
	expect(await visitor((db) => titleOf(db, 'appel-video'))).not.toBeNull();
	expect(await visitor((db) => titleOf(db, 'meteo'))).toBeNull();
	go.resolve();
	await first;
	expect(await visitor((db) => titleOf(db, 'meteo'))).not.toBeNull();
});

test('what changed below without a word of it is told on every page alike', async () => {
	const guide = 'code-par-sms';
	const written = (act: typeof brel, change: (was: Guide) => Guide) =>
		act(async (db) => {
			const { versionId } = (await workOnGuide(db, guide))!;
			return writeGuide(db, { guide, from: versionId, change });
		});
	await written(brel, titled('Le code, chez nous'));
	const told = () =>
		brel(async (db) => ({
			page: (await workOnGuide(db, guide))!.changedBelow,
			list: (await listGuides(db)).find((one) => one.guide === guide)!.hasChangedBelow,
			home: (await guidesToSeeTo(db, '2026-11-24', await askAlone(db, lookAtGuides))).changedBelow
		}));
	const before = (await told()).home;
	expect(await told()).toEqual({ page: null, list: false, home: before });
	await written(network, (was) => ({ ...was, isRight: !was.isRight }));
	expect(await told()).toEqual({ page: [], list: true, home: before + 1 });
});

test('while new words wait, the team still opens what residents read', async () => {
	const guide = 'bandeau-des-cookies';
	await network((db) => readWhole(db, guide));
	await network((db) => retitle(db, guide, 'Les cookies, autrement'));
	const work = (await network((db) => workOnGuide(db, guide)))!;
	expect(work).toMatchObject({ shown: 'older', below: 'shipped' });
	expect(work.offered).toContain('fr');
	expect((await visitor(publishedGuides)).map((one) => one.guide)).toContain(guide);
});
