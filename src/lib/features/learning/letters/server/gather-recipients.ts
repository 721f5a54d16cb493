import { sql } from 'kysely';
import { listInvitable } from '#lib/features/learning/funnels/index.server.ts';
import {
	reachabilityOf,
	type Reachability,
	type Recipient,
	recipientsOf
} from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { isMailAddress } from '#lib/platform/mail/mail-address.ts';

export type Candidate = Recipient & {
	entryId: string;
	personId: string;
	/** The first that a mail can be sent to; null: none, or no mail leaves from here. */
	email: string | null;
	phones: Reachability['phones'];
	hasNoPhone: boolean;
	/** What keeps her from this run, said after her name; null: nothing. */
	whyNot: string | null;
};

export type Asked = { programmeId: string; today: string; canMail: boolean };

/** Everybody of a programme's list who has a name: who may be invited, and how she is reached. */
export async function gatherRecipients(db: Db, asked: Asked): Promise<Candidate[]> {
	const entries = await listInvitable(db, asked);
	const people = entries.map(({ personId }) => personId);
	const year = Number(asked.today.slice(0, 4));
	const recipients = await recipientsOf(db, people, year);
	const reach = await reachabilityOf(db, people);
	const underWay = await lettersUnderWay(db, asked.programmeId);
	return entries
		.flatMap(({ whyNot, ...entry }) => {
			const recipient = recipients.get(entry.personId);
			if (!recipient) return [];
			const { phones, emails, hasNoPhone } = reach.get(entry.personId)!;
			const email = emails.find(({ address }) => isMailAddress(address))?.address;
			const isPrepared = underWay.has(entry.entryId);
			return {
				...entry,
				...recipient,
				email: (asked.canMail && email) || null,
				phones,
				hasNoPhone,
				whyNot:
					whyNot ??
					(isPrepared ? 'est déjà dans un envoi préparé, qui n’est pas encore parti' : null)
			};
		})
		.toSorted(
			(one, other) =>
				one.familyName.localeCompare(other.familyName, 'fr') ||
				one.givenName.localeCompare(other.givenName, 'fr') ||
				one.entryId.localeCompare(other.entryId)
		);
}

/** Those whose letter or mail waits in a run that is neither posted nor cancelled. */
async function lettersUnderWay(db: Db, programmeId: string): Promise<Set<string>> {
	const { rows } = await sql<{ entryId: string }>`
		select p.entry_id as "entryId"
		from letter_runs r join letter_run_people p on p.run_id = r.id
		where r.programme_id = ${programmeId} and p.channel <> 'call'
			and not exists (select from letter_run_postings s where s.run_id = r.id)
			and not exists (select from letter_run_cancellations c where c.run_id = r.id)`.execute(db);
	return new Set(rows.map(({ entryId }) => entryId));
}
