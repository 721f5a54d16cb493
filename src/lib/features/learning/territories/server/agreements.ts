import { sql } from 'kysely';
import { isOnPreList } from '#lib/features/learning/workshops/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { SAID_YES, type TerritoryRefusal } from '../domain/territory-refusal.ts';

export type Host = { centreId: string; name: string; roundId: string };
export type Agreement = { entryId: string; hostCentreId: string; since: Temporal.Instant };

/** The other centres of the open rounds that a programme of the acting centre takes part in. */
export async function hostsFor(db: Db, programmeId: string): Promise<Host[]> {
	const { rows } = await sql<Host>`
		select distinct on (ce.name, ce.id) ce.id as "centreId", ce.name, r.id as "roundId"
		from territory_joinings mine
		join territory_rounds r on r.id = mine.round_id
		join territory_joinings j on j.round_id = r.id and j.centre_id <> mine.centre_id
		join centres ce on ce.id = j.centre_id
		where mine.programme_id = ${programmeId} and mine.centre_id = ${centreOf(db)}
			and not exists (select from territory_round_closings c where c.round_id = r.id)
			and not exists (select from territory_leavings v where v.joining_id in (mine.id, j.id))
		order by ce.name, ce.id, r.id desc`.execute(db);
	return rows;
}

/** Whom those people agreed to be proposed to, and did not take it back. */
export async function agreementsOf(db: Db, entryIds: readonly string[]): Promise<Agreement[]> {
	const { rows } = await sql<Agreement>`
		select distinct on (g.entry_id, g.host_centre_id) g.entry_id as "entryId",
			g.host_centre_id as "hostCentreId", g.recorded_at as since
		from territory_agreements g
		where g.entry_id = any (${entryIds}::uuid[])
			and not exists (select from territory_agreement_withdrawals w where w.agreement_id = g.id)
		order by g.entry_id, g.host_centre_id, g.id`.execute(db);
	return rows;
}

/** She agrees to be proposed to that centre, once it was read to her; said twice, recorded once. */
export async function agreeTo(
	db: Db,
	{ entryId, hostCentreId, how }: { entryId: string; hostCentreId: string; how: 'said' | 'paper' }
): Promise<{ agreed: boolean } | TerritoryRefusal> {
	const programmeId = await holdEntry(db, entryId);
	if (!programmeId || !(await isOnPreList(db, entryId))) {
		return refuse('unknown-entry', 'Cette personne n’attend plus\u00a0: revenez à la liste.');
	}
	if (!(await hostsFor(db, programmeId)).some(({ centreId }) => centreId === hostCentreId)) {
		return refuse(
			'unknown-centre',
			'Ce centre ne participe plus à la répartition\u00a0: rechargez la page.'
		);
	}
	const known = await agreementsOf(db, [entryId]);
	if (known.some((one) => one.hostCentreId === hostCentreId)) return { agreed: false };
	await db
		.insertInto('territory_agreements')
		.values({
			centre_id: centreOf(db),
			entry_id: entryId,
			host_centre_id: hostCentreId,
			how,
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'agree', kind: 'pre-list-entry', id: entryId });
	return { agreed: true };
}

/**
 * She takes it back: from now on she is in no result of that centre. Once she said yes to a slot there,
 * that centre has her: it is told by a call, and nothing is undone behind its back.
 */
export async function withdrawAgreement(
	db: Db,
	{ entryId, hostCentreId }: { entryId: string; hostCentreId: string }
): Promise<{ withdrawn: number } | TerritoryRefusal> {
	await holdEntry(db, entryId);
	const { rows } = await sql<{ id: string; saidYes: boolean }>`
		select g.id, exists (select from territory_lines l
			where l.entry_id = g.entry_id and l.host_centre_id = g.host_centre_id
				and (select a.answer from territory_answers a where a.line_id = l.id
					order by a.id desc limit 1) = 'yes') as "saidYes"
		from territory_agreements g
		where g.entry_id = ${entryId} and g.host_centre_id = ${hostCentreId}
			and not exists (select from territory_agreement_withdrawals w where w.agreement_id = g.id)`.execute(
		db
	);
	if (rows.length === 0) return { withdrawn: 0 };
	if (rows.some(({ saidYes }) => saidYes)) return SAID_YES;
	await db
		.insertInto('territory_agreement_withdrawals')
		.values(
			rows.map(({ id }) => ({ agreement_id: id, centre_id: centreOf(db), ...recordedBy(db) }))
		)
		.execute();
	await writeJournal(db, { action: 'disagree', kind: 'pre-list-entry', id: entryId });
	return { withdrawn: rows.length };
}

/** Whoever notes what somebody agrees to, or answers, waits her turn; the programme she waits for. */
export async function holdEntry(db: Db, entryId: string): Promise<string | null> {
	const { rows } = await sql<{ programmeId: string }>`
		select programme_id as "programmeId" from pre_list_entries
		where id = ${entryId} for update`.execute(db);
	return rows[0]?.programmeId ?? null;
}
