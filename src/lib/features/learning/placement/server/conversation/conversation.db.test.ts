import { describe, expect, test } from 'vitest';
import { PASS } from '../../domain/conversation/grade-choices.ts';
import { resumePlacement, stopPlacement } from './end-placement.ts';
import { listPlacements } from './list-placements.ts';
import { done, TODAY, useParlour } from '../placement.fixture.ts';
import { readPlacement } from './read-placement.ts';
import { say } from './say.ts';
import { startPlacement, undoPlacement } from './start-placement.ts';

const parlour = useParlour();
const { act, begin, step, answer, count } = parlour;

describe('a conversation', () => {
	test('keeps each answer at once: whatever happens next, nothing is lost', async () => {
		const { id } = await begin('Carpentier');
		await answer(id, 'seule', 2);
		const third = await step(id);
		const crash = act(async (db) => {
			done(await say(db, id, { question: third.id, value: 'aide' }));
			throw new Error('the line goes');
		});
		await expect(crash).rejects.toThrow('the line goes');
		const placement = await act((db) => readPlacement(db, id));
		expect(placement!.said.map((one) => one.answer)).toEqual([2, 2]);
		expect((await step(id)).id).toBe(third.id);
	});

	test('asks about her situation first, and she may say nothing of it', async () => {
		const personId = await parlour.addResident('Dhotel');
		const asked = { personId, moment: 'before', way: 'with-animator', day: TODAY } as const;
		const { id } = done(await act((db) => startPlacement(db, asked)));
		const first = await step(id);
		expect(first.kind).toBe('before');
		await answer(id, PASS, 1);
		expect((await act((db) => readPlacement(db, id)))!.situation).toEqual({ [first.id]: null });
	});

	test('pressed twice, or answered in two places at once, is one answer', async () => {
		const { id } = await begin('Everaert');
		const { id: question } = await step(id);
		const press = (value: string) => act((db) => say(db, id, { question, value }));
		await Promise.all([press('seule'), press('seule'), press('pas-encore')]);
		const { said } = (await act((db) => readPlacement(db, id)))!;
		expect(said.map(({ item }) => item)).toEqual([question]);
	});

	test('lets her come back to a question: the last word counts, at its place', async () => {
		const { id } = await begin('Fournier');
		const { id: question } = await step(id);
		await answer(id, 'seule', 2);
		done(await act((db) => say(db, id, { question, value: 'pas-encore' })));
		const { said } = (await act((db) => readPlacement(db, id)))!;
		expect(said.map((one) => one.answer)).toEqual([0, 2]);
		expect(said[0]!.item).toBe(question);
	});

	test('takes no answer to what was not asked, nor a button that is not there', async () => {
		const { id } = await begin('Gosselin');
		const { id: question } = await step(id);
		const before = await count('placement_answers');
		for (const pressed of [
			{ question: 'nothing-like-it', value: 'seule' },
			{ question, value: 'parfaitement' }
		]) {
			const refused = await act((db) => say(db, id, { ...pressed }));
			expect(refused).toMatchObject({ refusal: 'no-such-answer' });
		}
		expect(await count('placement_answers')).toBe(before);
	});

	test('that stops early says what is known, and takes no more', async () => {
		const { id, personId } = await begin('Hochart');
		await answer(id, 'pas-encore', 3);
		const { id: question } = await step(id);
		done(await act((db) => stopPlacement(db, id)));
		done(await act((db) => stopPlacement(db, id)));
		expect(await act((db) => say(db, id, { question, value: 'aide' }))).toMatchObject({
			refusal: 'over'
		});
		const [line] = await act((db) => listPlacements(db, personId));
		expect(line!.ending).toMatchObject({ how: 'stopped', questionCount: 3 });
		const sum = line!.ending!.probabilities.reduce((total, one) => total + one, 0);
		expect(sum).toBeCloseTo(1, 4);
	});

	test('that stops before any answer says nothing of her', async () => {
		const { id, personId } = await begin('Imbert');
		await answer(id, PASS, 1);
		done(await act((db) => stopPlacement(db, id)));
		const [line] = await act((db) => listPlacements(db, personId));
		expect(line!.ending).toMatchObject({ questionCount: 0, verdict: null });
	});

	test('goes on after all, with every answer still there', async () => {
		const { id } = await begin('Joly');
		await answer(id, 'aide', 3);
		const { id: question } = await step(id);
		done(await act((db) => stopPlacement(db, id)));
		done(await act((db) => resumePlacement(db, id)));
		expect((await step(id)).id).toBe(question);
	});

	test('ends by itself after twelve answers at most', async () => {
		const { id } = await begin('Lecat');
		for (let nth = 0; nth < 12; nth += 1) {
			if ((await act((db) => readPlacement(db, id)))!.ended) break;
			await answer(id, nth % 2 ? 'pas-encore' : 'seule', 1);
		}
		const { ended, said } = (await act((db) => readPlacement(db, id)))!;
		expect(ended).not.toBeNull();
		expect(said.length).toBeLessThanOrEqual(12);
	});

	test('taken back, is hers no more', async () => {
		const { id, personId } = await begin('Macquet');
		done(await act((db) => undoPlacement(db, id)));
		expect(await act((db) => listPlacements(db, personId))).toEqual([]);
		const pressed = { question: 'anything', value: 'aide' };
		expect(await act((db) => say(db, id, pressed))).toHaveProperty('refusal');
	});
});

describe('who may not', () => {
	test('another centre finds nothing, and writes nothing', async () => {
		const { id, personId } = await begin('Noël');
		const { id: question } = await step(id);
		const other = await parlour.world.addCentre('la-digue');
		const before = await count('placement_answers');
		await parlour.world.as('animateur', other, async (db) => {
			expect(await readPlacement(db, id)).toBeNull();
			expect(await listPlacements(db, personId)).toEqual([]);
			expect(await say(db, id, { question, value: 'seule' })).toMatchObject({
				refusal: 'unknown-placement'
			});
		});
		const there = { personId, moment: 'before', way: 'paper', day: TODAY } as const;
		const started = await parlour.world.as('animateur', other, (db) => startPlacement(db, there));
		expect(started).toMatchObject({ refusal: 'unknown-person' });
		expect(await count('placement_answers')).toBe(before);
	});

	test('the desk sees neither a level nor an answer', async () => {
		const { id, personId } = await begin('Olivier');
		await answer(id, 'seule', 1);
		await parlour.world.as('accueil', parlour.centreId, async (db) => {
			expect(await readPlacement(db, id)).toBeNull();
			expect(await listPlacements(db, personId)).toEqual([]);
		});
	});
});
