import { randomInt } from 'node:crypto';
import { findPerson } from '#lib/features/people/people/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { halfFor, type Moment, type Way } from '../../domain/conversation/conversation.ts';
import { type ClosedConversation, holdPlacement, refuseClosed } from './read-placement.ts';
import { readProgrammeWeights } from './read-programme-weights.ts';
import { readVersionInForce } from '../bank/read-version.ts';
import { UNKNOWN_PROGRAMME, type UnknownProgramme } from './set-programme-weights.ts';

export type UnknownResident = { refusal: 'unknown-person'; message: string };

export const UNKNOWN_RESIDENT: UnknownResident = refuse(
	'unknown-person',
	'Cette personne n’est pas connue de votre centre, ou son nom est effacé.'
);

export type NewPlacement = {
	personId: string;
	moment: Moment;
	way: Way;
	/** The course it is for, if any: its weights are copied. */
	programmeId?: string | null;
	/** The day in the centre's zone. */
	day: string;
	/** Given by tests alone: the same seed asks the same questions. */
	seed?: number;
};

const SEEDS = 2 ** 31 - 1;

/** Begins a conversation with somebody of the acting centre. */
export async function startPlacement(
	db: Db,
	asked: NewPlacement
): Promise<{ id: string } | UnknownResident | UnknownProgramme> {
	if (!(await findPerson(db, asked.personId))) return UNKNOWN_RESIDENT;
	const { programmeId = null } = asked;
	const programme = programmeId === null ? null : await readProgrammeWeights(db, programmeId);
	if (programmeId !== null && !programme) return UNKNOWN_PROGRAMME;
	const weights = programme?.chosen?.weights;
	const placement = await db
		.insertInto('placements')
		.values({
			centre_id: centreOf(db),
			person_id: asked.personId,
			programme_id: programmeId,
			weights: weights ? JSON.stringify(weights) : null,
			moment: asked.moment,
			way: asked.way,
			bank_version: await readVersionInForce(db),
			half: halfFor(asked.moment),
			seed: asked.seed ?? randomInt(SEEDS),
			day: asked.day,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'start', kind: 'placement', id: placement.id });
	return placement;
}

/**
 * It was noted by mistake, or of somebody else: it counts for nothing any more. How she reads is not
 * kept of a mistake.
 */
export async function undoPlacement(
	db: Db,
	placementId: string
): Promise<{ undone: string; personId: string } | ClosedConversation> {
	const placement = await holdPlacement(db, placementId);
	if (!placement) return refuseClosed(null)!;
	const done = { undone: placementId, personId: placement.personId };
	if (placement.isUndone) return done;
	await db
		.insertInto('placement_undos')
		.values({ placement_id: placementId, centre_id: centreOf(db), ...recordedBy(db) })
		.execute();
	await db.deleteFrom('placement_readings').where('placement_id', '=', placementId).execute();
	await writeJournal(db, { action: 'undo', kind: 'placement', id: placementId });
	return done;
}
