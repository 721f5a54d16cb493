import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { FAMILIES, type FamilyCode } from '#lib/features/desk/families/index.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { lockRequest } from './lock-request.ts';
import { type RequestRefusal, UNKNOWN_REQUEST } from './request-refusal.ts';

/** The family is put right afterwards; what it was is kept, to improve the rules. */
export async function correctFamily(
	db: Db,
	{ requestId, family }: { requestId: string; family: FamilyCode }
): Promise<{ id: string } | RequestRefusal> {
	if (!FAMILIES.some(({ code }) => code === family)) {
		return refuse('family', 'Choisissez une famille de la liste.');
	}
	const request = await lockRequest(db, requestId);
	if (!request) return UNKNOWN_REQUEST;
	if (request.family === family) return { id: requestId };
	await db.updateTable('requests').set({ family }).where('id', '=', requestId).execute();
	await db
		.insertInto('family_corrections')
		.values({
			request_id: requestId,
			centre_id: centreOf(db),
			was: request.family,
			became: family,
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'correct-family', kind: 'request', id: requestId });
	return { id: requestId };
}
