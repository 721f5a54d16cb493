import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { DOMAINS } from '../../domain/bank.ts';
import { type NoWeight, refuseWeights, type Weights } from '../../domain/conversation/weights.ts';
import { readProgrammeWeights } from './read-programme-weights.ts';

export type UnknownProgramme = { refusal: 'unknown-programme'; message: string };

export const UNKNOWN_PROGRAMME: UnknownProgramme = refuse(
	'unknown-programme',
	'Ce programme n’existe pas, ou n’est pas de votre centre.'
);

/**
 * A team says what each domain counts for in a programme. Conversations that begin from then on are
 * weighed so; those already begun keep what they copied.
 */
export async function setProgrammeWeights(
	db: Db,
	{ programmeId, weights }: { programmeId: string; weights: Weights }
): Promise<{ set: string } | UnknownProgramme | NoWeight> {
	const refusal = refuseWeights(weights);
	if (refusal) return refusal;
	const programme = await readProgrammeWeights(db, programmeId);
	if (!programme) return UNKNOWN_PROGRAMME;
	const standing = programme.chosen?.weights;
	if (standing && DOMAINS.every((domain) => standing[domain] === weights[domain])) {
		return { set: programmeId };
	}
	const { information, communication, problemSolving, software } = weights;
	await db
		.insertInto('programme_weights')
		.values({
			centre_id: centreOf(db),
			programme_id: programmeId,
			information,
			communication,
			problem_solving: problemSolving,
			software,
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'weigh', kind: 'programme', id: programmeId });
	return { set: programmeId };
}
