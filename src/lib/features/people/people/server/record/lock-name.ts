import type { Db } from '#lib/platform/database/acting.ts';
import { takeTurnInCentre } from '#lib/platform/database/take-turn.ts';
import { normalisePersonName } from '#lib/shared/person-name.ts';
import type { PersonName } from '../../domain/person-record.ts';

/** Whoever writes somebody of that name in that centre waits her turn, until it is committed. */
export async function lockName(db: Db, { familyName, givenName }: PersonName): Promise<void> {
	const name = `person ${normalisePersonName(familyName, givenName)}`;
	await takeTurnInCentre(db, name);
}
