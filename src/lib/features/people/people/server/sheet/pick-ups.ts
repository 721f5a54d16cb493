import { sql } from 'kysely';
import { refuseConfidential } from '#lib/features/house/confidential/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { isNamed } from '../record/is-named.ts';

export type PickUp = { names: string; leavesAlone: boolean; day: string };

/**
 * Who may fetch a child and whether she leaves alone, as her responsible adult said it that day; said
 * otherwise, it is a new row, and the last one counts.
 */
export async function recordPickUp(
	db: Db,
	{ personId, names, leavesAlone, today }: { personId: string; today: string } & Omit<PickUp, 'day'>
): Promise<{ done: true } | { refusal: string; message: string }> {
	const words = names.trim();
	if (words.length > 300) {
		return refuse('words', 'Ces noms sont trop longs\u00a0: 300 signes au plus.');
	}
	if (words === '' && !leavesAlone) {
		return refuse('words', 'Dites qui vient chercher l’enfant, ou que l’enfant peut partir seul.');
	}
	const confidential = refuseConfidential({ 'Qui vient': words });
	if (confidential) return confidential;
	if (!(await isNamed(db, personId))) {
		return refuse('unknown-person', 'Cette fiche n’existe plus.');
	}
	const last = (await pickUpsOf(db, [personId])).get(personId);
	if (last?.names === words && last.leavesAlone === leavesAlone) return { done: true };
	const { id } = await db
		.insertInto('pick_ups')
		.values({
			centre_id: centreOf(db),
			person_id: personId,
			names: words,
			leaves_alone: leavesAlone,
			day: today,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'say-pick-up', kind: 'pick-up', id });
	return { done: true };
}

/** The last word on each of these children; nothing for one of whom nobody said anything. */
export async function pickUpsOf(
	db: Db,
	personIds: readonly string[]
): Promise<Map<string, PickUp>> {
	if (personIds.length === 0) return new Map();
	const { rows } = await sql<PickUp & { personId: string }>`
		select distinct on (person_id) person_id as "personId", names,
			leaves_alone as "leavesAlone", day
		from pick_ups where person_id = any (${personIds}::uuid[])
		order by person_id, id desc`.execute(db);
	return new Map(rows.map(({ personId, ...said }) => [personId, said]));
}
