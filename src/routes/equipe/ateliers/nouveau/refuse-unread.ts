import type { CourseDates } from '#lib/features/learning/workshops/index.ts';
import { refuse } from '#lib/shared/refuse.ts';

type Asked = { seances: number; voir: string; vu: string };

/** Nobody finds a date changed without having read why. */
export function refuseUnread(dates: CourseDates, { seances, voir, vu }: Asked) {
	const { days, skipped } = dates;
	if (days.length < seances) {
		return refuse('closed', 'Le calendrier du centre ne laisse pas assez de jours ouverts.');
	}
	const read = new Set(vu.split(' '));
	if (!voir && skipped.every(({ day }) => read.has(day))) return null;
	const message =
		skipped.length > 0
			? 'Le centre est fermé certains de ces jours\u00a0: relisez les dates, puis créez le groupe.'
			: 'Relisez les dates, puis créez le groupe.';
	return refuse('unread', message, { dates });
}
