import { sql } from 'kysely';
import {
	listAnnounced,
	listChangedSeances,
	listExpected,
	listTakenOff
} from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { newsSince, NOTHING, type Source } from './asked.ts';

export const seancesAhead: Source = async (db, asked) =>
	(await listExpected(db, asked)).map(({ seanceId, personId, day, startsAt, since }) => ({
		...NOTHING,
		...{ kind: 'seance-day-before', subjectId: seanceId, personId, dueOn: day },
		...{ time: startsAt, since }
	}));

/**
 * Cancelled, restored, or moved. What she is told is where it was by what she knows: not of a move of
 * which nothing left before the next one, nothing of a séance that is back where she believes it to be,
 * and that one takes place only if she was told that it does not.
 */
export const changedSeances: Source = async (db, { from, only }) => {
	const changes = await listChangedSeances(db, { from, since: newsSince(db), only });
	const told = await toldMoves(
		db,
		changes.flatMap(({ path }) => path.map(({ moveId }) => moveId))
	);
	const cancelled = await toldCancelled(
		db,
		changes.flatMap(({ change, seanceId }) => (change === 'restored' ? seanceId : []))
	);
	return changes.flatMap((one) => {
		const { path, personId, day, startsAt } = one;
		if (one.change === 'cancelled') return occasionOf('seance-cancelled', one);
		if (one.change === 'restored') {
			const believes = cancelled.has(`${one.seanceId} ${personId}`);
			return believes ? occasionOf('seance-restored', one) : [];
		}
		const last = path.findLastIndex(({ moveId }) => told.has(`${moveId} ${personId}`));
		const known = path[last + 1];
		if (known?.day === day && known.startsAt === startsAt) return [];
		return occasionOf('seance-moved', { ...one, former: known?.day ?? one.former });
	});
};

type Change = Awaited<ReturnType<typeof listChangedSeances>>[number];

const occasionOf = (
	kind: 'seance-moved' | 'seance-cancelled' | 'seance-restored',
	{ changeId, personId, day, startsAt, since, former }: Change
) => ({
	...NOTHING,
	...{ kind, subjectId: changeId, personId, dueOn: day, time: startsAt, since, former },
	changedAt: since
});

/** A list whose length PostgreSQL does not see, so that it plans once: of one centre or of all of them. */
const oneOf = (ids: readonly string[]) =>
	sql<boolean>`subject_id = any (array(select unnest(${[...new Set(ids)]}::uuid[])))`;

/** Of these moves, those of which somebody was written to. */
async function toldMoves(db: Db, moveIds: readonly string[]): Promise<Set<string>> {
	if (moveIds.length === 0) return new Set();
	const rows = await db
		.selectFrom('reminders')
		.where('kind', '=', 'seance-moved')
		.where(oneOf(moveIds))
		.where('outcome', 'in', ['sms', 'email'])
		.select(['subject_id', 'person_id'])
		.execute();
	return new Set(rows.map((row) => `${row.subject_id} ${row.person_id}`));
}

/** Of these séances, those of which the last thing that somebody was written is that they do not take place. */
async function toldCancelled(db: Db, seanceIds: readonly string[]): Promise<Set<string>> {
	if (seanceIds.length === 0) return new Set();
	const rows = await db
		.selectFrom('reminders')
		.distinctOn(['subject_id', 'person_id'])
		.where('kind', 'in', ['seance-cancelled', 'seance-restored'])
		.where(oneOf(seanceIds))
		.where('outcome', 'in', ['sms', 'email'])
		.orderBy('subject_id')
		.orderBy('person_id')
		.orderBy('settled_at', 'desc')
		.select(['kind', 'subject_id', 'person_id'])
		.execute();
	return new Set(
		rows.flatMap((row) =>
			row.kind === 'seance-cancelled' ? `${row.subject_id} ${row.person_id}` : []
		)
	);
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
