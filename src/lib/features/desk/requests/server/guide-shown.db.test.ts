import { beforeAll, beforeEach, expect, test } from 'vitest';
import { publishGuides, withdrawGuide } from '../../../../../../tests/database/publish-guides.ts';
import { readAnswerForm } from '../domain/read-answer-form.ts';
import { answerRequest } from './answer-request.ts';
import { attachPerson } from './attach-person.ts';
import { done, TODAY, useDesk } from './desk.fixture.ts';
import { requestsOf } from './requests-of.ts';
import { showRequest } from './show-request.ts';

const desk = useDesk();
const FORM = { ...{ sorte: 'guide-shown', minutes: '', mots: '', guide: '', autre: '' } } as const;
type Sent = Parameters<typeof readAnswerForm>[0];

beforeAll(() => publishGuides(desk.world, ['declaration-de-revenus', 'carte-vitale']));
beforeEach(() => desk.world.owner.query('delete from request_answers'));

/** What the panel sends, as it stands or changed. */
const press = (requestId: string, change: Partial<Sent> = {}) =>
	desk.act((db) => {
		const said = readAnswerForm({ ...FORM, ...change } as Sent);
		if (said.kind === 'pre-list') throw new Error('not of these stories');
		return answerRequest(db, { requestId, today: TODAY, ...said });
	});
const answersOf = async (id: string) => (await desk.act((db) => showRequest(db, id)))!.answers;

test('the first proposal is ticked: « Montré » keeps it, and its title is read', async () => {
	const id = await desk.ask();
	done(await press(id, { guide: 'declaration-de-revenus' }));
	expect(await answersOf(id)).toMatchObject([
		{
			words: null,
			guide: { title: 'Faire sa déclaration d’impôts', isPublished: true, isOwn: false }
		}
	]);
	expect((await desk.act((db) => showRequest(db, id)))!.status).toBe('answered');
});

test('what she chooses besides, or writes, is what she showed', async () => {
	const id = await desk.ask();
	const ticked = { guide: 'declaration-de-revenus' };
	done(await press(id, { ...ticked, autre: 'carte-vitale', mots: 'la page 2' }));
	done(await press(id, { ...ticked, mots: 'Le dépliant de la mairie' }));
	expect((await answersOf(id)).map(({ guide, words }) => [guide?.guide ?? null, words])).toEqual([
		['carte-vitale', 'la page 2'],
		[null, 'Le dépliant de la mairie']
	]);
});

test('what was written before there were guides is read as it was', async () => {
	const id = await desk.ask();
	await desk.world.owner.query(
		`insert into request_answers (request_id, centre_id, kind, words, recorded_at)
		values ($1, $2, 'guide-shown', 'Déclarer en ligne', now())`,
		[id, desk.centreId]
	);
	expect(await answersOf(id)).toMatchObject([{ words: 'Déclarer en ligne', guide: null }]);
});

test.each([
	['that does not exist', 'guide-inconnu'],
	['that nobody has read', 'quoi-acheter']
])('a guide %s is refused, and nothing is written', async (_story, guide) => {
	const id = await desk.ask();
	expect(await press(id, { autre: guide })).toMatchObject({
		refusal: 'guide',
		message: expect.stringContaining('choisissez-en un autre')
	});
	expect(await answersOf(id)).toEqual([]);
});

test('neither a guide nor a word: which one is asked for', async () => {
	const id = await desk.ask();
	expect(await press(id)).toMatchObject({ refusal: 'words' });
});

test('on her sheet the guide is named, with the words if there are some', async () => {
	const id = await desk.ask();
	const personId = await desk.addPerson('Ducrocq');
	done(await desk.act((db) => attachPerson(db, { requestId: id, personId })));
	done(await press(id, { autre: 'carte-vitale', mots: 'la page 2' }));
	const events = await desk.act((db) => requestsOf(db, personId));
	expect(events.find(({ kind }) => kind === 'request-answer')!.detail).toBe(
		'Carte Vitale\u00a0: la mettre à jour, la refaire\u00a0: la page 2'
	);
});

test('withdrawn since, the answer says the words of its address, and leads nowhere', async () => {
	const id = await desk.ask();
	done(await press(id, { guide: 'carte-vitale' }));
	await withdrawGuide(desk.world, 'carte-vitale');
	expect(await answersOf(id)).toMatchObject([
		{ guide: { title: 'Carte vitale', isPublished: false } }
	]);
});
