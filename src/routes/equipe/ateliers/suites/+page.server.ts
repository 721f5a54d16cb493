import { fail, redirect } from '@sveltejs/kit';
import { listDropInsBetween } from '#lib/features/desk/drop-ins/index.server.ts';
import {
	answerCall,
	answerRenewal,
	listCalls,
	listRenewals
} from '#lib/features/learning/follow-ups/index.server.ts';
import {
	type AfterAnswer,
	type RenewalAnswer,
	renewalYear
} from '#lib/features/learning/follow-ups/index.ts';
import { reachabilityOf } from '#lib/features/people/people/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { clockName, longDay } from '#lib/shared/french-dates.ts';
import { isId } from '#lib/shared/identifier.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';
import { readDatedId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../require-deed.ts';
import { writtenBelow } from '../../projets/below.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Free slots of the coming month are proposed. */
const DAYS_AHEAD = 31;

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = requireDeed(locals.viewer, 'follow-people');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const from = readDatedId(url.searchParams.get('apres'));
	const renewedAfter = url.searchParams.get('suite') ?? '';
	const { year, isLate } = renewalYear(today);
	const until = Temporal.PlainDate.from(today).add({ days: DAYS_AHEAD }).toString();
	return asViewer(locals, async (db) => {
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
			programmes: (await listProgrammes(db)).map(({ id, name }) => ({ value: id, label: name })),
			firstHref: from || renewedAfter ? url.pathname : undefined,
			nextHref: next ? `?apres=${writtenBelow({ day: next.endedOn, id: next.id })}` : undefined,
			nextRenewals: renewals.next ? `?suite=${renewals.next}` : undefined
		};
	});
};

async function phonesOf(db: Db, people: { personId: string }[]): Promise<Map<string, string[]>> {
	const reach = await reachabilityOf(
		db,
		people.map(({ personId }) => personId)
	);
	return new Map(
		[...reach].map(([id, { phones }]) => [id, phones.map(({ number }) => writtenPhone(number))])
	);
}

const onLine =
	(deed: (db: Db, text: (name: string) => string, id: string, today: string) => Promise<object>) =>
	async ({ request, locals, url }: RequestEvent) => {
		const viewer = requireDeed(locals.viewer, 'follow-people');
		const form = await request.formData();
		const text = (name: string) => String(form.get(name) ?? '');
		const id = text('inscription');
		if (!isId(id))
			return fail(400, { message: 'La liste a changé\u00a0: rechargez la page.', enrolmentId: '' });
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const done = await asViewer(locals, (db) => deed(db, text, id, today));
		if ('message' in done) return fail(409, { message: String(done.message), enrolmentId: id });
		redirect(303, url.pathname);
	};

export const actions: Actions = {
	appel: onLine((db, text, enrolmentId, today) =>
		answerCall(db, {
			enrolmentId,
			answer: text('reponse') as AfterAnswer,
			...(isId(text('creneau')) && { slotId: text('creneau') }),
			...(isId(text('programme')) && { programmeId: text('programme') }),
			today
		})
	),
	suite: onLine((db, text, enrolmentId, today) =>
		answerRenewal(db, { enrolmentId, answer: text('reponse') as RenewalAnswer, today })
	)
};
