import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { contactRule } from '../../domain/contact-rule.ts';
import type { ConsentAnswer } from '../../domain/notices.ts';
import { pickUpsOf } from './pick-ups.ts';

export type ChildGlance = {
	/** Her adult’s last word on photos; null: never asked. */
	photo: ConsentAnswer | null;
	/** Who fetches her, in the adult’s words; null: never said. */
	fetchedBy: string | null;
	leavesAlone: boolean;
	/** Under 15 the contact is this adult. */
	adult: string | null;
};

/**
 * What must be known at a glance of the minors of a group (study-2.3, Numérikids; Code civil, art.
 * 9 for the photo): by enrolment, and nobody of age.
 */
export async function childGlances(
	db: Db,
	{ groupId, year }: { groupId: string; year: number }
): Promise<Map<string, ChildGlance>> {
	const { rows } = await sql<{
		enrolmentId: string;
		personId: string;
		birthYear: number;
		photo: ConsentAnswer | null;
		adult: string | null;
	}>`
		select e.id as "enrolmentId", p.id as "personId", p.birth_year as "birthYear",
			r.given_name || ' ' || r.family_name as adult,
			(select answer from person_consents c where c.person_id = p.id and c.purpose = 'photo'
				order by c.recorded_at desc, c.id desc limit 1) as photo
		from enrolments e
		join people p on p.id = e.person_id
		join person_identities i on i.person_id = p.id
		left join responsible_adults r on r.person_id = p.id
		where e.group_id = ${groupId} and p.birth_year is not null`.execute(db);
	const children = rows.filter(({ birthYear }) => contactRule(birthYear, year) !== 'own');
	const said = await pickUpsOf(
		db,
		children.map(({ personId }) => personId)
	);
	return new Map(
		children.map(({ enrolmentId, personId, photo, adult }) => {
			const pickUp = said.get(personId);
			return [
				enrolmentId,
				{
					photo,
					adult,
					fetchedBy: pickUp?.names ?? null,
					leavesAlone: pickUp?.leavesAlone ?? false
				}
			];
		})
	);
}
