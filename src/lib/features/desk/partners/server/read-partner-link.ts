import type { Db } from '#lib/platform/database/acting.ts';
import type { Appointment } from '../domain/proposed-appointment.ts';
import { type Answer, possibleAnswers } from '../domain/referral-answers.ts';
import { answerLabel } from '../domain/referral-status.ts';
import { findOwnLink, type OwnLink } from './find-own-link.ts';
import { type GivenAnswer, listAnswers } from './list-answers.ts';

type Told = { label: string; at: Temporal.Instant };
/** Of what the partner answered, the appointment that it proposed with it. */
type Answered = Told & { appointment: Appointment | null };

/** What is behind a link: one referral to answer, a door or a page, or what became of somebody. */
export type Behind =
	| {
			opens: 'referral';
			partner: string;
			isHandover: boolean;
			dueOn: string | null;
			told: string;
			bring: string | null;
			sentAt: Temporal.Instant;
			answers: Answered[];
			/** What may still be answered. */
			may: Answer[];
	  }
	| { opens: 'door'; partner: string }
	| { opens: 'page'; partner: string; centreId: string }
	| { opens: 'follow-up'; sentAt: Temporal.Instant; answers: Told[] };

export type PartnerView = { centre: string; timeZone: string } & (
	{ state: 'to-open' | 'elsewhere' } | { state: 'open'; behind: Behind }
);

/** What the holder of the link may read from that browser; null: the link opens nothing. */
export async function readPartnerLink(db: Db, mark: string | null): Promise<PartnerView | null> {
	const link = await findOwnLink(db, mark);
	if (!link) return null;
	const { centre, timeZone } = link;
	if (link.holder === 'nobody') return { state: 'to-open', centre, timeZone };
	if (link.holder === 'elsewhere') return { state: 'elsewhere', centre, timeZone };
	return { state: 'open', centre, timeZone, behind: await readBehind(db, link) };
}

async function readBehind(db: Db, link: OwnLink): Promise<Behind> {
	const { opens, centreId } = link;
	if (opens === 'door') return { opens, partner: await nameOf(db, link) };
	if (opens === 'page') return { opens, partner: await nameOf(db, link), centreId };
	const referral = await db
		.selectFrom('referrals')
		.where('id', '=', link.referralId!)
		.select(['kind', 'direction', 'told', 'bring', 'due_on', 'recorded_at'])
		.executeTakeFirstOrThrow();
	const given = await listAnswers(db, link.referralId!);
	const direction = referral.direction as 'out' | 'in';
	const told = ({ answer, at }: GivenAnswer): Told => ({
		label: answerLabel(direction, answer),
		at
	});
	const sentAt = referral.recorded_at;
	// What became of her, no more: neither the words that were sent, nor any reason.
	if (opens === 'follow-up') return { opens: 'follow-up', sentAt, answers: given.map(told) };
	return {
		opens: 'referral',
		partner: await nameOf(db, link),
		isHandover: referral.kind === 'handover',
		dueOn: referral.due_on,
		told: referral.told,
		bring: referral.bring,
		sentAt,
		answers: given.map((one) => ({ ...told(one), appointment: one.appointment })),
		may: possibleAnswers(
			given.map(({ answer }) => answer),
			'link'
		)
	};
}

async function nameOf(db: Db, { partnerId }: OwnLink): Promise<string> {
	const { name } = await db
		.selectFrom('partners')
		.where('id', '=', partnerId)
		.select('name')
		.executeTakeFirstOrThrow();
	return name;
}
