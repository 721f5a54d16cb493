import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { A_PAGE } from '../domain/centre-page.fixture.ts';
import type { CentrePage } from '../domain/centre-page.ts';
import { pageAtWork, publicCentres, publishedPages, visitedClosures } from './read-page.ts';
import { publishPage, takeDownPage, writePage } from './write-page.ts';

const world = useTestDatabase();
const centres = { brel: '', digue: '' };

beforeAll(async () => {
	centres.brel = await world.addCentre('jacques-brel');
	centres.digue = await world.addCentre('la-digue');
});

const direction = <T>(work: (db: Db) => Promise<T>, centre = centres.brel) =>
	world.as('direction', centre, work);
const visitor = <T>(work: (db: Db) => Promise<T>, centre: string | null = null) =>
	asVisitor({ database: world.app, now: () => A_TUESDAY }, centre, work);
const read = async (centre = centres.brel) =>
	(await visitor((db) => publishedPages(db, [centre]))).get(centre) ?? null;

/** Writes upon what is there, as the form of the direction does. */
async function write(change: (was: CentrePage) => CentrePage, centre = centres.brel) {
	return direction(async (db) => {
		const { version } = await pageAtWork(db);
		return writePage(db, { from: version?.id ?? null, change });
	}, centre);
}

describe('what the direction writes, and what residents read', () => {
	test('a page is read once it is published, as it was then', async () => {
		expect(await read()).toBeNull();
		const { id } = done(await write(() => A_PAGE));
		expect(await read()).toBeNull();
		done(await direction((db) => publishPage(db, id)));
		expect(await read()).toEqual(A_PAGE);
		const later = done(await write((was) => ({ ...was, city: 'Le Portel' })));
		expect((await read())?.city).toBe('Outreau');
		done(await direction((db) => publishPage(db, later.id)));
		expect((await read())?.city).toBe('Le Portel');
	});

	test('a version of before is published again; the page is taken back', async () => {
		const { versions } = await direction(pageAtWork);
		done(await direction((db) => publishPage(db, versions.at(-1)!.id)));
		expect((await read())?.city).toBe('Outreau');
		expect(await direction(pageAtWork)).toMatchObject({ shownId: versions.at(-1)!.id });
		await direction(takeDownPage);
		await direction(takeDownPage);
		expect(await read()).toBeNull();
		expect((await direction(pageAtWork)).shownId).toBeNull();
		done(await direction((db) => publishPage(db, versions.at(-1)!.id)));
	});

	test('what is missing is told, and nothing is published', async () => {
		const { id } = done(await write((was) => ({ ...was, street: '' }), centres.digue));
		const refused = await direction((db) => publishPage(db, id), centres.digue);
		expect(refused).toMatchObject({ refusal: 'missing' });
		expect(await read(centres.digue)).toBeNull();
	});

	test('two who write at once: the second reads again before writing', async () => {
		const { version } = await direction(pageAtWork);
		const both = await Promise.all(
			['Un', 'Deux'].map((street) =>
				direction((db) =>
					writePage(db, { from: version!.id, change: (was) => ({ ...was, street }) })
				)
			)
		);
		expect(both.filter((one) => 'refusal' in one)).toMatchObject([
			{ refusal: 'changed-meanwhile' }
		]);
	});

	test('what nobody may keep is refused, and so is what is no page', async () => {
		const iban = 'FR76 3000 6000 0112 3456 7890 189';
		const before = (await direction(pageAtWork)).versions.length;
		expect(
			await write((was) => ({
				...was,
				texts: { fr: { ...was.texts.fr, access: `Virement au ${iban}` } }
			}))
		).toMatchObject({ refusal: 'confidential' });
		expect(await write((was) => ({ ...was, openings: [] }))).toMatchObject({
			refusal: 'not-a-page'
		});
		expect((await direction(pageAtWork)).versions).toHaveLength(before);
	});
});

describe('whose page', () => {
	test('another centre’s version is not there to be published', async () => {
		const { version } = await direction(pageAtWork);
		expect(await direction((db) => publishPage(db, version!.id), centres.digue)).toMatchObject({
			refusal: 'unknown-version'
		});
	});

	test('only the direction writes and publishes, whatever a page lets somebody send', async () => {
		const { version } = await direction(pageAtWork);
		for (const role of ['accueil', 'animateur', 'referent-famille'] as const) {
			await expect(
				world.as(role, centres.brel, (db) =>
					writePage(db, { from: version!.id, change: () => A_PAGE })
				)
			).rejects.toThrow('row-level security');
			await expect(world.as(role, centres.brel, takeDownPage)).rejects.toThrow(
				'row-level security'
			);
		}
		await expect(visitor(takeDownPage, centres.brel)).rejects.toThrow('exactly one centre');
	});

	test('a visitor finds in the database what was published, and no draft', async () => {
		await write((was) => ({ ...was, city: 'Brouillon' }));
		const cities = await visitor(async (db) => {
			const { rows } = await sql<{ city: string }>`
				select content ->> 'city' as city from centre_page_versions`.execute(db);
			return rows.map(({ city }) => city);
		});
		expect(cities).toContain('Outreau');
		expect(cities).not.toContain('Brouillon');
	});
});

describe('whoever looks for a centre', () => {
	test('reads every centre, its telephone, and what its page says of where it is', async () => {
		await world.owner.query(
			`insert into letter_models (centre_id, phone, subject, body, recorded_at)
			values ($1, '03 21 80 27 82', 'objet', 'texte', now())`,
			[centres.brel]
		);
		expect(await visitor(publicCentres)).toMatchObject([
			{ slug: 'jacques-brel', phone: '03 21 80 27 82', city: 'Outreau', isFree: true },
			{ slug: 'la-digue', phone: null, city: null, isFree: false }
		]);
	});

	test('is told the days on which the centre is shut, without the words of its team', async () => {
		const { rows } = await world.owner.query<{ id: string }>(
			`insert into closures (centre_id, kind, name, first_day, last_day, recorded_at)
			values ($1, 'own', 'Obsèques', '2026-12-01', '2026-12-02', now()),
				($1, 'own', 'Travaux', '2026-12-08', '2026-12-08', now()),
				($1, 'school-holiday', 'Vacances', '2026-12-20', '2027-01-03', now()) returning id`,
			[centres.brel]
		);
		await world.owner.query(
			`insert into closure_withdrawals (centre_id, closure_id, recorded_at) values ($1, $2, now())`,
			[centres.brel, rows[1]!.id]
		);
		const since = (centre: string | null) =>
			visitor((db) => visitedClosures(db, '2026-11-24'), centre);
		expect(await since(centres.brel)).toEqual([{ firstDay: '2026-12-01', lastDay: '2026-12-02' }]);
		expect(await since(centres.digue)).toEqual([]);
		expect(await visitor((db) => db.selectFrom('closures').select('name').execute())).toEqual([]);
	});
});
