import { sql } from 'kysely';
import { findConfidential } from '#lib/features/house/confidential/index.ts';
import { reachabilityOf } from '#lib/features/people/people/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { FormatRefusal } from '../../domain/programmes/programme-format.ts';
import { refuseStepOf } from '../programmes/refuse-step-of.ts';
import { enrolledSince } from './pre-list-statuses.ts';

export type PreListRefusal = {
	refusal:
		| 'unknown-programme'
		| 'unknown-person'
		| 'already-waiting'
		| 'unknown-entry'
		| 'already-enrolled'
		| 'confidential';
	message: string;
};

/** Puts a person on the pre-list of a programme, after those who came before her; once. */
export async function putOnPreList(
	db: Db,
	wish: { programmeId: string; personId: string }
): Promise<{ id: string } | PreListRefusal | FormatRefusal> {
	if (!(await lockProgramme(db, wish.programmeId))) {
		return refuse('unknown-programme', 'Choisissez un programme de la liste.');
	}
	const other = await refuseStepOf(db, 'list', [wish.programmeId]);
	if (other) return other;
	if (!(await reachabilityOf(db, [wish.personId])).has(wish.personId)) {
		return refuse(
			'unknown-person',
			'Cette personne n’est pas connue de votre centre. Cherchez-la de nouveau.'
		);
	}
	if (await isWaiting(db, wish)) {
		return refuse(
			'already-waiting',
			'Cette personne est déjà sur la pré-liste\u00a0: elle garde sa place.'
		);
	}
	const entry = await db
		.insertInto('pre_list_entries')
		.values({
			centre_id: centreOf(db),
			programme_id: wish.programmeId,
			person_id: wish.personId,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'wait', kind: 'pre-list-entry', id: entry.id });
	return entry;
}

/** Whoever puts somebody on the list of a programme waits her turn. */
export async function lockProgramme(db: Db, programmeId: string): Promise<boolean> {
	const programme = await db
		.selectFrom('programmes')
		.where('id', '=', programmeId)
		// Not against those who plan a group of it: they only need that it stays.
		.forNoKeyUpdate()
		.select('id')
		.executeTakeFirst();
	return programme !== undefined;
}

/** Whether she waits for that programme already. */
async function isWaiting(
	db: Db,
	wish: { programmeId: string; personId: string }
): Promise<boolean> {
	const { rows } = await sql`
		select from pre_list_entries p
		where p.programme_id = ${wish.programmeId} and p.person_id = ${wish.personId}
			and not exists (select from pre_list_withdrawals w where w.entry_id = p.id)
			and not ${enrolledSince}
		limit 1`.execute(db);
	return rows.length > 0;
}

/** She no longer waits; said twice, the first reason stays. */
export async function withdrawFromPreList(
	db: Db,
	withdrawal: { entryId: string; reason?: string }
): Promise<{ withdrawn: string } | PreListRefusal> {
	const reason = withdrawal.reason?.trim().slice(0, 300) ?? '';
	if (findConfidential(reason).findings.length > 0) {
		return refuse(
			'confidential',
			'Cette raison contient une donnée confidentielle\u00a0: écrivez-la sans elle.'
		);
	}
	const entry = await db
		.selectFrom('pre_list_entries')
		.where('id', '=', withdrawal.entryId)
		.select('id')
		.executeTakeFirst();
	if (!entry) {
		return refuse('unknown-entry', 'Cette inscription sur la pré-liste n’existe plus.');
	}
	const written = await db
		.insertInto('pre_list_withdrawals')
		.values({
			entry_id: withdrawal.entryId,
			centre_id: centreOf(db),
			reason: reason || null,
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.column('entry_id').doNothing())
		.returning('entry_id')
		.executeTakeFirst();
	if (written) {
		await writeJournal(db, { action: 'withdraw', kind: 'pre-list-entry', id: withdrawal.entryId });
	}
	return { withdrawn: withdrawal.entryId };
}

/** She waits after all, at the place she had; unless she was put on the list again since. */
export async function putBackOnPreList(
	db: Db,
	entryId: string
): Promise<{ id: string } | PreListRefusal | FormatRefusal> {
	const entry = await db
		.selectFrom('pre_list_entries')
		.where('id', '=', entryId)
		.select(['programme_id', 'person_id'])
		.executeTakeFirst();
	if (!entry) {
		return refuse('unknown-entry', 'Cette inscription sur la pré-liste n’existe plus.');
	}
	await lockProgramme(db, entry.programme_id);
	const withdrawn = await db
		.selectFrom('pre_list_withdrawals')
		.where('entry_id', '=', entryId)
		.select('entry_id')
		.executeTakeFirst();
	if (!withdrawn) return { id: entryId };
	const other = await refuseStepOf(db, 'list', [entry.programme_id]);
	if (other) return other;
	if (await isWaiting(db, { programmeId: entry.programme_id, personId: entry.person_id })) {
		return refuse(
			'already-waiting',
			'Cette personne est déjà sur la pré-liste\u00a0: elle garde sa place.'
		);
	}
	await db.deleteFrom('pre_list_withdrawals').where('entry_id', '=', entryId).execute();
	await writeJournal(db, { action: 'wait-again', kind: 'pre-list-entry', id: entryId });
	return { id: entryId };
}
