import { findConfidential } from '#lib/features/house/confidential/index.ts';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { isDay } from '#lib/shared/day.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type TerritoryRefusal, UNKNOWN_ROUND } from '../domain/territory-refusal.ts';
import { lockRound } from './rounds.ts';

/** The coordination opens a round: centres may join it. */
export async function openRound(
	db: Db,
	{ label, startsOn }: { label: string; startsOn: string }
): Promise<{ id: string } | TerritoryRefusal> {
	const name = label.trim();
	if (name.length < 1 || name.length > 120) {
		return refuse('form', 'Donnez un nom à la répartition, en 120 signes au plus.');
	}
	if (findConfidential(name).findings.length > 0) {
		return refuse('confidential', 'Ce nom contient une donnée confidentielle.');
	}
	if (!isDay(startsOn)) {
		return refuse('form', 'Donnez le jour à partir duquel les groupes se réunissent.');
	}
	const round = await db
		.insertInto('territory_rounds')
		.values({ label: name, starts_on: startsOn, ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'open', kind: 'territory-round', id: round.id, centreId: null });
	return round;
}

/** Nobody joins it or searches any more; answers still expected may come. Twice changes nothing. */
export async function closeRound(
	db: Db,
	roundId: string
): Promise<{ closed: string } | TerritoryRefusal> {
	const round = await lockRound(db, roundId);
	if (!round) return UNKNOWN_ROUND;
	if (round.closedAt) return { closed: roundId };
	await db
		.insertInto('territory_round_closings')
		.values({ round_id: roundId, ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'close', kind: 'territory-round', id: roundId, centreId: null });
	return { closed: roundId };
}
