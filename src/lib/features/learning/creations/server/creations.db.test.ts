import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Db } from '#lib/platform/database/acting.ts';
import { recordConsent } from '#lib/features/people/people/index.server.ts';
import { whatIsMissing } from '../domain/what-is-missing.ts';
import { atOnce, done, SIGNED, SPOKEN, TODAY, useKids, YEAR } from './creations.fixture.ts';
import { eraseCreations } from './erase-creations.ts';
import { findCreation, listCreations } from './read-creations.ts';
import { recordAgreement, withdrawAgreement } from './record-agreement.ts';
import { readCreationPicture, readShownPicture, listShownCreations } from './shown-creations.ts';
import { addCreation, changeCreationPeople, removeCreation } from './write-creation.ts';

const kids = useKids();
const { act, world } = kids;

const isShown = async (id: string) => {
	const { shown } = await act((db) => listShownCreations(db, YEAR));
	const isListed = shown.some(({ fileId }) => fileId === id);
	const picture = await act((db) => readShownPicture(db, id));
	expect(picture !== null).toBe(isListed);
	return isListed;
};
const missing = async (id: string) => whatIsMissing((await act((db) => findCreation(db, id)))!);

describe('an image is shown once everybody on it agreed', () => {
	test('the child and her adult, both; taken back by either, it is gone at once', async () => {
		const lina = await kids.addChild('Lina');
		const id = await kids.add({ recognised: [lina] });
		expect(await isShown(id)).toBe(false);
		expect(await missing(id)).toEqual([
			'Il manque l’accord de Lina et celui de son adulte responsable\u00a0: cette photo ne paraît pas.'
		]);
		await kids.agrees(lina, 'child');
		expect(await missing(id)).toEqual([
			'Il manque l’accord de l’adulte responsable de Lina\u00a0: cette photo ne paraît pas.'
		]);
		await kids.agrees(lina, 'adult');
		expect(await isShown(id)).toBe(true);
		for (const voice of ['child', 'adult'] as const) {
			await kids.withdraws(lina, voice);
			expect(await isShown(id)).toBe(false);
			await kids.agrees(lina, voice);
			expect(await isShown(id)).toBe(true);
		}
		const { rows } = await world.owner.query(
			'select answer from creation_agreements where person_id = $1',
			[lina]
		);
		expect(rows).toHaveLength(6);
	});

	test('of two children on it, one is not enough', async () => {
		const [one, two] = [await kids.addChild('Anouk'), await kids.addChild('Bilal')];
		const id = await kids.add({ recognised: [one, two] });
		await kids.agrees(one, 'child', 'adult');
		expect(await isShown(id)).toBe(false);
		await kids.agrees(two, 'child', 'adult');
		expect(await isShown(id)).toBe(true);
	});

	test('who only made it is asked nothing, and nobody is named', async () => {
		const author = await kids.addChild('Capucine');
		const id = await kids.add({ made: [author], nobodyRecognised: true, title: 'Les vagues' });
		expect(await isShown(id)).toBe(true);
		const { shown } = await act((db) => listShownCreations(db, YEAR));
		expect(shown.find(({ fileId }) => fileId === id)).toEqual({
			programme: 'numerikids',
			fileId: id,
			alternative: 'Des enfants devant un décor de papier',
			caption: '«\u202fLes vagues\u202f», photo, 18 novembre 2026.'
		});
		expect(JSON.stringify(shown)).not.toContain('Capucine');
	});

	test('an agreement is for its year, and no other', async () => {
		const child = await kids.addChild('Dounia');
		const id = await kids.add({ recognised: [child] });
		const { programmeId } = kids;
		for (const [said, saidBy] of [
			[SPOKEN, 'child'],
			[SIGNED, 'adult']
		] as const) {
			// As if she had been there last year too.
			await world.owner.query(
				`insert into creation_agreements (centre_id, programme_id, year, person_id, said_by, answer,
					support, kept_at, day, recorded_at)
				values ($1, $2, 2025, $3, $4, 'given', $5, $6, '2025-10-01', now())`,
				[kids.centreId, programmeId, child, saidBy, said.support, said.keptAt || null]
			);
		}
		expect(await isShown(id)).toBe(false);
	});

	test('her own sheet says no to photos: whatever was signed here, nothing is shown', async () => {
		const child = await kids.addChild('Elio');
		const id = await kids.add({ recognised: [child] });
		await kids.agrees(child, 'child', 'adult');
		expect(await isShown(id)).toBe(true);
		const consent = { personId: child, purpose: 'photo', answer: 'refused' } as const;
		done(await world.as('accueil', kids.centreId, (db) => recordConsent(db, consent)));
		expect(await isShown(id)).toBe(false);
		expect(await missing(id)).toEqual([
			'La fiche d’Elio dit non aux photos\u00a0: cette photo ne paraît pas.'
		]);
	});

	test('of age, she signs for herself; of unknown age, she is asked for as a child', async () => {
		const grown = await kids.addChild('Farid', 2000);
		const id = await kids.add({ recognised: [grown] });
		const { programmeId } = kids;
		const said = { programmeId, year: YEAR, personId: grown, today: TODAY };
		expect(
			await act((db) => recordAgreement(db, { ...said, ...SPOKEN, saidBy: 'child' }))
		).toMatchObject({ refusal: 'answers-alone' });
		await kids.agrees(grown, 'adult');
		expect(await isShown(id)).toBe(true);
		const unknown = await kids.addChild('Gaël', null);
		const other = await kids.add({ recognised: [unknown] });
		await kids.agrees(unknown, 'adult');
		expect(await isShown(other)).toBe(false);
	});
});

describe('what is asked before it is kept', () => {
	test.each([
		['neither somebody nor nobody', {}, 'nobody-said'],
		['a day to come', { nobodyRecognised: true, day: '2026-11-25' }, 'to-come'],
		['a film of no length', { nobodyRecognised: true, kind: 'film' as const }, 'no-length'],
		['a photo of a length', { nobodyRecognised: true, minutes: 3 }, 'only-a-film'],
		[
			'a name in its title',
			{ nobodyRecognised: true, title: 'Le film de HÉLOÏSE !' },
			'says-a-name'
		],
		[
			'a card number',
			{ nobodyRecognised: true, alternative: 'Carte 4970 1012 3456 7893' },
			'confidential'
		]
	])('%s', async (_what, change, refusal) => {
		await kids.addChild('Héloïse');
		const creation = await kids.photo(change);
		expect(await act((db) => addCreation(db, creation))).toMatchObject({ refusal });
	});

	test('somebody and nobody, or somebody of elsewhere', async () => {
		const child = await kids.addChild('Ilan');
		const stranger = await kids.addResident('Vasseur');
		const both = await kids.photo({ recognised: [child], nobodyRecognised: true });
		expect(await act((db) => addCreation(db, both))).toMatchObject({ refusal: 'both-said' });
		const other = await kids.photo({ recognised: [stranger] });
		expect(await act((db) => addCreation(db, other))).toMatchObject({
			refusal: 'not-of-the-programme'
		});
	});

	test('another programme has no such page', async () => {
		const { rows } = await world.owner.query<{ id: string }>(
			`select id from programmes where slug = 'senou' and centre_id = $1`,
			[kids.centreId]
		);
		const creation = await kids.photo({ nobodyRecognised: true, programmeId: rows[0]!.id });
		expect(await act((db) => addCreation(db, creation))).toMatchObject({ refusal: 'not-a-year' });
	});

	test('an adult signs, and the paper is somewhere', async () => {
		const personId = await kids.addChild('Jade');
		const said = { programmeId: kids.programmeId, year: YEAR, personId, today: TODAY };
		const tell = (more: object) =>
			act((db) => recordAgreement(db, { ...said, ...SIGNED, saidBy: 'adult', ...more }));
		expect(await tell({ support: 'spoken', keptAt: '' })).toMatchObject({ refusal: 'not-signed' });
		expect(await tell({ keptAt: ' ' })).toMatchObject({ refusal: 'no-place' });
		expect(await tell({ day: '2026-11-25' })).toMatchObject({ refusal: 'to-come' });
		expect(await tell({ answer: 'refused', support: 'spoken', keptAt: '' })).toHaveProperty('id');
	});

	test('the picture comes without what the camera wrote', async () => {
		const id = await kids.add({ nobodyRecognised: true });
		const bytes = (await act((db) => readCreationPicture(db, id)))!;
		expect(await sharp(bytes).metadata()).not.toHaveProperty('exif');
		expect(bytes.includes('Exif')).toBe(false);
	});
});

describe('who is recognised is said again', () => {
	test('somebody who had been forgotten takes it off until she agrees', async () => {
		const child = await kids.addChild('Kenza');
		const id = await kids.add({ nobodyRecognised: true });
		const people = { creationId: id, recognised: [child], made: [child], nobodyRecognised: false };
		done(await act((db) => changeCreationPeople(db, people)));
		expect(await isShown(id)).toBe(false);
		await kids.agrees(child, 'child', 'adult');
		expect(await isShown(id)).toBe(true);
		await act((db) => removeCreation(db, id));
		expect(await act((db) => changeCreationPeople(db, people))).toMatchObject({
			refusal: 'unknown-creation'
		});
	});

	test('two colleagues at once: the second one waits, and hers is what is said', async () => {
		const child = await kids.addChild('Lou');
		const id = await kids.add({ nobodyRecognised: true });
		const change = (made: string[]) => (db: Db) => {
			const people = { recognised: [child], made, nobodyRecognised: false };
			return changeCreationPeople(db, { creationId: id, ...people });
		};
		const answers = await atOnce(kids, change([]), change([child]));
		expect(answers).toEqual([{ changed: id }, { changed: id }]);
		expect(await isShown(id)).toBe(false);
		expect(await act((db) => findCreation(db, id))).toMatchObject({
			recognised: [{ id: child }],
			made: [{ id: child }]
		});
	});

	test('an agreement and its withdrawal at once: the one written last counts', async () => {
		const child = await kids.addChild('Malo');
		const id = await kids.add({ recognised: [child] });
		await kids.agrees(child, 'child');
		const said = { programmeId: kids.programmeId, year: YEAR, personId: child, today: TODAY };
		await atOnce(
			kids,
			(db) => recordAgreement(db, { ...said, ...SIGNED, saidBy: 'adult' }),
			(db) => withdrawAgreement(db, { ...said, saidBy: 'adult' })
		);
		expect(await isShown(id)).toBe(false);
	});
});

test('her name erased, the images on which she is recognised go, with their pictures', async () => {
	const [gone, friend] = [await kids.addChild('Nour'), await kids.addChild('Oscar')];
	const together = await kids.add({ recognised: [gone, friend] });
	const made = await kids.add({ made: [gone], nobodyRecognised: true });
	expect(await act((db) => eraseCreations(db, [gone]))).toEqual({ creations: 1 });
	expect(await act((db) => readCreationPicture(db, together))).toBeNull();
	expect(await act((db) => readCreationPicture(db, made))).not.toBeNull();
});

test('nobody of the desk or of another centre sees any of it', async () => {
	const child = await kids.addChild('Prune');
	const id = await kids.add({ recognised: [child] });
	await kids.agrees(child, 'child', 'adult');
	const elsewhere = await world.addCentre('ailleurs');
	const { programmeId } = kids;
	for (const [role, centre] of [
		['accueil', kids.centreId],
		['direction', elsewhere]
	] as const) {
		await world.as(role, centre, async (db) => {
			expect(await listCreations(db, { programmeId, year: YEAR })).toEqual([]);
			expect(await readCreationPicture(db, id)).toBeNull();
			await removeCreation(db, id);
		});
	}
	expect(await isShown(id)).toBe(true);
});

describe('the database refuses too', () => {
	const columns = `insert into creation_agreements
		(centre_id, programme_id, year, person_id, said_by, answer, support, kept_at, day, recorded_at)`;
	const write = async (values: string) =>
		world.owner.query(`${columns} values ($1, $2, 2026, $3, ${values}, '2026-11-18', now())`, [
			kids.centreId,
			kids.programmeId,
			await kids.addChild('Quentin')
		]);

	test('an adult who only said it, a signed paper that is nowhere', async () => {
		await expect(write(`'adult', 'given', 'spoken', null`)).rejects.toThrow(/an_adult_signs/);
		await expect(write(`'adult', 'given', 'signed', null`)).rejects.toThrow(/a_paper_is_somewhere/);
		await write(`'adult', 'refused', 'spoken', null`);
	});

	test('somebody recognised where nobody is, either way round', async () => {
		const child = await kids.addChild('Rosalie');
		const nobody = await kids.add({ nobodyRecognised: true });
		await expect(
			world.owner.query(
				`insert into creation_people (creation_id, person_id, centre_id, part, recorded_at)
				values ($1, $2, $3, 'recognised', now())`,
				[nobody, child, kids.centreId]
			)
		).rejects.toThrow(/somebody is recognised/);
		const somebody = await kids.add({ recognised: [child] });
		await expect(
			world.owner.query('update creations set nobody_recognised = true where id = $1', [somebody])
		).rejects.toThrow(/somebody is recognised/);
	});

	test('a photo that lasts, a film seen at an address that is not safe', async () => {
		const id = await kids.add({ nobodyRecognised: true });
		const change = (what: string) =>
			world.owner.query(`update creations set ${what} where id = $1`, [id]);
		await expect(change('minutes = 3')).rejects.toThrow(/only_a_film_lasts/);
		await expect(change(`kind = 'film', address = 'http://exemple.fr'`)).rejects.toThrow(
			/address_check/
		);
	});
});
