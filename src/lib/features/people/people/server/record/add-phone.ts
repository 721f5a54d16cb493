import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

export type NewPhone = {
	/** "+33639989233" */
	number: string;
	owner: 'own' | 'responsible-adult';
	isFictional: boolean;
};

/** Adds a number to a resident; one that she already has changes nothing. She has a telephone then. */
export async function addPhone(db: Db, personId: string, phone: NewPhone): Promise<void> {
	const added = await db
		.insertInto('person_phones')
		.values({
			person_id: personId,
			centre_id: centreOf(db),
			number: phone.number,
			owner: phone.owner,
			is_fictional: phone.isFictional,
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.columns(['person_id', 'number']).doNothing())
		.returning('id')
		.executeTakeFirst();
	await db.deleteFrom('phone_absences').where('person_id', '=', personId).execute();
	if (added) await writeJournal(db, { action: 'add', kind: 'phone', id: added.id });
}

/** Takes a number away from whoever has it: whoever answers there says that she is somebody else. */
export async function untiePhone(db: Db, number: string): Promise<{ personIds: string[] }> {
	const untied = await db
		.deleteFrom('person_phones')
		.where('centre_id', '=', centreOf(db))
		.where('number', '=', number)
		.returning(['id', 'person_id'])
		.execute();
	for (const { id } of untied) await writeJournal(db, { action: 'untie', kind: 'phone', id });
	return { personIds: untied.map(({ person_id }) => person_id) };
}

/** A centre where somebody has a number; the person, where she alone has it. */
export type NumberKnown = { centreId: string; personId: string | null };

/** The centres where somebody has this number, the one that noted it last first; acts for all of them. */
export async function centresKnowing(db: Db, number: string): Promise<NumberKnown[]> {
	const { rows } = await sql<NumberKnown>`
		select centre_id as "centreId",
			case when count(distinct person_id) = 1 then (array_agg(person_id))[1] end as "personId"
		from person_phones
		where number = ${number} and centre_id = any (${db.acting.centres}::uuid[])
		group by centre_id order by max(recorded_at) desc, centre_id`.execute(db);
	return rows;
}
