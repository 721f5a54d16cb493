import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { renderLetters } from '#lib/platform/documents/letters/render-letters.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { LetterModel } from '../domain/letters-of-run.ts';
import { longestLetters } from '../domain/longest-letter.ts';
import { PROPOSED_TEXT } from '../domain/proposed-model.ts';
import { type ModelRefusal, refuseModel } from '../domain/refuse-model.ts';
import { readModel } from './read-model.ts';

const PAGE_FULL: ModelRefusal = refuse(
	'too-long',
	'Cette lettre ne tient pas sur une page en gros caractères. Raccourcissez-la de quelques lignes.'
);

/** Writes a new version of the letter; the same words again are no new version. */
export async function saveModel(
	db: Db,
	given: LetterModel,
	centreName: string
): Promise<{ id: string } | ModelRefusal> {
	const model = { ...given, subject: given.subject.trim(), body: written(given.body) };
	const refusal = refuseModel(model);
	if (refusal) return refusal;
	const printed = await renderLetters(longestLetters(model, centreName));
	if ('overflowing' in printed) return PAGE_FULL;
	const known = await readModel(db);
	const isSame = (['senderAddress', 'phone', 'subject', 'body'] as const).every(
		(field) => known[field] === model[field]
	);
	if (known.id && isSame) return { id: known.id };
	return insertModel(db, model);
}

/** Comes back to the proposed text; the head of the letter stays. */
export async function restoreProposedText(
	db: Db,
	centreName: string
): Promise<{ id: string } | ModelRefusal> {
	const { senderAddress, phone } = await readModel(db);
	return saveModel(db, { senderAddress, phone, ...PROPOSED_TEXT }, centreName);
}

/** The version that a run prints: the proposed one is written when it is first used. */
export async function versionToPrint(db: Db): Promise<string> {
	const { id, ...model } = await readModel(db);
	return id ?? (await insertModel(db, model)).id;
}

async function insertModel(db: Db, model: LetterModel): Promise<{ id: string }> {
	const row = await db
		.insertInto('letter_models')
		.values({
			centre_id: centreOf(db),
			sender_address: model.senderAddress,
			phone: model.phone,
			subject: model.subject,
			body: model.body,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'write', kind: 'letter-model', id: row.id });
	return row;
}

/** As a browser sends it, line ends are of two signs. */
function written(body: string): string {
	return body.replaceAll('\r\n', '\n').trim();
}
