import { tellOutcome } from '#lib/features/reminders/procedures/index.server.ts';
import type { Doing } from '#lib/http/deed.ts';
import type { Db } from '#lib/platform/database/acting.ts';

type Told = Parameters<typeof tellOutcome>[1];

/** What a button says of a date of a démarche of hers. */
export const telling =
	(outcome: Told['outcome']) =>
	(
		db: Db,
		{ demarche, echeance }: { demarche: string; echeance: string },
		{ params, today }: Doing<'personne'>
	) =>
		tellOutcome(db, {
			procedureId: demarche,
			personId: params.personne,
			dueOn: echeance,
			outcome,
			today
		});
