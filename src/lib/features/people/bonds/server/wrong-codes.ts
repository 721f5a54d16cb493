import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { countJournal } from '#lib/platform/journal/count-journal.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

/** Wrong codes a centre may try in an hour: 45 bits are then guessed in a hundred million years. */
const MOST_AN_HOUR = 10;
const WRONG = { action: 'refuse-link-code', kind: 'link-code', id: 'wrong' };

/** A wrong code was typed: noted in a transaction of its own, since the refused one leaves nothing. */
export async function noteWrongCode(db: Db): Promise<void> {
	await writeJournal(db, WRONG);
}

/** Whether the centre has to wait before it tries another code. */
export async function areTooMany(db: Db): Promise<boolean> {
	const since = db.acting.at.subtract({ hours: 1 });
	return (await countJournal(db, { ...WRONG, centreId: centreOf(db), since })) >= MOST_AN_HOUR;
}
