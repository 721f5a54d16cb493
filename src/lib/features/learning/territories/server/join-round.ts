import { sql } from 'kysely';
import { listProgrammes, refuseStepOf } from '#lib/features/learning/workshops/index.server.ts';
import type { FormatRefusal } from '#lib/features/learning/workshops/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { CLOSED_ROUND, type TerritoryRefusal, UNKNOWN_ROUND } from '../domain/territory-refusal.ts';
import { lockRound } from './rounds.ts';

export type Joining = { id: string; programmeId: string; programmeName: string; slug: string };

/** With which of its programmes the acting centre takes part in a round; null when it does not. */
export async function joiningOf(db: Db, roundId: string): Promise<Joining | null> {
	const { rows } = await sql<Joining>`
		select j.id, j.programme_id as "programmeId", p.name as "programmeName", p.slug
		from territory_joinings j join programmes p on p.id = j.programme_id
		where j.round_id = ${roundId} and j.centre_id = ${centreOf(db)}
			and not exists (select from territory_leavings v where v.joining_id = j.id)
		order by j.id desc limit 1`.execute(db);
	return rows[0] ?? null;
}

/** The same for every round, in one query: by round. */
export async function joiningsOf(db: Db): Promise<Map<string, Joining>> {
	const { rows } = await sql<Joining & { roundId: string }>`
		select distinct on (j.round_id) j.round_id as "roundId", j.id, j.programme_id as "programmeId",
			p.name as "programmeName", p.slug
		from territory_joinings j join programmes p on p.id = j.programme_id
		where j.centre_id = ${centreOf(db)}
			and not exists (select from territory_leavings v where v.joining_id = j.id)
		order by j.round_id, j.id desc`.execute(db);
	return new Map(rows.map(({ roundId, ...joining }) => [roundId, joining]));
}

/** The centre takes part with one of its programmes; another one is chosen by leaving first. */
export async function joinRound(
	db: Db,
	{ roundId, programmeId }: { roundId: string; programmeId: string }
): Promise<{ id: string } | TerritoryRefusal | FormatRefusal> {
	const round = await lockRound(db, roundId);
	if (!round) return UNKNOWN_ROUND;
	if (round.closedAt) return CLOSED_ROUND;
	if (!(await listProgrammes(db)).some(({ id }) => id === programmeId)) {
		return refuse('unknown-programme', 'Choisissez un programme de la liste.');
	}
	const other = await refuseStepOf(db, 'level-groups', [programmeId]);
	if (other) return other;
	const known = await joiningOf(db, roundId);
	if (known?.programmeId === programmeId) return { id: known.id };
	if (known) {
		return refuse(
			'unknown-programme',
			`Votre centre participe déjà avec ${known.programmeName}. Quittez d’abord la répartition.`
		);
	}
	const joining = await db
		.insertInto('territory_joinings')
		.values({
			centre_id: centreOf(db),
			round_id: roundId,
			programme_id: programmeId,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'join', kind: 'territory-round', id: roundId });
	return joining;
}

/** The centre leaves: its slots and its people are in no result any more, from now on. */
export async function leaveRound(
	db: Db,
	roundId: string
): Promise<{ left: boolean } | TerritoryRefusal> {
	if (!(await lockRound(db, roundId))) return UNKNOWN_ROUND;
	const known = await joiningOf(db, roundId);
	if (!known) return { left: false };
	await db
		.insertInto('territory_leavings')
		.values({ joining_id: known.id, centre_id: centreOf(db), ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'leave', kind: 'territory-round', id: roundId });
	return { left: true };
}
