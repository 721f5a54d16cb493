import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';
import type { Counts } from '#lib/platform/database/holds.ts';
import { LINES_KEPT } from '../domain/lines-kept.ts';

const TEXTS = { months: 6 };

/**
 * Words and numbers go after six months, lines after two years (CNIL, délibération 2021-028); a number that
 * said STOP stays as a mark that names nobody, or it would be written to again.
 */
export async function erasePastMessages(db: Db, today: string): Promise<Counts> {
	const day = Temporal.PlainDate.from(today);
	const [texts, lines] = [day.subtract(TEXTS).toString(), day.subtract(LINES_KEPT).toString()];
	const at = db.acting.at.toString();
	const messages = await affected(
		db,
		sql`update sms_messages set recipient = null, text = null, erased_at = ${at}::timestamptz
			where erased_at is null and handed_at < ${texts}::date`
	);
	const answers = await affected(
		db,
		sql`update sms_answers set recipient = null, text = null, erased_at = ${at}::timestamptz
			where erased_at is null and received_at < ${texts}::date`
	);
	const gone = await affected(db, sql`delete from sms_messages where handed_at < ${lines}::date`);
	const heard = await affected(db, sql`delete from sms_answers where received_at < ${lines}::date`);
	const counts = await affected(db, sql`delete from sms_unknown_counts where day < ${lines}::date`);
	return {
		sms_messages: messages + gone,
		sms_answers: answers + heard,
		sms_unknown_counts: counts
	};
}
