import { findClosing } from '#lib/features/house/years/index.server.ts';
import type { RedrawnPhoto } from '#lib/platform/pictures/redraw-photo.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import {
	type CreationPeople,
	type CreationRefusal,
	type CreationWords,
	type PeopleRefusal,
	refuseCreation,
	refusePeople
} from '../domain/refuse-creation.ts';
import { holdChildren, listChildren } from './list-children.ts';
import { findCreation } from './read-creations.ts';

export type ClosedRefusal = { refusal: 'closed'; message: string };
export type NotYearly = { refusal: 'not-a-year'; message: string };
export type UnknownCreation = { refusal: 'unknown-creation'; message: string };

export type NewCreation = CreationWords &
	CreationPeople &
	RedrawnPhoto & { programmeId: string; today: string };

/** Adds a film or a photo, with who is recognised on it; its picture comes redrawn. */
export async function addCreation(
	db: Db,
	creation: NewCreation
): Promise<{ id: string } | CreationRefusal | PeopleRefusal | ClosedRefusal | NotYearly> {
	const { programmeId, today } = creation;
	const year = Number(creation.day.slice(0, 4));
	const refusal = (await refuseYear(db, programmeId, year)) ?? null;
	if (refusal) return refusal;
	await holdChildren(db, [...creation.recognised, ...creation.made]);
	const children = await listChildren(db, { programmeId, year });
	const wrong = refuseCreation(creation, children, today) ?? refusePeople(creation, children);
	if (wrong) return wrong;
	const added = await db
		.insertInto('creations')
		.values({
			centre_id: centreOf(db),
			programme_id: programmeId,
			kind: creation.kind,
			title: creation.title.trim(),
			day: creation.day,
			alternative_text: creation.alternative.trim(),
			minutes: creation.minutes,
			address: creation.address.trim() || null,
			nobody_recognised: creation.nobodyRecognised,
			bytes: creation.redrawn,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writePeople(db, added.id, creation);
	await writeJournal(db, { action: 'add', kind: 'creation', id: added.id });
	return added;
}

/** Says again who is recognised on it and who made it, whole: the last said counts. */
export async function changeCreationPeople(
	db: Db,
	{ creationId, ...people }: CreationPeople & { creationId: string }
): Promise<{ changed: string } | PeopleRefusal | ClosedRefusal | NotYearly | UnknownCreation> {
	// Whoever says it at the same moment waits her turn.
	await db
		.selectFrom('creations')
		.where('id', '=', creationId)
		.forUpdate()
		.select('id')
		.executeTakeFirst();
	const creation = await findCreation(db, creationId);
	if (!creation) {
		return refuse('unknown-creation', 'Cette image a été retirée\u00a0: rechargez la page.');
	}
	const { programmeId, year } = creation;
	const refusal = await refuseYear(db, programmeId, year);
	if (refusal) return refusal;
	await holdChildren(db, [...people.recognised, ...people.made]);
	const wrong = refusePeople(people, await listChildren(db, { programmeId, year }));
	if (wrong) return wrong;
	await db.deleteFrom('creation_people').where('creation_id', '=', creationId).execute();
	await db
		.updateTable('creations')
		.where('id', '=', creationId)
		.set({ nobody_recognised: people.nobodyRecognised })
		.execute();
	await writePeople(db, creationId, people);
	await writeJournal(db, { action: 'change-people', kind: 'creation', id: creationId });
	return { changed: creationId };
}

/** Takes it away with its picture, in a closed year too; gone already, it is left alone. */
export async function removeCreation(db: Db, creationId: string): Promise<void> {
	const removed = await db
		.deleteFrom('creations')
		.where('id', '=', creationId)
		.returning('id')
		.executeTakeFirst();
	if (removed) await writeJournal(db, { action: 'remove', kind: 'creation', id: removed.id });
}

/** A closed year is told no more; a programme to which one does not enrol for a year has no such page. */
async function refuseYear(
	db: Db,
	programmeId: string,
	year: number
): Promise<ClosedRefusal | NotYearly | null> {
	const programme = await db
		.selectFrom('programmes')
		.where('id', '=', programmeId)
		.select('format')
		.executeTakeFirst();
	if (programme?.format !== 'year') {
		return refuse('not-a-year', 'Les films et photos vont avec une inscription à l’année.');
	}
	if (await findClosing(db, year)) {
		return refuse('closed', `L’année ${year} est close\u00a0: son bilan ne se modifie plus.`);
	}
	return null;
}

async function writePeople(
	db: Db,
	creationId: string,
	{ recognised, made }: CreationPeople
): Promise<void> {
	const line = (part: 'recognised' | 'made') => (personId: string) => ({
		creation_id: creationId,
		person_id: personId,
		centre_id: centreOf(db),
		part,
		...recordedBy(db)
	});
	const lines = [
		...[...new Set(recognised)].map(line('recognised')),
		...[...new Set(made)].map(line('made'))
	];
	if (lines.length > 0) await db.insertInto('creation_people').values(lines).execute();
}
