import { expect, test } from 'vitest';
import {
	attachNewPerson,
	recordRequest,
	showRequest,
	undoAnswer
} from '#lib/features/desk/requests/index.server.ts';
import { answerWithPreList } from './answer-with-pre-list.ts';
import { preListsOf, programmesWaited } from './pre-lists-of.ts';
import { withdrawFromPreList } from './put-on-pre-list.ts';
import { done, TODAY, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act } = workshop;
const programmeId = () => workshop.programmes.get('senou')!;
const ask = async () =>
	done(
		await act((db) =>
			recordRequest(db, {
				words: 'veut apprendre',
				family: 'apprendre',
				channel: 'comes',
				origin: 'unknown',
				day: TODAY
			})
		)
	).id;
const answer = (requestId: string, to = programmeId()) =>
	act((db) => answerWithPreList(db, { requestId, programmeId: to }));
const name = (requestId: string, familyName: string) =>
	act((db) =>
		attachNewPerson(db, requestId, {
			person: { familyName, givenName: 'Marcelle' },
			answer: null
		})
	);
const shown = async (id: string) => (await act((db) => showRequest(db, id)))!;

test('a place on a pre-list needs to know who she is; undone, she waits no more', async () => {
	const id = await ask();
	expect(await answer(id)).toMatchObject({ refusal: 'needs-person' });
	done(await name(id, 'Lheureux'));
	const waits = done(await answer(id));
	const { personId, answers } = await shown(id);
	const [entry] = await act((db) => preListsOf(db, personId!));
	expect(answers).toMatchObject([{ kind: 'pre-list', preListEntryId: entry!.entryId }]);
	expect(await act((db) => programmesWaited(db, [entry!.entryId]))).toEqual(
		new Map([[entry!.entryId, { name: entry!.programmeName, slug: entry!.programmeSlug }]])
	);
	// She waits already: nothing is written twice.
	expect(await answer(id)).toMatchObject({ refusal: 'already-waiting' });
	done(await act((db) => undoAnswer(db, waits.id, withdrawFromPreList)));
	expect(await act((db) => preListsOf(db, personId!))).toMatchObject([{ status: 'withdrawn' }]);
	expect((await shown(id)).status).toBe('open');
});

test('a request, or a programme, that is not of the centre answers nothing', async () => {
	const id = await ask();
	done(await name(id, 'Delattre'));
	const unknown = '00000000-0000-7000-8000-000000000000';
	expect(await answer(unknown)).toMatchObject({ refusal: 'unknown-request' });
	expect(await answer(id, unknown)).toMatchObject({ refusal: 'unknown-programme' });
	expect((await shown(id)).answers).toEqual([]);
});
