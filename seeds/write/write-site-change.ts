import { noteSiteChange } from '#lib/features/learning/refreshers/index.server.ts';
import { contentsOf } from '#lib/features/learning/workshops/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { daysBefore, momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

/** Last week, a site began to ask something else: those who learnt it are to be called. */
export async function writeSiteChange(db: Db, telling: Telling): Promise<void> {
	const day = daysBefore(telling.today, 6);
	const at = momentOf(day, '12:10', telling.timeZone, telling.now);
	await actAs(db, telling.team.pedagogique, at);
	accepted(
		await noteSiteChange(db, {
			programmeId: telling.programmes.get('ateliers')!,
			content: contentsOf('ateliers').find((content) => content.startsWith('Internet'))!,
			note: 'La messagerie demande maintenant un code reçu par SMS, la première fois.',
			today: day
		})
	);
}
