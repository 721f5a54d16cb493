import { togetherWith } from '#lib/features/reminders/households/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import type { Procedure } from '../domain/procedure.ts';
import { proceduresByIds } from './read-procedures.ts';

/**
 * One of them, hers or of somebody who goes with her, held until the transaction ends: whoever says
 * something of it waits her turn.
 */
export async function holdProcedure(
	db: Db,
	{ procedureId, personId }: { procedureId: string; personId: string }
): Promise<Procedure | Refusal<'unknown-procedure'>> {
	await db
		.selectFrom('procedures')
		.where('id', '=', procedureId)
		.forUpdate()
		.select('id')
		.execute();
	const [procedure] = await proceduresByIds(db, [procedureId]);
	const isHers = procedure?.personId === personId;
	if (procedure && (isHers || (await togetherWith(db, personId)).includes(procedure.personId))) {
		return procedure;
	}
	return refuse('unknown-procedure', 'Cette démarche n’existe plus\u00a0: rechargez la page.');
}
