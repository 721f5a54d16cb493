import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Absence } from '../../domain/absences/absences-form.ts';

export type AbsenceRefusal = {
	refusal: 'unknown-seance' | 'cancelled' | 'past' | 'not-expected';
	message: string;
};

/** She said that she will not come: noted until the day itself, told once however often it is said. */
export async function announceAbsence(
	db: Db,
	{ seanceId, enrolmentId, today }: Absence & { today: string }
): Promise<{ announced: true } | AbsenceRefusal> {
	const { rows } = await sql<{
		groupId: string;
		isPast: boolean;
		isCancelled: boolean;
		isExpected: boolean;
	}>`
		select s.group_id as "groupId", s.day < ${today}::date as "isPast",
			exists (select from seance_cancellations x where x.seance_id = s.id) as "isCancelled",
			coalesce(e.enrolled_on, s.day) <= s.day and coalesce(d.left_on, 'infinity') > s.day as "isExpected"
		from seances s
		join enrolments e on e.group_id = s.group_id and e.id = ${enrolmentId}
		left join departures d on d.enrolment_id = e.id
		where s.id = ${seanceId} for share of s, e`.execute(db);
	const [known] = rows;
	const refusal = refuseAbsence(known);
	if (refusal) return refusal;
	const written = await db
		.insertInto('announced_absences')
		.values({
			seance_id: seanceId,
			enrolment_id: enrolmentId,
			centre_id: centreOf(db),
			group_id: known!.groupId,
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('seance_id')
		.executeTakeFirst();
	if (written)
		await writeJournal(db, { action: 'announce-absence', kind: 'enrolment', id: enrolmentId });
	return { announced: true };
}

function refuseAbsence(
	known: { isPast: boolean; isCancelled: boolean; isExpected: boolean } | undefined
): AbsenceRefusal | null {
	if (!known) {
		return refuse('unknown-seance', 'Cette séance ou cette inscription n’existe plus.');
	}
	if (known.isCancelled) return refuse('cancelled', 'Cette séance est annulée.');
	if (known.isPast) {
		return refuse('past', 'Cette séance a déjà eu lieu\u00a0: l’animation note les présences.');
	}
	if (known.isExpected) return null;
	return refuse('not-expected', 'Cette personne n’est pas attendue ce jour-là.');
}

/** She will come after all. */
export async function withdrawAbsence(
	db: Db,
	{ seanceId, enrolmentId }: Absence
): Promise<{ withdrawn: boolean }> {
	const gone = await db
		.deleteFrom('announced_absences')
		.where('seance_id', '=', seanceId)
		.where('enrolment_id', '=', enrolmentId)
		.returning('seance_id')
		.executeTakeFirst();
	if (gone)
		await writeJournal(db, { action: 'withdraw-absence', kind: 'enrolment', id: enrolmentId });
	return { withdrawn: gone !== undefined };
}
