import type { Db } from '#lib/platform/database/acting.ts';
import { type IcsRefusal, readIcs } from '../domain/read-ics.ts';
import { addClosures } from './add-closures.ts';

/** Adds the school holidays of the ministry’s file that the calendar does not have yet. */
export async function importHolidays(
	db: Db,
	text: string,
	today: string
): Promise<{ added: number; known: number } | IcsRefusal> {
	const periods = readIcs(text, today);
	if ('refusal' in periods) return periods;
	return addClosures(
		db,
		periods.map((period) => ({ ...period, kind: 'school-holiday' as const }))
	);
}
