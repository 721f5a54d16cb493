import {
	answerCall,
	answerRenewal,
	answerYearlyAsk,
	askAgain,
	contentsSeenBy,
	listCalls,
	listRenewals,
	writeToThem
} from '#lib/features/learning/follow-ups/index.server.ts';
import {
	AskAgainForm,
	CallForm,
	RenewalForm,
	renewalYear,
	YearlyForm,
	YearlyLettersForm
} from '#lib/features/learning/follow-ups/index.ts';
import { listSiteChanges } from '#lib/features/learning/refreshers/index.server.ts';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import { hasStep } from '#lib/features/learning/workshops/index.ts';
import { deed, deeds, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { isId, readDatedId } from '#lib/shared/identifier.ts';
import { writtenBelow } from '../../projets/below.ts';
import { freeSlots } from './free-slots.ts';
import { phonesOf } from './phones-of.ts';
import { yearlyPart } from './yearly-part.ts';
import type { Actions } from './$types';

export const load = shown('follow-people', async (db, { url, today }) => {
	const from = readDatedId(url.searchParams.get('apres'));
	const renewedAfter = url.searchParams.get('suite') ?? '';
	const { year, isLate } = renewalYear(today);
	const { calls, next } = await listCalls(db, {
		today,
		after: from && { endedOn: from.day, id: from.id }
	});
	const renewals = await listRenewals(db, {
		year,
		after: isId(renewedAfter) ? renewedAfter : undefined
	});
	const phones = await phonesOf(db, [...calls, ...renewals.renewals]);
	const seen = await contentsSeenBy(db, calls);
	const yearly = await yearlyPart(db, url, today);
	return {
		calls: calls.map((call) => ({
			...call,
			phones: phones.get(call.personId) ?? [],
			seen: seen.get(`${call.personId} ${call.programmeId}`) ?? []
		})),
		changes: await listSiteChanges(db, { today }),
		renewals: renewals.renewals.map((one) => ({
			...one,
			phones: phones.get(one.personId) ?? []
		})),
		year,
		isLate,
		slots: await freeSlots(db, today),
		programmes: (await listProgrammes(db))
			.filter(({ format }) => hasStep(format, 'list'))
			.map(({ id, name }) => ({ value: id, label: name })),
		...yearly,
		firstHref: from || renewedAfter ? url.pathname : undefined,
		nextHref: next ? `?apres=${writtenBelow({ day: next.endedOn, id: next.id })}` : undefined,
		nextRenewals: renewals.next ? `?suite=${renewals.next}` : undefined
	};
});

export const actions: Actions = deeds({
	appel: deed(
		'follow-people',
		CallForm,
		(db, { inscription, reponse, creneau, programme, oublis }, { today }) =>
			answerCall(db, {
				enrolmentId: inscription,
				answer: reponse,
				...(creneau && { slotId: creneau }),
				...(programme && { programmeId: programme }),
				forgotten: oublis,
				today
			}),
		here
	),
	suite: deed(
		'follow-people',
		RenewalForm,
		(db, { inscription, reponse }, { today }) =>
			answerRenewal(db, { enrolmentId: inscription, answer: reponse, today }),
		here
	),
	annee: deed(
		'follow-people',
		YearlyForm,
		(db, { personne, reponse, programme }, { today }) =>
			answerYearlyAsk(db, {
				personId: personne,
				answer: reponse,
				...(programme && { programmeId: programme }),
				today
			}),
		here
	),
	ecrire: deed(
		'follow-people',
		YearlyLettersForm,
		(db, { destinataire }, { today }) => writeToThem(db, { personIds: destinataire, today }),
		({ written, day }) => ({
			done: `${counted(written, 'lettre prête', 'lettres prêtes')}\u00a0: imprimez celles du ${plainDay(day)} plus bas.`
		}),
		{ otherwise: 'destinataire' }
	),
	reprendre: deed(
		'follow-people',
		AskAgainForm,
		(db, { personne }, { today }) => askAgain(db, { personId: personne, today }),
		here
	)
});
