import {
	listAnnounced,
	listChangedSeances,
	listExpected,
	listTakenOff
} from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Asked, newsSince, NOTHING, type Source } from './asked.ts';

export const seancesAhead: Source = async (db, asked) =>
	(await listExpected(db, asked)).map(({ seanceId, personId, day, startsAt, since }) => ({
		...NOTHING,
		...{ kind: 'seance-day-before', subjectId: seanceId, personId, dueOn: day },
		...{ time: startsAt, since }
	}));

export const cancelledSeances: Source = async (db, asked) =>
	(await changesNow(db, asked, 'cancelled')).map((one) => occasionOf('seance-cancelled', one));

/**
 * What she is told is where it was by what she knows: not of a move of which nothing left before the next
 * one, and nothing of a séance that is back where she believes it to be.
 */
export const movedSeances: Source = async (db, asked) => {
	const moves = await changesNow(db, asked, 'moved');
	const told = await toldMoves(
		db,
		moves.flatMap(({ path }) => path.map(({ moveId }) => moveId))
	);
	return moves.flatMap((one) => {
		const { path, personId, day, startsAt } = one;
		const last = path.findLastIndex(({ moveId }) => told.has(`${moveId} ${personId}`));
		const known = path[last + 1];
		if (known?.day === day && known.startsAt === startsAt) return [];
		return occasionOf('seance-moved', { ...one, former: known?.day ?? one.former });
	});
};

type Change = Awaited<ReturnType<typeof listChangedSeances>>[number];

async function changesNow(db: Db, { from, only }: Asked, change: Change['change']) {
	const changes = await listChangedSeances(db, { from, since: newsSince(db), only });
	return changes.filter((one) => one.change === change);
}

const occasionOf = (
	kind: 'seance-moved' | 'seance-cancelled',
	{ changeId, personId, day, startsAt, since, former }: Change
) => ({
	...NOTHING,
	...{ kind, subjectId: changeId, personId, dueOn: day, time: startsAt, since, former },
	changedAt: since
});

/** Of these moves, those of which somebody was written to. */
async function toldMoves(db: Db, moveIds: readonly string[]): Promise<Set<string>> {
	if (moveIds.length === 0) return new Set();
	const rows = await db
		.selectFrom('reminders')
		.where('kind', '=', 'seance-moved')
		.where('subject_id', 'in', [...new Set(moveIds)])
		.where('outcome', 'in', ['sms', 'email'])
		.select(['subject_id', 'person_id'])
		.execute();
	return new Set(rows.map((row) => `${row.subject_id} ${row.person_id}`));
}

/** What she said is confirmed to her; nobody calls her to say it again. */
export const announcedAbsences: Source = async (db, { from, only }) =>
	(await listAnnounced(db, { from, since: newsSince(db), only })).map(
		({ seanceId, personId, day, startsAt, announcedAt }) => ({
			...NOTHING,
			...{ kind: 'own-cancellation', subjectId: seanceId, personId, dueOn: day, time: startsAt },
			...{ since: announcedAt, changedAt: announcedAt, isToldOtherwise: true }
		})
	);

export const takenOff: Source = async (db, { from, only }) =>
	(await listTakenOff(db, { from, since: newsSince(db), only })).map(
		({ enrolmentId, personId, day, startsAt, takenOffAt }) => ({
			...NOTHING,
			...{ kind: 'removed-by-staff', subjectId: enrolmentId, personId, dueOn: day, time: startsAt },
			...{ since: takenOffAt, changedAt: takenOffAt }
		})
	);
