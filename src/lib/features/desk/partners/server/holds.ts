import { sql } from 'kysely';
import { oldestKeptContact } from '#lib/features/people/people/index.ts';
import type { Holds } from '#lib/platform/database/holds.ts';
import { eraseReferralWords, eraseUnnamedReferralWords } from './erase-words.ts';
import { DIRECTORY } from './held/directory.ts';
import { LINKS } from './held/links.ts';
import { REFERRED } from './held/referred.ts';

/** What `partners` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: { ...DIRECTORY, ...REFERRED, ...LINKS },
	contacts: ({ these, dayOf }) => [
		sql`select f.person_id, greatest(${dayOf('f.recorded_at')}, ${dayOf('x.recorded_at')}) as day
		from referrals f left join referral_answers x on x.referral_id = f.id
		where f.person_id is not null and ${these('f.person_id')}`
	],
	erase: eraseReferralWords,
	erasePast: (db, { timeZone, today }) => {
		const before = Temporal.PlainDate.from(oldestKeptContact(today));
		return eraseUnnamedReferralWords(db, before.toZonedDateTime(timeZone).toInstant());
	}
};
