import { sql } from 'kysely';
import type { Channel } from '#lib/features/learning/funnels/index.ts';
import {
	reachabilityOf,
	type Recipient,
	recipientsOf,
	whoAgreed
} from '#lib/features/people/people/index.server.ts';
import { objectionsOf } from '#lib/features/people/rights-asked/index.server.ts';
import { mayApproach } from '#lib/features/people/rights-asked/index.ts';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import {
	type FirstSeance,
	listFirstSeances
} from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { isMailAddress } from '#lib/platform/mail/mail-address.ts';
import {
	type ConvocationWay,
	convocationWay,
	type Reachable,
	whyNoWay
} from '../domain/convocation.ts';

type Past = { channel: Channel; at: Temporal.Instant; by: string | null };

export type PersonConvened = FirstSeance &
	Recipient & {
		/** As it was done, or as it would be. */
		way: ConvocationWay;
		/** Why there is none. */
		whyNot: string | null;
		phones: { number: string; isOwn: boolean }[];
		/** One that she agreed to be written to; null: none. */
		email: string | null;
		/** Null: nothing was prepared for her yet. */
		convened: Past | null;
	};

const WAYS: readonly ConvocationWay[] = ['none', 'call', 'letter', 'email'];

/**
 * The people of these groups who have not come yet: how each is told of her first séance, and what was
 * prepared already. Those whom no way reaches come first; the telephone of who objected is not there.
 */
export async function listConvened(
	db: Db,
	asked: { groupIds: readonly string[]; today: string; canMail: boolean }
): Promise<PersonConvened[]> {
	const awaited = await listFirstSeances(db, asked);
	if (awaited.length === 0) return [];
	const people = awaited.map(({ personId }) => personId);
	const recipients = await recipientsOf(db, people, Number(asked.today.slice(0, 4)));
	const reach = await reachabilityOf(db, people);
	const objections = await objectionsOf(db, people);
	const agreed = await whoAgreed(db, people, 'reminders');
	const past = await convocationsOf(
		db,
		awaited.map(({ enrolmentId }) => enrolmentId)
	);
	const lines = awaited.map((one): PersonConvened => {
		const recipient = recipients.get(one.personId)!;
		const { phones, emails } = reach.get(one.personId)!;
		const mayWrite = asked.canMail && agreed.has(one.personId);
		const hasObjected = !mayApproach(objections.get(one.personId) ?? null, 'reminder');
		const email = emails.find(({ address }) => isMailAddress(address))?.address ?? null;
		const ways: Reachable = {
			hasObjected,
			hasAddress: recipient.address !== null,
			hasMail: mayWrite && email !== null,
			hasPhone: phones.length > 0,
			daysLeft: Temporal.PlainDate.from(asked.today).until(one.day).days
		};
		const convened = past.get(one.enrolmentId) ?? null;
		return {
			...one,
			...recipient,
			way: convened?.channel ?? convocationWay(ways),
			whyNot: convened && !hasObjected ? null : whyNoWay(ways),
			phones: hasObjected
				? []
				: phones.map(({ number, owner }) => ({ number, isOwn: owner === 'own' })),
			email: !hasObjected && mayWrite ? email : null,
			convened
		};
	});
	return WAYS.flatMap((way) => lines.filter((line) => line.way === way));
}

async function convocationsOf(db: Db, enrolmentIds: readonly string[]): Promise<Map<string, Past>> {
	const { rows } = await sql<Past & { enrolmentId: string }>`
		select c.enrolment_id as "enrolmentId", c.channel, c.recorded_at as at,
			${authorOf('c.recorded_by')} as by
		from convocations c where c.enrolment_id = any (${[...enrolmentIds]}::uuid[])`.execute(db);
	return new Map(rows.map(({ enrolmentId, ...one }) => [enrolmentId, one]));
}
