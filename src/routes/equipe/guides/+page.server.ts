import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { findGuides, listGuides } from '#lib/features/resources/guides/index.server.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import { plainDay } from '#lib/shared/french-dates.ts';

/** What the list may be narrowed to. */
const WAITING = {
	'a-relire': 'À relire',
	'a-revoir': 'À revoir',
	remarques: 'Remarques',
	reseau: 'Guide d’origine changé'
} as const;
type Waiting = keyof typeof WAITING;

export const load = shown(ofTeam('show-guides'), async (db, { url, viewer, today }) => {
	const typed = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
	const asked = url.searchParams.get('voir') ?? '';
	const lines = await listGuides(db);
	const found = typed ? (await findGuides(db, typed, 12)).map(({ guide }) => guide) : null;
	const isLate = (day: string | null) => day !== null && day <= today;
	const waits: Record<Waiting, (line: (typeof lines)[number]) => boolean> = {
		'a-relire': ({ shown: seen }) => seen !== 'this',
		'a-revoir': ({ lookAgainOn }) => isLate(lookAgainOn),
		remarques: ({ remarks }) => remarks > 0,
		reseau: ({ hasChangedBelow }) => hasChangedBelow
	};
	const only = Object.hasOwn(waits, asked) ? (asked as Waiting) : null;
	const inList = lines
		.filter((line) => (only ? waits[only](line) : true))
		.filter(({ guide }) => !found || found.includes(guide));
	const guides = found
		? inList.toSorted((one, other) => found.indexOf(one.guide) - found.indexOf(other.guide))
		: inList;
	return {
		typed,
		only,
		writes: mayDo(viewer.role, 'write-guides'),
		filters: (Object.keys(WAITING) as Waiting[]).map((value) => ({
			value,
			label: WAITING[value],
			count: lines.filter(waits[value]).length
		})),
		total: lines.length,
		query: viewer.centre ? `?centre=${viewer.centre.slug}&lieu=accueil` : '',
		guides: guides.map(({ lookAgainOn, families, ...line }) => ({
			...line,
			isLate: isLate(lookAgainOn),
			lookAgain: lookAgainOn && plainDay(lookAgainOn),
			family: FAMILIES.find(({ code }) => code === families[0])?.label ?? ''
		}))
	};
});
