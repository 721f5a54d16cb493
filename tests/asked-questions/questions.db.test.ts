import { expect, test } from 'vitest';
import type { Db } from '#lib/platform/database/acting.ts';
import { readProgrammeContents } from '#lib/features/learning/workshops/index.server.ts';
import {
	atOnce,
	done,
	TODAY,
	useWorkshop
} from '../../src/lib/features/learning/workshops/server/workshop.fixture.ts';
import {
	answerProposal,
	noteQuestion,
	questionsOf,
	subjectsOf,
	undoQuestion
} from '#lib/features/learning/asked-questions/index.server.ts';

const workshop = useWorkshop();
const { act } = workshop;
const senou = () => workshop.programmes.get('senou')!;

const note = (seanceId: string, theme: string, isSolved = true) =>
	act((db) => noteQuestion(db, { seanceId, theme, isSolved, today: TODAY }));
const subjects = () => act((db) => subjectsOf(db, { programmeId: senou(), today: TODAY }));
const answer = (theme: string, word: 'taught' | 'declined') =>
	act((db) => answerProposal(db, { programmeId: senou(), theme, answer: word, today: TODAY }));
const written = async () =>
	(await workshop.world.owner.query('select from asked_questions')).rowCount;

test('questions of a séance say what the next ones should be about, whoever asked them', async () => {
	const [seance] = await workshop.seances(await workshop.plan());
	done(await note(seance!, 'Accéder à la CAF', false));
	const twice = done(await note(seance!, 'La messagerie'));
	done(await note(seance!, 'La messagerie'));
	done(await act((db) => undoQuestion(db, { seanceId: seance!, questionId: twice.noted })));
	done(await act((db) => undoQuestion(db, { seanceId: seance!, questionId: twice.noted })));
	const found = await act((db) => questionsOf(db, seance!));
	expect(found!.questions.map(({ theme, isSolved }) => [theme, isSolved])).toEqual([
		['Accéder à la CAF', false],
		['La messagerie', true]
	]);
	expect((await subjects()).subjects).toEqual([
		{ theme: 'Accéder à la CAF', asked: 1, unsolved: 1 },
		{ theme: 'La messagerie', asked: 1, unsolved: 0 }
	]);
	expect((await workshop.journal()).slice(-2)).toEqual([
		'undo-question seance',
		'undo-question seance'
	]);
	const { rows } = await workshop.world.owner.query<{ column_name: string }>(
		`select column_name from information_schema.columns where table_name = 'asked_questions'`
	);
	expect(rows.map(({ column_name }) => column_name)).not.toContain('person_id');
});

test('asked five times it is proposed once, and becomes the last content of the list', async () => {
	const [seance] = await workshop.seances(await workshop.plan());
	for (let time = 0; time < 5; time++) done(await note(seance!, 'Payer la cantine'));
	expect((await subjects()).proposed.map(({ theme }) => theme)).toEqual(['Payer la cantine']);
	const take = (db: Db) =>
		answerProposal(db, {
			programmeId: senou(),
			theme: 'payer la cantine',
			answer: 'taught',
			today: TODAY
		});
	const answers = await atOnce(workshop, take, take);
	expect(answers).toMatchObject([{ answered: 'Payer la cantine' }, { refusal: 'changed' }]);
	const { contents } = await act((db) => readProgrammeContents(db, { programmeId: senou() }));
	expect(contents.filter((one) => one === 'Payer la cantine')).toHaveLength(1);
	expect(contents.at(-1)).toBe('Payer la cantine');
	expect((await subjects()).proposed).toEqual([]);
});

test('declined, it is not proposed again', async () => {
	const [seance] = await workshop.seances(await workshop.plan());
	for (let time = 0; time < 5; time++) done(await note(seance!, 'Le wifi'));
	done(await answer('Le wifi', 'declined'));
	done(await note(seance!, 'Le wifi'));
	expect((await subjects()).proposed).toEqual([]);
	expect(await answer('Le wifi', 'taught')).toMatchObject({ refusal: 'changed' });
});

test('a séance to come, or of a neighbour, takes no question and nothing is written', async () => {
	const [, , , coming] = await workshop.seances(await workshop.plan());
	const before = await written();
	expect(await note(coming!, 'La CAF')).toMatchObject({ refusal: 'not-yet' });
	expect(await note(crypto.randomUUID(), 'La CAF')).toMatchObject({ refusal: 'unknown' });
	const neighbour = await workshop.world.addCentre('la-digue');
	const [seance] = await workshop.seances(await workshop.plan());
	const there = await workshop.world.as('direction', neighbour, (db) =>
		noteQuestion(db, { seanceId: seance!, theme: 'La CAF', isSolved: true, today: TODAY })
	);
	expect(there).toMatchObject({ refusal: 'unknown' });
	expect(
		await workshop.world.as('direction', neighbour, (db) => questionsOf(db, seance!))
	).toBeNull();
	expect(await written()).toBe(before);
});
