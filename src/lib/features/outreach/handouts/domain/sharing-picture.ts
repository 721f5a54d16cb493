import { mondayOf } from '#lib/features/learning/week/index.ts';
import type { Occasion } from '#lib/features/outreach/agenda/index.ts';
import type { Poster } from '#lib/shared/document/poster.ts';
import { announceCourse, announceDropIns, isCourse } from './announcement.ts';
import { type HandoutCentre, handoutPicture } from './handout.ts';

/**
 * What stands for the page of a centre wherever its address is shared: its name, its town, what comes next, its
 * telephone. Words alone: nobody is seen on it.
 */
export function sharingPicture(
	centre: HandoutCentre,
	{ town, next, day }: { town: string; next: Occasion | null; day: string }
): Poster<'banner'> {
	const announced =
		next && (isCourse(next) ? announceCourse(next) : announceDropIns(mondayOf(next.day), [next]));
	const own = { title: centre.name, lead: '', days: [], forWhom: '', aim: '' };
	// Where it is goes with it: the address below is that of the centre.
	const when = announced ? [announced.title, announced.when[0]!, announced.place ?? ''] : [];
	const made = { shape: 'banner' as const, day };
	const picture = handoutPicture({ ...own, when: when.filter(Boolean), place: null }, centre, made);
	return { ...picture, author: town };
}
