import { describe, expect, test } from 'vitest';
import {
	listChildren,
	listCreations,
	recordAgreement,
	withdrawAgreement
} from '#lib/features/learning/creations/index.server.ts';
import { mergePeople } from '#lib/features/people/doubles/index.server.ts';
import { eraseOnRequest, gatherRecord } from '#lib/features/rights/rights/index.server.ts';
import {
	closeYear,
	ficheHtml,
	reportHtml,
	showReport,
	writtenFiche
} from '#lib/features/year/reports/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import { readDocx } from '#lib/platform/documents/docx/read-docx.fixture.ts';
import { renderDocx } from '#lib/platform/documents/docx/render-docx.ts';
import { readOdt } from '#lib/platform/documents/odt/read-odt.fixture.ts';
import { renderOdt } from '#lib/platform/documents/odt/render-odt.ts';
import {
	done,
	SIGNED,
	TODAY,
	useKids,
	YEAR
} from '../../src/lib/features/learning/creations/server/creations.fixture.ts';

const kids = useKids();
const { world } = kids;
const centre = () => ({ id: kids.centreId, slug: 'numerikids', name: 'Les Mercredis' });
const direction = <T>(work: Parameters<typeof world.as<T>>[2]) =>
	world.as<T>('direction', kids.centreId, work);

/** What somebody reads of the fiche of the year, on each of its supports. */
async function fiche(today = TODAY) {
	return direction(async (db) => {
		const shown = await showReport(db, centre(), YEAR, today);
		const written = (await writtenFiche(db, shown, 'numerikids'))!;
		return {
			web: (await ficheHtml(db, shown, 'numerikids'))!,
			whole: await reportHtml(db, shown),
			pictures: Object.keys(written.pictures),
			blocks: JSON.stringify(written.blocks),
			word: readDocx(await renderDocx(written)),
			office: readOdt(await renderOdt(written)),
			heldBack: shown.heldBack
		};
	});
}

const seance = (title: string) => ({
	title,
	alternative: `Des mains devant un décor (${title})`
});

describe('the fiche of the year', () => {
	test('shows what everybody accepts, on each support, and names nobody', async () => {
		const lina = await kids.addChild('Lina');
		const id = await kids.add({ recognised: [lina], made: [lina], ...seance('Les vagues') });
		const before = await fiche();
		expect(before.heldBack).toEqual({ numerikids: 1 });
		expect(JSON.stringify(before)).not.toContain('Les vagues');
		await kids.agrees(lina, 'child', 'adult');
		const { web, whole, pictures, blocks, word, office, heldBack } = await fiche();
		expect(heldBack).toEqual({});
		expect(pictures).toEqual([id]);
		for (const page of [web, whole]) {
			expect(page).toContain('alt="Des mains devant un décor (Les vagues)"');
			expect(page).toContain('«\u202fLes vagues\u202f», photo, 18 novembre 2026.');
		}
		expect(blocks).toContain('Les vagues');
		for (const read of [word, office]) {
			expect(read.alternatives).toContain('Des mains devant un décor (Les vagues)');
			expect(JSON.stringify(read.texts)).toContain('Les vagues');
		}
		expect(JSON.stringify([web, whole, blocks])).not.toContain('Lina');
		await kids.withdraws(lina, 'adult');
		expect(JSON.stringify(await fiche())).not.toContain('Les vagues');
	});

	test('in a closed year nothing is added, and what is taken back goes all the same', async () => {
		const [one, two] = [await kids.addChild('Bilal'), await kids.addChild('Chloé')];
		await kids.add({ recognised: [one], ...seance('Le phare') });
		await kids.add({ recognised: [two], ...seance('Le port') });
		await kids.agrees(one, 'child', 'adult');
		await kids.agrees(two, 'child');
		const today = '2027-01-15';
		done(await direction((db) => closeYear(db, { centre: centre(), year: YEAR, today })));
		expect((await fiche(today)).web).toContain('Le phare');
		const { programmeId } = kids;
		const said = { programmeId, year: YEAR, saidBy: 'adult', today } as const;
		expect(
			await direction((db) => recordAgreement(db, { ...said, ...SIGNED, personId: two }))
		).toMatchObject({ refusal: 'closed' });
		done(await direction((db) => withdrawAgreement(db, { ...said, personId: one })));
		const { web } = await fiche(today);
		expect(web).not.toContain('Le phare');
		expect(web).not.toContain('Le port');
		await world.owner.query('delete from year_closings');
	});
});

test('a child reads what is kept of her; erased, her pictures and her agreements are gone', async () => {
	const child = await kids.addChild('Dalila');
	await kids.add({ recognised: [child], ...seance('La grue') });
	await kids.agrees(child, 'child', 'adult');
	const place = { name: 'Les Mercredis', timeZone: 'Europe/Paris' };
	const record = JSON.stringify(
		await direction((db) => gatherRecord(db, { personId: child, holds: HOLDS, centre: place }))
	);
	expect(record).toContain('La grue');
	expect(record).toContain('Classeur des mercredis');
	done(
		await direction((db) =>
			eraseOnRequest(db, {
				personId: child,
				cause: 'erasure-asked',
				today: TODAY,
				holds: HOLDS,
				closeYear: async () => ({ id: 'closed' })
			})
		)
	);
	const rows = async (table: string) =>
		(await world.owner.query(`select from ${table} where person_id = $1`, [child])).rowCount;
	expect(await rows('creation_people')).toBe(0);
	expect(await rows('creation_agreements')).toBe(0);
	const { rowCount } = await world.owner.query(`select from creations where title = 'La grue'`);
	expect(rowCount).toBe(0);
});

test('two records of one child become one: what she said follows, and her picture still asks', async () => {
	const [kept, other] = [await kids.addChild('Élise'), await kids.addChild('Elise')];
	await kids.add({ recognised: [kept, other], made: [other], ...seance('La dune') });
	await kids.agrees(other, 'child', 'adult');
	const { programmeId } = kids;
	const theirs = () =>
		direction(async (db) => ({
			dune: (await listCreations(db, { programmeId, year: YEAR })).find(
				({ title }) => title === 'La dune'
			)!,
			children: await listChildren(db, { programmeId, year: YEAR })
		}));
	done(await direction((db) => mergePeople(db, { people: [kept, other] })));
	const { dune, children } = await theirs();
	expect(dune.recognised).toMatchObject([{ child: 'given', adult: 'given' }]);
	expect(dune.made).toHaveLength(1);
	expect(children.filter(({ givenName }) => /lise/.test(givenName))).toHaveLength(1);
	await kids.withdraws(dune.recognised[0]!.id, 'child');
	expect((await theirs()).dune.recognised).toMatchObject([{ child: 'withdrawn', adult: 'given' }]);
});
