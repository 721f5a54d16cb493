import { plainDay } from '#lib/shared/french-dates.ts';
import type { Creation } from './creation.ts';

type Told = Pick<Creation, 'kind' | 'title' | 'day' | 'minutes' | 'address'>;

/** What stands under its picture: « La marée », film de 3 minutes, 14 mai 2026. Nobody is named. */
export function creationCaption(creation: Told): string {
	const { title, address } = creation;
	const seen = address ? ` À voir\u00a0: ${address}` : '';
	return `«\u202f${title}\u202f», ${kindAndDay(creation)}.${seen}`;
}

/** « film de 3 minutes, 14 mai 2026 ». */
export function kindAndDay({ kind, day, minutes }: Omit<Told, 'title' | 'address'>): string {
	const lasting = minutes === null ? '' : ` de ${minutes} minute${minutes < 2 ? '' : 's'}`;
	return `${kind}${kind === 'film' ? lasting : ''}, ${plainDay(day)}`;
}
