import { listDropInsBetween } from '#lib/features/desk/drop-ins/index.server.ts';
import {
	answerCall,
	answerRenewal,
	listCalls,
	listRenewals
} from '#lib/features/learning/follow-ups/index.server.ts';
import { CallForm, RenewalForm, renewalYear } from '#lib/features/learning/follow-ups/index.ts';
import { reachabilityOf } from '#lib/features/people/people/index.server.ts';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import { hasStep } from '#lib/features/learning/workshops/index.ts';
import { deed, deeds, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { clockName, longDay } from '#lib/shared/french-dates.ts';
import { isId, readDatedId } from '#lib/shared/identifier.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';
import { writtenBelow } from '../../projets/below.ts';
import type { Actions } from './$types';

/** Free slots of the coming month are proposed. */
const DAYS_AHEAD = 31;

export const load = shown('follow-people', async (db, { url, today }) => {
	const from = readDatedId(url.searchParams.get('apres'));
	const renewedAfter = url.searchParams.get('suite') ?? '';
	const { year, isLate } = renewalYear(today);
	const until = Temporal.PlainDate.from(today).add({ days: DAYS_AHEAD }).toString();
	const { calls, next } = await listCalls(db, {
		today,
		after: from && { endedOn: from.day, id: from.id }
	});
	const renewals = await listRenewals(db, {
		year,
		after: isId(renewedAfter) ? renewedAfter : undefined
	});
	const phones = await phonesOf(db, [...calls, ...renewals.renewals]);
	const slots = await listDropInsBetween(db, today, until);
	return {
		calls: calls.map((call) => ({ ...call, phones: phones.get(call.personId) ?? [] })),
		renewals: renewals.renewals.map((one) => ({
			...one,
			phones: phones.get(one.personId) ?? []
		})),
		year,
		isLate,
		slots: slots
			.filter(({ cancelled, seatsLeft }) => !cancelled && seatsLeft > 0)
			.map(({ id, day, startsAt }) => ({
				value: id,
				label: `${longDay(day)}, ${clockName(startsAt)}`
			})),
		programmes: (await listProgrammes(db))
			.filter(({ format }) => hasStep(format, 'list'))
			.map(({ id, name }) => ({ value: id, label: name })),
		firstHref: from || renewedAfter ? url.pathname : undefined,
		nextHref: next ? `?apres=${writtenBelow({ day: next.endedOn, id: next.id })}` : undefined,
		nextRenewals: renewals.next ? `?suite=${renewals.next}` : undefined
	};
});

async function phonesOf(db: Db, people: { personId: string }[]): Promise<Map<string, string[]>> {
	const reach = await reachabilityOf(
		db,
		people.map(({ personId }) => personId)
	);
	return new Map(
		[...reach].map(([id, { phones }]) => [id, phones.map(({ number }) => writtenPhone(number))])
	);
}

export const actions: Actions = deeds({
	appel: deed(
		'follow-people',
		CallForm,
		(db, { inscription, reponse, creneau, programme }, { today }) =>
			answerCall(db, {
				enrolmentId: inscription,
				answer: reponse,
				...(creneau && { slotId: creneau }),
				...(programme && { programmeId: programme }),
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
	)
});
