import { mayDo, type Role } from '#lib/features/house/staff/index.ts';
import {
	countCallbacks,
	countToAnswer
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import type { WaitingCounts } from '#lib/features/neighbourhood/contributions/index.ts';
import { countTownWords } from '#lib/features/neighbourhood/town-answers/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** All that residents and the town wait for, for whoever decides; the desk calls, and no more. Null: nothing of it is hers. */
export async function countVoices(
	db: Db,
	role: Role
): Promise<(WaitingCounts & { urgent: number }) | null> {
	if (mayDo(role, 'decide-contributions')) {
		const [counts, townWords] = await Promise.all([countToAnswer(db), countTownWords(db)]);
		return { ...counts, townWords };
	}
	if (!mayDo(role, 'type-contributions')) return null;
	return { ...NOTHING, callbacks: await countCallbacks(db) };
}

const NOTHING = {
	...{ waiting: 0, held: 0, since: null, reports: 0, heldReports: 0 },
	...{ appeals: 0, townWords: 0, urgent: 0 }
};
