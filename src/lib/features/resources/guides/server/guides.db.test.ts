import { describe, expect, test } from 'vitest';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { atOnce } from '../../../../../../tests/database/at-once.ts';
import { TODAY } from '../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
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
import { findGuides, publishedGuides } from './published-guides.ts';
import { readGuide } from './read-guide.ts';
import { keepShippedGuides } from './shipped-guides.ts';
import { showGuide } from './show-guide.ts';
import { readVersion, workOnGuide } from './work-on-guide.ts';
import { keepCopy, leaveCopy, writeGuide } from './write-guide.ts';

const { world, centres, visitor, network, brel } = useGuides();

test('a guide of the product is kept once, whoever starts at once, however often', async () => {
	await world.owner.query('delete from guide_versions');
	const kept = () => keepShippedGuides(world.app, A_TUESDAY);
	await Promise.all([kept(), kept(), kept()]);
	expect(await kept()).toEqual({ kept: 0 });
	const { rows } = await world.owner.query(
		`select count(*)::integer as kept, count(distinct guide)::integer as guides from guide_versions`
	);
	expect(rows[0].kept).toBe(rows[0].guides);
	expect(rows[0].guides).toBeGreaterThanOrEqual(36);
});

describe('a guide that nobody has read', () => {
	const draft = 'quoi-acheter';

	test('is a draft: residents find it nowhere', async () => {
		expect(await visitor((db) => titleOf(db, draft))).toBeNull();
		expect(await visitor((db) => findGuides(db, 'quel ordinateur acheter', 5))).toEqual([]);
		expect((await brel(listGuides)).find(({ guide }) => guide === draft)?.shown).toBe('nothing');
	});

	test('is shown in easy French once somebody has read that too', async () => {
		await brel((db) => readWhole(db, draft, ['fr']));
		expect(await visitor((db) => titleOf(db, draft))).not.toBeNull();
		expect(await visitor((db) => showGuide(db, draft, 'facile'))).toBeNull();
		await brel((db) => readWhole(db, draft, ['facile']));
		const easy = await visitor((db) => showGuide(db, draft, 'facile'));
		expect(easy?.reading).toMatchObject({ readOn: TODAY, lookAgainOn: '2027-11-24' });
	});
});

describe('reading', () => {
	const vitale = async () => (await brel((db) => workOnGuide(db, VITALE)))!;
	const reading = async (change: object) => {
		const { versionId, pages } = await vitale();
		const asked = { guide: VITALE, versionId, texts: ['fr'] as const, today: TODAY };
		const all = { pages: pages.map(({ id }) => id), lookAgainOn: '2027-01-01' };
		return brel((db) => readGuide(db, { ...asked, ...all, ...change }));
	};

	test.each([
		['unread-pages', { pages: [] }, /il en reste \d/],
		['day', { lookAgainOn: TODAY }, /un jour à venir/],
		['no-text', { texts: [] }, /Cochez/],
		['changed-meanwhile', { versionId: '0190a000-0000-7000-8000-000000000000' }, /a changé/],
		['unknown-guide', { guide: 'inconnu' }, /n’existe pas/]
	])('%s: nothing is read', async (refusal, change, message) => {
		expect(await reading(change)).toMatchObject({
			refusal,
			message: expect.stringMatching(message)
		});
		expect((await vitale()).shown).toBe('nothing');
		expect((await vitale()).pages.filter(({ readOn }) => readOn)).toEqual([]);
	});

	test('a text that misses a gate is said with its sentence, and stays a draft', async () => {
		const long = `Vous ouvrez la page${' et la page'.repeat(9)}.`;
		await world.as('direction', centres.digue, (db) => retitle(db, PRINTING, long));
		const refused = await world.as('direction', centres.digue, (db) => readWhole(db, PRINTING));
		expect(refused).toMatchObject({
			refusal: 'hard-to-read',
			message: expect.stringContaining(long)
		});
	});

	test('a translation that nobody has read is not offered where a right is at stake', async () => {
		await brel((db) => readWhole(db, VITALE));
		const texts = (guide: string) =>
			visitor(async (db) => (await publishedGuides(db)).find((one) => one.guide === guide)?.texts);
		expect(await texts(VITALE)).toEqual(['fr', 'facile']);
		expect(await visitor((db) => showGuide(db, VITALE, 'ar'))).toBeNull();
		await brel((db) => readWhole(db, VITALE, ['ar']));
		expect(await texts(VITALE)).toEqual(['fr', 'facile', 'ar']);
		// No right: it is offered, and says that nobody has read it.
		await brel((db) => readWhole(db, 'choisir-un-mot-de-passe'));
		const english = await visitor((db) => showGuide(db, 'choisir-un-mot-de-passe', 'en'));
		expect(english?.reading).toBeNull();
	});
});

describe('whose words', () => {
	test('a centre’s copy is for its own residents; the others read the network’s', async () => {
		await network((db) => readWhole(db, PRINTING));
		const before = await visitor((db) => titleOf(db, PRINTING));
		await brel((db) => retitle(db, PRINTING, 'Imprimer chez nous'));
		expect(await visitor((db) => titleOf(db, PRINTING), centres.brel)).toBe(before);
		await brel((db) => readWhole(db, PRINTING));
		expect(await visitor((db) => titleOf(db, PRINTING), centres.brel)).toBe('Imprimer chez nous');
		expect(await visitor((db) => titleOf(db, PRINTING))).toBe(before);
		expect(await visitor((db) => titleOf(db, PRINTING), centres.digue)).toBe(before);
	});

	test('what the network changes since is told beside the copy, until it is kept or left', async () => {
		await network((db) => retitle(db, PRINTING, 'Imprimer un papier'));
		const work = () => brel((db) => workOnGuide(db, PRINTING));
		expect((await work())!.changedBelow).toEqual([
			{
				where: 'Français, le titre',
				was: [expect.stringContaining('Imprimer')],
				is: ['Imprimer un papier']
			}
		]);
		await brel((db) => keepCopy(db, PRINTING));
		expect(await work()).toMatchObject({ changedBelow: null, layer: 'centre' });
		expect((await work())!.content.texts.fr.title).toBe('Imprimer chez nous');
		await brel((db) => leaveCopy(db, PRINTING));
		await brel((db) => leaveCopy(db, PRINTING));
		expect(await work()).toMatchObject({ layer: 'network', changedBelow: null });
		// Nobody has read the network's new words: residents go on with those that were.
		expect(await visitor((db) => titleOf(db, PRINTING), centres.brel)).not.toBe(
			'Imprimer un papier'
		);
		expect((await work())!.versions.map(({ layer, isBack }) => [layer, isBack])).toEqual([
			...[
				['centre', true],
				['centre', false],
				['network', false],
				['centre', false]
			],
			['shipped', false]
		]);
	});

	test('written twice, a copy still tells what the network changed since it was made', async () => {
		const guide = 'bandeau-des-cookies';
		const { content } = (await brel((db) => workOnGuide(db, guide)))!;
		await brel((db) => retitle(db, guide, 'Les cookies chez nous'));
		await network((db) => retitle(db, guide, 'Les cookies'));
		await brel((db) => retitle(db, guide, 'Les cookies, chez nous'));
		const { changedBelow } = (await brel((db) => workOnGuide(db, guide)))!;
		expect(changedBelow!.map(({ was, is }) => [...was, ...is])).toEqual([
			[content.texts.fr.title, 'Les cookies']
		]);
	});

	test('the same words on the word of another page wait until somebody opens it', async () => {
		const guide = 'comptes-bancaires';
		await network((db) => readWhole(db, guide));
		const { versionId, content } = (await network((db) => workOnGuide(db, guide)))!;
		const facts = content.facts.map((fact) => ({ ...fact, page: 'https://ailleurs.example' }));
		await network((db) =>
			writeGuide(db, { guide, from: versionId, change: (was) => ({ ...was, facts }) })
		);
		expect((await network((db) => workOnGuide(db, guide)))!.shown).toBe('older');
		await network((db) => readWhole(db, guide, ['fr']));
		expect((await network((db) => workOnGuide(db, guide)))!.shown).toBe('this');
	});

	test('a later release waits until it is read, and what was read is shown meanwhile', async () => {
		const guide = 'meteo';
		await network((db) => readWhole(db, guide));
		const { rows } = await world.owner.query(
			`select content, digests from guide_versions where guide = $1`,
			[guide]
		);
		const { content, digests } = rows[0];
		const released = titled('La météo de demain')(content);
		await world.owner.query(
			`insert into guide_versions (guide, file_digest, content, digests, recorded_at)
			values ($1, 'new', $2, $3, $4)`,
			[
				guide,
				JSON.stringify(released),
				JSON.stringify({ ...digests, texts: { ...digests.texts, fr: 'other' } }),
				A_TUESDAY.toString()
			]
		);
		expect(await visitor((db) => titleOf(db, guide))).toBe(content.texts.fr.title);
		expect((await network((db) => workOnGuide(db, guide)))!.shown).toBe('older');
	});

	test('two who write at once: the second reads again before writing', async () => {
		const guide = 'appel-video';
		const { versionId } = (await brel((db) => workOnGuide(db, guide)))!;
		const write = (title: string) => (db: Db) =>
			writeGuide(db, { guide, from: versionId, change: titled(title) });
		const said = await atOnce({ act: brel, world }, write('Un'), write('Deux'));
		expect(said.filter((one) => 'refusal' in one)).toMatchObject([
			{ refusal: 'changed-meanwhile' }
		]);
	});

	test('what is no guide is refused, and a version of another centre does not exist', async () => {
		const guide = 'code-par-sms';
		const { versionId } = (await brel((db) => workOnGuide(db, guide)))!;
		const refused = await brel((db) =>
			writeGuide(db, { guide, from: versionId, change: (was) => ({ ...was, minutes: 0 }) })
		);
		expect(refused).toMatchObject({ refusal: 'not-a-guide' });
		const { id } = await brel((db) => retitle(db, guide, 'À nous'));
		const seen = (centreId: string) =>
			world.as('animateur', centreId, (db) => readVersion(db, guide, id));
		expect((await seen(centres.brel))?.content.texts.fr.title).toBe('À nous');
		expect(await seen(centres.digue)).toBeNull();
	});

	test('the network’s words are not a centre’s to write, nor a desk’s', async () => {
		const insert = (role: 'animateur' | 'accueil', centreId: string | null) =>
			world.as(role, centres.brel, (db) =>
				db
					.insertInto('guide_versions')
					.values({
						...{ guide: 'x', centre_id: centreId, content: '{}', digests: '{}' },
						recorded_at: A_TUESDAY.toString()
					})
					.execute()
			);
		await expect(insert('animateur', null)).rejects.toThrow('row-level security');
		await expect(insert('accueil', centres.brel)).rejects.toThrow('row-level security');
		await expect(insert('animateur', centres.digue)).rejects.toThrow('row-level security');
	});
});

test('a visitor reads guides and nothing of anybody', async () => {
	await brel((db) =>
		db
			.insertInto('people')
			.values({ centre_id: centres.brel, recorded_at: A_TUESDAY.toString() })
			.execute()
	);
	const acting = { staffId: null, role: 'visitor' as const, centres: [], at: A_TUESDAY };
	const people = await asActing(world.app, { ...acting, subject: centres.brel }, (db) =>
		db.selectFrom('people').selectAll().execute()
	);
	expect(people).toEqual([]);
});
