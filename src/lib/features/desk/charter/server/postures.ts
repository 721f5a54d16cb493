import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Posture } from '../domain/posture.ts';

export type DeclaredPosture = { posture: Posture; words: string | null; at: Temporal.Instant };

const LONGEST = 500;

/** The centres that said what they do, with their last word; any team of the network reads it. */
export async function listPostures(db: Db): Promise<(DeclaredPosture & { centreId: string })[]> {
	const rows = await db
		.selectFrom('postures')
		.distinctOn('centre_id')
		.select(['centre_id', 'posture', 'words', 'recorded_at'])
		.orderBy('centre_id')
		.orderBy('recorded_at', 'desc')
		.orderBy('id', 'desc')
		.execute();
	return rows.map((row) => ({
		centreId: row.centre_id,
		posture: row.posture as Posture,
		words: row.words,
		at: row.recorded_at
	}));
}

/** What the acting centre says it does, or null while it has said nothing. */
export async function readPosture(db: Db): Promise<DeclaredPosture | null> {
	const centreId = centreOf(db);
	return (await listPostures(db)).find((one) => one.centreId === centreId) ?? null;
}

export type PostureRefusal = { refusal: 'too-long'; message: string };

/** The direction says what her centre does. Neither answer is a fault: neighbours send people by it. */
export async function declarePosture(
	db: Db,
	{ posture, words: typed }: { posture: Posture; words: string }
): Promise<{ changed: boolean } | PostureRefusal> {
	const words = typed.trim() || null;
	if (words && words.length > LONGEST) {
		return refuse('too-long', `Dites-le en ${LONGEST} signes au plus.`);
	}
	const before = await readPosture(db);
	if (before?.posture === posture && before.words === words) return { changed: false };
	const { id } = await db
		.insertInto('postures')
		.values({ centre_id: centreOf(db), posture, words, ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'declare', kind: 'posture', id });
	return { changed: true };
}
