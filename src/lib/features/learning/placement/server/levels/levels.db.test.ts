import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { BANK_VERSION } from '../../domain/bank/asked-bank.ts';
import { paperItems } from '../../domain/conversation/paper-form.ts';
import { levelsIn } from '../../domain/conversation/told-level.ts';
import { advance } from '../../domain/conversation/trial.ts';
import { stopPlacement } from '../conversation/end-placement.ts';
import { erasePastAnswers, erasePlacements } from './erase-placements.ts';
import { listPlacements, listToldLevels } from '../conversation/list-placements.ts';
import { done, TODAY, useParlour } from '../placement.fixture.ts';
import { readPlacement } from '../conversation/read-placement.ts';
import { recordPaper } from '../conversation/record-paper.ts';
import { tellLevel } from './tell-level.ts';
import { openTrial, sealTrial } from '../trial/trial-token.ts';

const parlour = useParlour();
const { act, begin, answer, count } = parlour;

describe('a level that is said', () => {
	const word = { level: 1, certainty: 'rather', day: TODAY } as const;

	test('needs no conversation: her own word is enough', async () => {
		const personId = await parlour.addResident('Andrieu');
		done(await act((db) => tellLevel(db, { personId, source: 'her-word', ...word })));
		expect(await act((db) => listToldLevels(db, personId))).toMatchObject([
			{ source: 'her-word', level: 1, certainty: 'rather', placementId: null }
		]);
	});

	test('against a measure owes its reason; both are kept', async () => {
		const { id, personId } = await begin('Boulet');
		await answer(id, 'aide', 3);
		done(await act((db) => stopPlacement(db, id)));
		const said = { ...word, source: 'animator', level: 2 } as const;
		const otherwise = { ...said, personId, placementId: id };
		const before = await count('told_levels');
		expect(await act((db) => tellLevel(db, otherwise))).toMatchObject({ refusal: 'reason' });
		expect(await count('told_levels')).toBe(before);
		done(await act((db) => tellLevel(db, { ...otherwise, reason: 'Elle aide sa voisine.' })));
		expect((await act((db) => listPlacements(db, personId)))[0]!.ending).not.toBeNull();
		expect(await act((db) => listToldLevels(db, personId))).toHaveLength(1);
	});

	test('that the measure proposes needs no reason: it is confirmed', async () => {
		const { id, personId } = await begin('Boulanger');
		await answer(id, 'aide', 3);
		done(await act((db) => stopPlacement(db, id)));
		const [line] = await act((db) => listPlacements(db, personId));
		const [level] = levelsIn(line!.ending!.verdict);
		const confirmed = { personId, placementId: id, source: 'animator', certainty: 'sure' } as const;
		done(await act((db) => tellLevel(db, { ...confirmed, level: level!, day: TODAY })));
		const other = ((level! + 2) % 3) as 0 | 1 | 2;
		expect(levelsIn(line!.ending!.verdict)).not.toContain(other);
		expect(
			await act((db) => tellLevel(db, { ...confirmed, level: other, day: TODAY }))
		).toMatchObject({ refusal: 'reason' });
	});
});

describe('a printed sheet', () => {
	test('is typed again whole, and says what is known', async () => {
		const personId = await parlour.addResident('Cuvelier');
		const ticked = paperItems('before').map(({ id }) => ({ item: id, answer: 1 as const }));
		expect(ticked).toHaveLength(12);
		const sheet = { personId, moment: 'before', day: TODAY, ticked } as const;
		const { id } = done(await act((db) => recordPaper(db, sheet)));
		const placement = await act((db) => readPlacement(db, id));
		expect(placement).toMatchObject({ way: 'paper', ended: 'twelve', situation: {} });
	});

	test('that is empty, or has lines that no sheet has, leaves nothing', async () => {
		const personId = await parlour.addResident('Delattre');
		const before = await count('placements');
		for (const ticked of [[], [{ item: 'minitel', answer: 2 as const }]]) {
			const sheet = { personId, moment: 'before', day: TODAY, ticked } as const;
			expect(await act((db) => recordPaper(db, sheet))).toHaveProperty('refusal');
		}
		expect(await count('placements')).toBe(before);
	});
});

describe('what is erased', () => {
	test('answers go six months after the conversation, what was found stays', async () => {
		const { id, personId } = await begin('Evrard');
		await answer(id, 'seule', 2);
		done(await act((db) => stopPlacement(db, id)));
		const night = (day: string) => act((db) => erasePastAnswers(db, day));
		expect(await night('2027-05-24')).toMatchObject({ placement_answers: 0, non_user_types: 0 });
		expect((await night('2027-05-25')).placement_answers).toBeGreaterThanOrEqual(2);
		expect((await act((db) => readPlacement(db, id)))!.said).toEqual([]);
		expect((await act((db) => listPlacements(db, personId)))[0]!.ending!.questionCount).toBe(2);
	});

	test('erased, somebody leaves a level of nobody, without a word of hers', async () => {
		const { id, personId } = await begin('Flahaut');
		await answer(id, 'seule', 2);
		done(await act((db) => stopPlacement(db, id)));
		const word = { personId, placementId: id, source: 'animator', level: 2 } as const;
		done(
			await act((db) =>
				tellLevel(db, { ...word, certainty: 'sure', reason: 'Elle me l’a montré.', day: TODAY })
			)
		);
		await act((db) => erasePlacements(db, [personId]));
		expect((await act((db) => readPlacement(db, id)))!.said).toEqual([]);
		expect((await act((db) => listToldLevels(db, personId)))[0]).toMatchObject({
			level: 2,
			reason: null
		});
	});
});

test('a trial travels in its page, signed, and writes nothing', async () => {
	const key = randomBytes(32);
	const before = await count('placements');
	const trial = { seed: 7, said: [], stopped: false, retired: [], version: BANK_VERSION };
	const sealed = sealTrial(key, trial);
	expect(openTrial(key, sealed)).toEqual(trial);
	expect(openTrial(randomBytes(32), sealed)).toBeNull();
	expect(openTrial(key, `${sealed}x`)).toBeNull();
	const held = { ...trial, figures: null };
	expect(advance(held, { question: 'minitel', value: 'seule' })).toEqual(held);
	expect(await count('placements')).toBe(before);
});
