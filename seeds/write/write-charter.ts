import { writeCharterWords } from '#lib/features/desk/charter/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { PlannedDesk } from '../plan/planned-desk.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

/** The direction adds its own words to the charter, for the wall. */
export async function writeCharter(
	db: Db,
	{ now, timeZone, team }: Telling,
	{ content, since }: PlannedDesk
): Promise<void> {
	await actAs(db, team.direction, momentOf(since, '17:30', timeZone, now));
	const { charterWords } = content;
	if (charterWords) accepted(await writeCharterWords(db, charterWords));
}
