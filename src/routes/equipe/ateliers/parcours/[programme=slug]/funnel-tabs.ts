import {
	FUNNEL_ORIGINS,
	type FunnelCounts,
	type FunnelOrigin,
	slugOf,
	STEP_NAMES,
	type View
} from '#lib/features/learning/funnels/index.ts';

type Place = { view: View; origin: FunnelOrigin | null; after: string | null };

/** The part of an address that says what the page shows. */
export function addressOf({ view, origin, after }: Place): string {
	const words = new URLSearchParams({ etape: slugOf(view) });
	const named = FUNNEL_ORIGINS.find(({ value }) => value === origin);
	if (named) words.set('origine', named.slug);
	if (after) words.set('apres', after);
	return words.toString();
}

/** What only the sheets tell: whoever does not see them has these people among those placed. */
const FROM_SHEETS: ReadonlySet<View> = new Set(['active', 'completed']);

/** Those to ask again first, then every step with how many stand there. */
export function stepTabs(
	counts: FunnelCounts,
	{ view, seesAttendance }: { view: View; seesAttendance: boolean }
) {
	const href = (of: View) => `?${addressOf({ view: of, origin: null, after: null })}`;
	return [
		{
			href: href('to-follow'),
			label: 'À relancer',
			count: counts.toFollow,
			current: view === 'to-follow'
		},
		...STEP_NAMES.filter(({ step }) => seesAttendance || !FROM_SHEETS.has(step)).map(
			({ step, label }) => ({
				href: href(step),
				label,
				count: counts.steps[step],
				current: view === step
			})
		)
	];
}

/** Where those of the view come from; nothing to choose when it is one place. */
export function originTabs(
	origins: readonly { origin: FunnelOrigin; count: number }[],
	view: View,
	chosen: FunnelOrigin | null
) {
	if (origins.length < 2 && chosen === null) return [];
	const href = (origin: FunnelOrigin | null) => `?${addressOf({ view, origin, after: null })}`;
	const all = origins.reduce((sum, { count }) => sum + count, 0);
	return [
		{ href: href(null), label: 'Toutes les origines', count: all, current: chosen === null },
		...origins.map(({ origin, count }) => ({
			href: href(origin),
			label: FUNNEL_ORIGINS.find(({ value }) => value === origin)!.label,
			count,
			current: origin === chosen
		}))
	];
}

/** Each origin with its people at every step; a count opens them. */
export function originRows(origins: readonly { origin: FunnelOrigin; counts: FunnelCounts }[]) {
	return origins.map(({ origin, counts }) => {
		const { slug, label } = FUNNEL_ORIGINS.find(({ value }) => value === origin)!;
		return { name: label, counts, href: `?origine=${slug}` };
	});
}
