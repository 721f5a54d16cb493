import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { closureReason } from '#lib/features/learning/closures/index.ts';
import {
	draftMark,
	foreseeSigning,
	signGroups
} from '#lib/features/learning/groups/index.server.ts';
import { viewOf } from '#lib/features/learning/groups/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { isDay } from '#lib/shared/day.ts';
import { requireDeed } from '../../../../../../require-deed.ts';
import { draftOf } from '../draft-of.ts';
import type { Actions, PageServerLoad } from './$types';

const Form = v.object({
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

export const load: PageServerLoad = async ({ locals, params, url }) => {
	requireDeed(locals.viewer, 'plan-workshops');
	return asViewer(locals, async (db) => {
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
};

const byDay = (one: { day: string }, other: { day: string }) => (one.day < other.day ? -1 : 1);

/** What she typed is on the page that refuses it, without a script too. */
const typedIn = (form: FormData) => ({
	cycle: String(form.get('cycle') ?? ''),
	seances: String(form.get('seances') ?? ''),
	kept: keptIn(form)
});

/** The page with the dates that a form asks for. */
function datesOf(form: FormData, { pathname }: URL): string {
	const asked = new URLSearchParams({ seances: String(form.get('seances') ?? '') });
	for (const day of keptIn(form)) asked.append('garde', day);
	return `${pathname}?${asked}`;
}

export const actions = {
	voir: async ({ locals, request, url }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		redirect(303, datesOf(await request.formData(), url));
	},
	signer: async ({ locals, params, request, url }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		const form = await request.formData();
		const typed = typedIn(form);
		const read = v.safeParse(Form, Object.fromEntries(form));
		if (!read.success) return fail(400, { message: read.issues[0].message, again: null, typed });
		const { cycle, seances, vu, prevu } = read.output;
		const signed = await asViewer(locals, async (db) => {
			const { draft } = await draftOf(db, params.programme);
			const made = await signGroups(db, {
				...{ draftId: draft.id, seen: vu, foreseen: prevu },
				...{ cycleLabel: cycle, seances, kept: keptIn(form) }
			});
			return 'refusal' in made ? made : { draftId: draft.id };
		});
		if ('refusal' in signed) {
			const isStale = signed.refusal === 'dates-changed';
			const again = isStale ? datesOf(form, url) : null;
			return fail(409, { message: signed.message, again, typed });
		}
		const list = `/equipe/ateliers/groupes/former/${params.programme}`;
		redirect(303, `${list}/prevenir/${signed.draftId}?signes`);
	}
} satisfies Actions;
