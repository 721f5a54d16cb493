import * as v from 'valibot';
import {
	heardOfUnknown,
	listAnswersToRead,
	listReadAnswers,
	readAnswer,
	returnAnswer,
	stopNumber
} from '#lib/features/reminders/messages/index.server.ts';
import { deed, deeds, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn, plainDay } from '#lib/shared/french-dates.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';
import type { Actions } from './$types';

const AnswerForm = v.object({ reponse: v.pipe(v.string(), v.uuid('Rechargez la page.')) });

/** Over how many days the SMS of numbers that nobody knows are counted. */
const COUNTED_DAYS = 30;

export const load = shown('receive-requests', async (db, { timeZone, today }) => ({
	answers: (await listAnswersToRead(db)).map(({ number, receivedAt, answerBy, ...answer }) => ({
		...answer,
		number,
		written: number && writtenPhone(number),
		when: momentIn(timeZone, receivedAt),
		isLate: answerBy < today,
		by: plainDay(answerBy)
	})),
	read: (await listReadAnswers(db)).map(({ name, number, readAt, ...answer }) => ({
		...answer,
		personId: name === null ? null : answer.personId,
		who: name ?? (number ? writtenPhone(number) : 'Numéro inconnu'),
		when: momentIn(timeZone, readAt)
	})),
	unknown: { ...(await heardOfUnknown(db, COUNTED_DAYS)), days: COUNTED_DAYS }
}));

export const actions: Actions = deeds({
	lue: deed('receive-requests', AnswerForm, (db, { reponse }) => readAnswer(db, reponse), here),
	remettre: deed(
		'receive-requests',
		AnswerForm,
		(db, { reponse }) => returnAnswer(db, reponse),
		here
	),
	arreter: deed(
		'receive-requests',
		AnswerForm,
		async (db, { reponse }) => {
			const read = await readAnswer(db, reponse);
			if ('refusal' in read) return read;
			await stopNumber(db, read.mark, 'desk');
			return { stopped: read.read };
		},
		here
	)
});
