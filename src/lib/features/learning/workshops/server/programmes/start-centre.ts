import {
	addCentre,
	type CentreRefusal,
	type NewCentre
} from '#lib/features/house/centres/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { addDefaultProgrammes } from './add-default-programmes.ts';

/** Starts a centre, with the programmes that the network begins with. Needs the operator. */
export async function startCentre(
	db: Db,
	centre: NewCentre
): Promise<{ id: string } | CentreRefusal> {
	const added = await addCentre(db, centre);
	if ('refusal' in added) return added;
	await addDefaultProgrammes(db);
	return added;
}
