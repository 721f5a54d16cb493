import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Answer } from '../domain/referral-answers.ts';
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

/** The referrals of the acting centre with their last answer, to be narrowed and ordered. */
export function referralRows(db: Db) {
	return db
		.selectFrom('referrals as r')
		.innerJoin('partners as p', 'p.id', 'r.partner_id')
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
		.select(['r.id', 'r.direction', 'r.kind', 'r.partner_id', 'p.name as partner', 'r.person_id'])
		.select(['r.told', 'r.due_on', 'r.recorded_at', 'last.answer'])
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
		isSent: row.direction === 'out' && row.is_agreed,
		lastAnswer: row.answer as Answer | null
	};
}
