import { isSubject, type Subject } from '#lib/features/neighbourhood/contributions/index.ts';
import { type Db, centreOf, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { isMailAddress } from '#lib/platform/mail/mail-address.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';

/** Who mends what in a town, as the centre knows it. */
export type TownService = {
	id: string;
	name: string;
	mail: string;
	/** What it sees to; none: everything. */
	subjects: Subject[];
};

/** The centre notes a service of its town. */
export async function addTownService(
	db: Db,
	service: Omit<TownService, 'id'>
): Promise<{ added: string } | Refusal<'name' | 'mail'>> {
	const name = service.name.trim();
	if (name.length < 2 || name.length > 120) return refuse('name', 'Écrivez le nom du service.');
	const mail = service.mail.trim();
	if (!isMailAddress(mail)) return refuse('mail', 'Vérifiez l’adresse\u00a0: nom@mairie.fr');
	const { id } = await db
		.insertInto('town_services')
		.values({
			...{ centre_id: centreOf(db), name, mail },
			...{ subjects: service.subjects.filter(isSubject), ...recordedBy(db) }
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'add', kind: 'town-service', id });
	return { added: id };
}

/** It is written to no more. What it answered stays. Twice is once. */
export async function endTownService(db: Db, id: string): Promise<{ ended: string }> {
	const { numUpdatedRows } = await db
		.updateTable('town_services')
		.where('id', '=', id)
		.where('ended_at', 'is', null)
		.set({ ended_at: db.acting.at.toString(), ended_by_id: db.acting.staffId })
		.executeTakeFirstOrThrow();
	if (numUpdatedRows) await writeJournal(db, { action: 'end', kind: 'town-service', id });
	return { ended: id };
}

/** Those that may be written to; first, those that see to that subject. */
export async function listTownServices(
	db: Db,
	subject: Subject | null = null
): Promise<TownService[]> {
	const rows = await db
		.selectFrom('town_services')
		.where('ended_at', 'is', null)
		.select(['id', 'name', 'mail', 'subjects'])
		.orderBy('name')
		.execute();
	const sees = ({ subjects }: { subjects: string[] }) =>
		subject !== null && subjects.includes(subject) ? 0 : 1;
	return rows
		.map((row) => ({ ...row, subjects: row.subjects.filter(isSubject) }))
		.toSorted((one, other) => sees(one) - sees(other));
}
