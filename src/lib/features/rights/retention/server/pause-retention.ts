import { refuseWords, type WordsRefusal } from '#lib/features/people/rights-asked/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { isDay } from '#lib/shared/day.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { WARNING_DAYS } from '../domain/retention-step.ts';

export type PauseRefusal =
	{ refusal: 'reason' | 'until' | 'unknown-person'; message: string } | WordsRefusal;

/** Longest pause: after it, somebody decides again (RGPD, art. 5, 1, e: no longer than needed). */
const LONGEST_YEARS = 5;

/** Keeps a name longer, for a written reason, until a day included. */
export async function pauseRetention(
	db: Db,
	pause: { personId: string; reason: string; until: string; today: string }
): Promise<{ id: string } | PauseRefusal> {
	const reason = pause.reason.trim();
	if (reason.length < 3 || reason.length > 300) {
		return refuse('reason', 'Dites pourquoi, en une phrase\u00a0: elle sera gardée.');
	}
	const refusal = refuseWords(reason);
	if (refusal) return refusal;
	if (!isDay(pause.until) || pause.until <= pause.today) {
		return refuse('until', 'Donnez un jour à venir.');
	}
	const furthest = Temporal.PlainDate.from(pause.today).add({ years: LONGEST_YEARS }).toString();
	if (pause.until > furthest) {
		return refuse(
			'until',
			`Choisissez un jour dans les ${LONGEST_YEARS} ans\u00a0: vous pourrez recommencer ensuite.`
		);
	}
	const { personId, until } = pause;
	const done = await write(db, { personId, reason, until }, 'pause-retention');
	if (!('refusal' in done)) await takeBackWarning(db, pause);
	return done;
}

/**
 * Announced, then put off: the announcement holds no longer, and the thirty days that the screen
 * promises to whoever ends the pause begin anew. A pause shorter than these changes nothing of it.
 */
async function takeBackWarning(
	db: Db,
	{ personId, until, today }: { personId: string; until: string; today: string }
): Promise<void> {
	if (until < Temporal.PlainDate.from(today).add({ days: WARNING_DAYS }).toString()) return;
	await db.deleteFrom('retention_warnings').where('person_id', '=', personId).execute();
}

/** Ends a pause. If her time has come, the coming night announces it: thirty days begin. */
export async function resumeRetention(
	db: Db,
	{ personId, today }: { personId: string; today: string }
): Promise<{ id: string } | PauseRefusal> {
	const until = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
	return write(db, { personId, reason: 'Reprise décidée.', until }, 'resume-retention');
}

async function write(
	db: Db,
	pause: { personId: string; reason: string; until: string },
	action: string
): Promise<{ id: string } | PauseRefusal> {
	const known = await db
		.selectFrom('person_identities')
		.where('person_id', '=', pause.personId)
		.select('person_id')
		.executeTakeFirst();
	if (!known) {
		return refuse('unknown-person', 'Cette personne n’a plus de nom dans Déclic.');
	}
	const { id } = await db
		.insertInto('retention_pauses')
		.values({
			person_id: pause.personId,
			centre_id: centreOf(db),
			reason: pause.reason,
			until: pause.until,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action, kind: 'person', id: pause.personId });
	return { id };
}
