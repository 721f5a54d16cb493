import { describe, expect, test } from 'vitest';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import type { TypedAppointment } from '../domain/proposed-appointment.ts';
import { answerByLink } from './answer-by-link.ts';
import { answerReferral } from './answer-referral.ts';
import { done, useDesk } from './partners.fixture.ts';
import { readPartnerLink } from './read-partner-link.ts';
import { readReferral } from './read-referral.ts';
import { eraseReferralWords } from './erase-words.ts';

const desk = useDesk();
const { act, hold, openIn, refer, token, world } = desk;
const TUESDAY = { day: '2026-12-01', time: '10:00', place: 'Mme Petit, à l’accueil' };

/** A partner that has opened its link, and accepts. */
async function partner() {
	const { id, link } = await refer();
	const sealed = token(link);
	const mark = await openIn(sealed);
	const accept = (appointment?: TypedAppointment, at = A_TUESDAY) =>
		hold(sealed, (db) => answerByLink(db, mark, { answer: 'accepted', appointment }), at);
	return { id, accept, read: () => hold(sealed, (db) => readPartnerLink(db, mark)) };
}

const kept = async (id: string) =>
	(await act((db) => readReferral(db, id)))!.answers.map(({ answer, via, appointment }) => [
		`${answer} ${via}`,
		appointment
	]);

describe('an appointment', () => {
	test('that the partner proposes is kept with its answer, and read on both sides', async () => {
		const { id, accept, read } = await partner();
		done(await accept(TUESDAY));
		expect(await kept(id)).toEqual([['accepted link', TUESDAY]]);
		expect(await read()).toMatchObject({ behind: { answers: [{ appointment: TUESDAY }] } });
	});

	test('told on the telephone is noted by the desk', async () => {
		const { id } = await refer();
		done(
			await act((db) =>
				answerReferral(db, { referralId: id, answer: 'accepted', appointment: TUESDAY })
			)
		);
		expect(await kept(id)).toEqual([['accepted desk', TUESDAY]]);
	});

	test.each([
		['on a day that is over', { ...TUESDAY, day: '2026-11-23' }, 'day'],
		['on a day of no calendar', { ...TUESDAY, day: '2026-11-31' }, 'day'],
		['at an hour of no clock', { ...TUESDAY, time: '24:30' }, 'time'],
		['in a place with a password in it', { ...TUESDAY, place: 'mot de passe Soleil1948!' }, 'confidential'] // prettier-ignore
	])('%s is refused and leaves nothing, not even « accepté »', async (_story, typed, refusal) => {
		const { accept } = await partner();
		const before = await desk.written();
		expect(await accept(typed)).toMatchObject({ refusal });
		expect(await desk.written()).toBe(before);
	});

	test('is of today where the centre is, whatever the day elsewhere', async () => {
		const { accept } = await partner();
		// Half past midnight on Wednesday in Paris: Tuesday is over.
		const midnight = Temporal.Instant.from('2026-11-24T23:30:00Z');
		const today = { day: '2026-11-24', time: '', place: '' };
		expect(await accept(today, midnight)).toMatchObject({ refusal: 'day' });
	});

	test('goes with « accepté » alone, and does not change what was accepted', async () => {
		const { id } = await refer();
		const note = (answer: 'received' | 'accepted', appointment?: TypedAppointment) =>
			act((db) => answerReferral(db, { referralId: id, answer, appointment }));
		expect(await note('received', TUESDAY)).toMatchObject({ refusal: 'not-accepted' });
		done(await note('accepted', TUESDAY));
		expect(await note('accepted', TUESDAY)).toEqual({ changed: false });
		expect(await note('accepted', { ...TUESDAY, day: '2026-12-02' })).toMatchObject({
			refusal: 'answered'
		});
		expect(await kept(id)).toEqual([['accepted desk', TUESDAY]]);
	});

	test('goes with her words when she is erased', async () => {
		const { rows } = await world.owner.query<{ id: string }>(
			'insert into people (centre_id, recorded_at) values ($1, now()) returning id',
			[desk.centreId]
		);
		const personId = rows[0]!.id;
		const { id } = await refer();
		await world.owner.query('update referrals set person_id = $1 where id = $2', [personId, id]);
		done(
			await act((db) =>
				answerReferral(db, { referralId: id, answer: 'accepted', appointment: TUESDAY })
			)
		);
		await act((db) => eraseReferralWords(db, [personId]));
		expect(await kept(id)).toEqual([['accepted desk', null]]);
	});
});
