import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { listCalibrations } from './list-calibrations.ts';
import { readVersionInForce } from '../bank/read-version.ts';

export type CalibrationRefusal = {
	refusal: 'unknown-calibration' | 'answered' | 'outdated';
	message: string;
};

/**
 * The coordination accepts a version, or refuses it, in her name. Accepted, conversations that begin
 * from then on are asked with it; those already begun keep theirs, and so do their results.
 */
export async function answerCalibration(
	db: Db,
	{ id, answer }: { id: string; answer: 'accepted' | 'refused' }
): Promise<{ answered: string } | CalibrationRefusal> {
	const proposed = (await listCalibrations(db)).find((one) => one.id === id);
	if (!proposed) {
		return refuse('unknown-calibration', 'Cette proposition n’existe pas.');
	}
	if (proposed.answer === answer) return { answered: id };
	if (proposed.answer) {
		return refuse('answered', 'Quelqu’un a déjà répondu à cette proposition.');
	}
	if (answer === 'accepted' && (await readVersionInForce(db)) !== proposed.from) {
		return refuse(
			'outdated',
			'Cette proposition part d’une version qui n’est plus posée. Refusez-la, et demandez-en une nouvelle.'
		);
	}
	await db
		.insertInto('bank_calibration_answers')
		.values({ calibration_id: id, answer, ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: answer === 'accepted' ? 'accept' : 'refuse', kind: 'bank', id });
	return { answered: id };
}
