import * as v from 'valibot';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { listSeancesAround } from '#lib/features/learning/workshops/index.server.ts';
import { labelOf } from '#lib/features/learning/workshops/index.ts';
import { searchPeople } from '#lib/features/people/people/index.server.ts';
import { foundPeople, MOST_FOUND } from '#lib/features/people/people/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { shortDay } from '#lib/shared/french-dates.ts';
import type { TeamPage } from '../team-page.ts';
import { pagesFor } from '../team-pages.ts';
import { findPages } from './find-pages.ts';
import type { Actions } from './$types';

const LONGEST = 200;
const Search = v.object({
	q: v.pipe(
		v.string(),
		v.trim(),
		v.transform((typed) => typed.slice(0, LONGEST))
	)
});

/** Whoever has come in: each finds what her role opens. */
const anybody = (viewer: Viewer | null): Viewer => viewer!;

export const actions: Actions = deeds({
	// Posted: a name in an address stays in the histories of shared desks; kept nowhere.
	default: deed(
		anybody,
		Search,
		async (db, { q }, { viewer, today }) => {
			const { role } = viewer;
			const seesPeople = viewer.centre !== null && mayDo(role, 'see-people') && q !== '';
			return {
				typed: q,
				people: seesPeople ? foundPeople(q, await searchPeople(db, q, MOST_FOUND + 1)) : null,
				pages: [
					...(mayDo(role, 'mark-attendance') ? await sheetsToPrint(db, q, today) : []),
					...findPages(q, pagesFor(role))
				].map(({ href, label }) => ({ href, label }))
			};
		},
		({ typed, ...found }) => ({ sought: typed, ...found })
	)
});

const MOST_SHEETS = 4;
const SHEET = { label: 'Imprimer la feuille de présence', words: 'séance émargement papier' };

/** The sheets of the next séances: one prints that of a séance, not sheets in general. */
async function sheetsToPrint(db: Db, typed: string, today: string): Promise<TeamPage[]> {
	if (findPages(typed, [{ ...SHEET, href: '', deed: null }]).length === 0) return [];
	const seances = await listSeancesAround(db, today);
	return seances
		.filter(({ day, cancelled }) => day >= today && !cancelled)
		.slice(0, MOST_SHEETS)
		.map(({ id, day, programmeName, groupLabel }) => ({
			href: `/equipe/ateliers/seances/${id}/feuille.pdf`,
			label: `${SHEET.label}\u00a0: ${[programmeName, groupLabel && labelOf(groupLabel)].filter(Boolean).join(', ')}, ${shortDay(day)}`,
			deed: null
		}));
}
