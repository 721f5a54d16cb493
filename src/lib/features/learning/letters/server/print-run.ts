import type { Db } from '#lib/platform/database/acting.ts';
import type { LetterRun } from '#lib/shared/document/letter.ts';
import { lettersOf } from '../domain/letters-of-run.ts';
import { modelVersion } from './read-model.ts';
import { peopleOfRun, type Run } from './read-run.ts';

/** The letters of a run that go by post: the same each time, as long as nobody was erased. */
export async function lettersToPrint(db: Db, run: Run): Promise<LetterRun> {
	const people = await peopleOfRun(db, run.id);
	return lettersOf(
		await modelVersion(db, run.modelId),
		run,
		people.filter(({ channel }) => channel === 'letter')
	);
}
