import { sql } from 'kysely';

/** Which programme somebody waits for; `entry`: the column of her number in a pré-liste. */
export const programmeOfEntry = (entry: string) => sql`(select p.name from pre_list_entries l
	join programmes p on p.id = l.programme_id where l.id = ${sql.ref(entry)})`;

/** Which group an enrolment is of. */
export const groupOfEnrolment = (enrolment: string) => sql`(select g.label from enrolments e
	join workshop_groups g on g.id = e.group_id where e.id = ${sql.ref(enrolment)})`;
