import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { closureReason } from '#lib/features/learning/closures/index.ts';
import {
	draftMark,
	foreseeSigning,
	signGroups
} from '#lib/features/learning/groups/index.server.ts';
import { viewOf } from '#lib/features/learning/groups/index.ts';
import { type Asked, requireDeed } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { isDay } from '#lib/shared/day.ts';
import { draftOf } from '../draft-of.ts';
import type { Actions } from './$types';

const Signing = v.object({
	cycle: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Donnez un nom au cycle, par exemple « janvier-mars ».'),
		v.maxLength(120, 'Ce nom est trop long.')
	),
	seances: v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^\d{1,2}$/, 'Écrivez un nombre de séances, par exemple 10.'),
		v.toNumber(),
		v.minValue(1, 'Un groupe compte au moins une séance.'),
		v.maxValue(60, 'Un groupe compte 60 séances au plus.')
	),
	garde: v.pipe(v.array(v.string()), v.filterItems(isDay)),
	vu: v.string(),
	prevu: v.string()
});

/** A course has ten séances (study-2.3), unless the address asks for another number. */
const USUAL = 10;

function askedIn(url: URL): number {
	const asked = Number(url.searchParams.get('seances'));
	return Number.isInteger(asked) && asked >= 1 && asked <= 60 ? asked : USUAL;
}

/** Closed days on which she holds a séance all the same. */
const keptIn = (sent: URLSearchParams | FormData) => sent.getAll('garde').map(String).filter(isDay);

export const load = shown('plan-workshops', async (db, { params, url }: Asked<'programme'>) => {
	const { programme, draft } = await draftOf(db, params.programme);
	const view = viewOf(draft);
	const course = { seances: askedIn(url), kept: keptIn(url.searchParams) };
	const { groups, refused, told, mark } = await foreseeSigning(db, draft, course);
	const closed = groups.flatMap(({ dates }) => [...dates.skipped, ...dates.kept]);
	const days = new Map(closed.map(({ day, closure }) => [day, closureReason(closure)]));
	return {
		programme: { slug: programme.slug, name: programme.name },
		seen: draftMark(draft),
		foreseen: mark,
		...course,
		cycle: url.searchParams.get('cycle') ?? '',
		refused,
		told,
		closed: [...days].map(([day, reason]) => ({ day, reason })).toSorted(byDay),
		groups: groups.map(({ group, dates }) => ({
			...view.groups.find(({ offerId }) => offerId === group.offer.id)!,
			days: dates.days,
			skipped: dates.skipped.map(({ day, closure }) => ({
				...{ day, reason: closureReason(closure) }
			}))
		})),
		left: view.outside.length + view.apart.length
	};
});

const byDay = (one: { day: string }, other: { day: string }) => (one.day < other.day ? -1 : 1);

/** The page with the dates that a form asks for, and the name she has given the cycle. */
function datesOf(form: FormData, { pathname }: URL): string {
	const text = (name: string) => String(form.get(name) ?? '');
	const asked = new URLSearchParams({ seances: text('seances') });
	for (const day of keptIn(form)) asked.append('garde', day);
	if (text('cycle')) asked.set('cycle', text('cycle').slice(0, 120));
	return `${pathname}?${asked}`;
}

export const actions: Actions = {
	// Nothing is done: the same form is sent again to sign.
	voir: async ({ locals, request, url }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		redirect(303, datesOf(await request.formData(), url));
	},
	...deeds({
		signer: deed(
			'plan-workshops',
			Signing,
			async (db, { cycle, seances, garde, vu, prevu }, doing: Doing<'programme'>) => {
				const { draft } = await draftOf(db, doing.params.programme);
				const made = await signGroups(db, {
					...{ draftId: draft.id, seen: vu, foreseen: prevu },
					...{ cycleLabel: cycle, seances, kept: garde }
				});
				if (!('refusal' in made)) return { draftId: draft.id };
				const isStale = made.refusal === 'dates-changed';
				return { ...made, again: isStale ? datesOf(doing.form, doing.url) : null };
			},
			({ draftId }, { params }) =>
				`/equipe/ateliers/groupes/former/${params.programme}/prevenir/${draftId}?signes`
		)
	})
};
