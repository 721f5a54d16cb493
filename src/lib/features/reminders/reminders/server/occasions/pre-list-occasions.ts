import { listCallsAhead, listInvitedAhead } from '#lib/features/learning/funnels/index.server.ts';
import { listOfferedSeats } from '#lib/features/learning/groups/index.server.ts';
import { answersTo, reachabilityOf } from '#lib/features/people/people/index.server.ts';
import { chooseNumber } from '#lib/features/reminders/messages/index.ts';
import { UNASKED } from '#lib/features/reminders/wishes/index.ts';
import { wishesOf } from '#lib/features/reminders/wishes/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { newsSince, NOTHING, type Source } from './asked.ts';

/**
 * The meeting, to be reminded; and the invitation itself, which whoever wants SMS has at once, beside the
 * letter or the mail that invites her. Whoever was called knows already.
 */
export const meetings: Source = async (db, { from, until, only }) => {
	const invited = await listInvitedAhead(db, { from, only });
	const news = newsSince(db);
	const written = invited.filter(
		({ channel, invitedAt }) => channel !== 'call' && Temporal.Instant.compare(invitedAt, news) >= 0
	);
	const byText = await wantText(
		db,
		written.map(({ personId }) => personId)
	);
	const occasion = ({ personId, day, startsAt, since }: (typeof invited)[number]) => ({
		...NOTHING,
		...{ kind: 'information-meeting' as const, personId, dueOn: day, time: startsAt, since }
	});
	return [
		...written
			.filter(({ personId }) => byText.has(personId))
			.map((one) => ({
				...occasion(one),
				...{ subjectId: one.invitationId, changedAt: one.invitedAt, isToldOtherwise: true as const }
			})),
		...invited
			.filter(({ day }) => day <= until)
			.map((one) => ({ ...occasion(one), subjectId: one.meetingId }))
	];
};

/** Of these people, those whom an SMS reaches, and who agreed to it. */
async function wantText(db: Db, personIds: readonly string[]): Promise<Set<string>> {
	const ids = [...new Set(personIds)];
	const answers = await answersTo(db, ids, 'reminders');
	const wishes = await wishesOf(db, ids);
	const reach = await reachabilityOf(db, ids);
	return new Set(
		ids.filter(
			(id) =>
				answers.get(id)?.answer === 'given' &&
				(wishes.get(id) ?? UNASKED).channel === 'sms' &&
				reach.get(id)?.phones.some((phone) => chooseNumber([phone], false))
		)
	);
}

export const promisedCalls: Source = async (db, asked) =>
	(await listCallsAhead(db, asked)).map(({ pauseId, personId, day, since }) => ({
		...NOTHING,
		...{ kind: 'call-back', subjectId: pauseId, personId, dueOn: day, since }
	}));

/** A colleague speaks to her as well: nobody else calls in the place of the SMS. */
export const offeredSeats: Source = async (db, { from, only }) =>
	(await listOfferedSeats(db, { from, since: newsSince(db), only })).map(
		({ callId, personId, day, startsAt, offeredAt }) => ({
			...NOTHING,
			...{ kind: 'seat-freed', subjectId: callId, personId, dueOn: day, time: startsAt },
			...{ since: offeredAt, changedAt: offeredAt, isToldOtherwise: true }
		})
	);
