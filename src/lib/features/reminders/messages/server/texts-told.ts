import { type Db, nowActFor } from '#lib/platform/database/acting.ts';

/** What each number was told on a day. */
export type ToldTexts = {
	has: (mark: Buffer, text: string) => boolean;
	add: (mark: Buffer, text: string) => void;
};

const keyOf = (mark: Buffer, text: string) => `${mark.toString('hex')} ${text}`;

/**
 * The reminders handed to these numbers that day by any of these centres: two may write to one telephone. The
 * transaction then acts again for whom it acted.
 */
export async function textsToldTo(
	db: Db,
	marks: readonly Buffer[],
	{ on, centres }: { on: string; centres: readonly string[] }
): Promise<ToldTexts> {
	const told = new Set<string>();
	const add: ToldTexts['add'] = (mark, text) => void told.add(keyOf(mark, text));
	if (marks.length > 0) {
		const own = [...db.acting.centres];
		await nowActFor(db, ...centres);
		const rows = await db
			.selectFrom('sms_messages')
			.where('number_mark', 'in', [...marks])
			.where('told_on', '=', on as never)
			.where('reminder_id', 'is not', null)
			.where('came_back_at', 'is', null)
			.select(['number_mark', 'text'])
			.execute();
		await nowActFor(db, ...own);
		for (const { number_mark: mark, text } of rows) if (text !== null) add(mark, text);
	}
	return { has: (mark, text) => told.has(keyOf(mark, text)), add };
}
