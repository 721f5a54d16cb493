import { sql } from 'kysely';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Answer } from '../domain/referral-answers.ts';
import { type LinkRecords, sendingOf } from '../domain/referral-sending.ts';
import {
	type Direction,
	type ReferralKind,
	type ReferralState
} from '../domain/referral-status.ts';

/** A referral in a list, with its last answer. */
export type ReferralLine = ReferralState & {
	id: string;
	direction: Direction;
	kind: ReferralKind;
	partnerId: string;
	partner: string;
	personId: string | null;
	told: string;
	at: Temporal.Instant;
};

/**
 * The referrals of the acting centre with their last answer, and how far their newest link went, to be
 * narrowed and ordered. Those before it were closed when it was given: they open nothing.
 */
export function referralRows(db: Db) {
	return db
		.selectFrom('referrals as r')
		.innerJoin('partners as p', 'p.id', 'r.partner_id')
		.innerJoin('centres as c', 'c.id', 'r.centre_id')
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('referral_answers as a')
					.whereRef('a.referral_id', '=', 'r.id')
					.select('a.answer')
					.orderBy('a.recorded_at', 'desc')
					.orderBy('a.id', 'desc')
					.limit(1)
					.as('last'),
			(join) => join.onTrue()
		)
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('partner_links as l')
					.leftJoin('partner_link_mailings as m', 'm.link_id', 'l.id')
					.leftJoin('partner_link_mail_ends as e', 'e.link_id', 'l.id')
					.leftJoin('partner_link_openings as o', 'o.link_id', 'l.id')
					.whereRef('l.referral_id', '=', 'r.id')
					.where('l.opens', '=', 'referral')
					.select(['m.recorded_at as queued_at', 'e.ended', 'e.recorded_at as ended_at'])
					.select('o.recorded_at as opened_at')
					.orderBy('l.recorded_at', 'desc')
					.orderBy('l.id', 'desc')
					.limit(1)
					.as('link'),
			(join) => join.onTrue()
		)
		.select(['r.id', 'r.direction', 'r.kind', 'r.partner_id', 'p.name as partner', 'r.person_id'])
		.select(['r.told', 'r.due_on', 'r.recorded_at', 'last.answer', 'c.time_zone'])
		.select(['link.queued_at', 'link.ended', 'link.ended_at', 'link.opened_at'])
		.select(sql<boolean>`r.agreed_at is not null`.as('is_agreed'));
}

type Row = Awaited<ReturnType<ReturnType<typeof referralRows>['execute']>>[number];

/** A row of them as the rules read it. */
export function referralLine(row: Row): ReferralLine {
	return {
		id: row.id,
		direction: row.direction as Direction,
		kind: row.kind as ReferralKind,
		partnerId: row.partner_id,
		partner: row.partner,
		personId: row.person_id,
		told: row.told,
		at: row.recorded_at,
		dueOn: row.due_on,
		sending: row.direction === 'out' && row.is_agreed ? sendingOf(linkRecords(row)) : null,
		lastAnswer: row.answer as Answer | null
	};
}

function linkRecords({ time_zone, queued_at, ended, ended_at, opened_at }: Row): LinkRecords {
	const day = (at: Temporal.Instant) => todayIn(time_zone, at);
	const how = ended as 'sent' | 'failed' | null;
	return {
		mail: how ? { ended: how, on: day(ended_at!) } : queued_at && 'queued',
		openedOn: opened_at && day(opened_at)
	};
}
