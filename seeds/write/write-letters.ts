import { readModel, saveModel } from '#lib/features/learning/letters/index.server.ts';
import { writtenAddress } from '#lib/features/people/people/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { CentreContent } from '../plan/centre-content.ts';
import { inventedAddress } from '../plan/invented-address.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { Telling } from './telling.ts';

/** Kept for fiction by the ARCEP: nobody answers. */
const PHONE = '03\u00a053\u00a001\u00a012\u00a012';

/** The head of the centre’s letter: its team may print at once. */
export async function writeLetters(
	db: Db,
	{ now, team }: Telling,
	centre: CentreContent
): Promise<void> {
	await actAs(db, team.direction, now);
	const address = inventedAddress(0, centre.communes[0]?.[0]);
	const head = { senderAddress: address ? writtenAddress(address) : null, phone: PHONE };
	const { subject, body } = await readModel(db);
	accepted(await saveModel(db, { ...head, subject, body }, centre.name));
}
