import { error, fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import * as v from 'valibot';
import { objectionsOf } from '#lib/features/people/rights-asked/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import {
	enrolPerson,
	listOpenGroups,
	listPreList,
	listProgrammes,
	listWithdrawn,
	putBackOnPreList,
	putOnPreList,
	withdrawFromPreList
} from '#lib/features/learning/workshops/index.server.ts';
import { groupName } from '#lib/features/learning/workshops/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { chercher } from '../../../accueil/typed-person-action.ts';
import { requireDeed } from '../../../require-deed.ts';
import { preListLine } from './pre-list-line.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const UNKNOWN = 'Ce programme n’existe pas, ou n’est pas de votre centre.';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'receive-requests');
	const { timeZone } = viewer.centre;
	const today = todayIn(timeZone, locals.world.now());
	return asViewer(locals, async (db) => {
		const programme = await findIn(db, params.programme);
		const waiting = await listPreList(db, programme.id);
		const withdrawn = await listWithdrawn(db, programme.id);
		const people = [...waiting, ...withdrawn].map(({ personId }) => personId);
		const objections = await objectionsOf(db, people);
		const objectionOf = ({ personId }: { personId: string }) => objections.get(personId) ?? null;
		const groups = await listOpenGroups(db, programme.id, today);
		return {
			programme: { slug: programme.slug, name: programme.name },
			lines: waiting.map((line) => preListLine(line, timeZone, objectionOf(line))),
			withdrawn: withdrawn.map((line) => ({
				...preListLine(line, timeZone, objectionOf(line)),
				reason: line.reason
			})),
			groups: groups.map((group) => ({
				value: group.id,
				label: `${groupName(group)}, cycle ${group.cycleLabel}${seats(group.seatsLeft)}`
			})),
			mayForm: mayDo(viewer.role, 'form-groups'),
			mayPlan: mayDo(viewer.role, 'plan-workshops')
		};
	});
};

const id = v.pipe(v.string(), v.uuid('Choisissez dans la liste.'));

/** Reads a form of this page, does `deed` in its programme, then shows the list again. */
function act<Schema extends v.ObjectSchema<v.ObjectEntries, undefined>>(
	schema: Schema,
	deed: (db: Db, typed: v.InferOutput<Schema>, programmeId: string) => Promise<object>,
	needs: 'receive-requests' | 'plan-workshops' = 'receive-requests'
) {
	return async ({ request, locals, params, url }: RequestEvent) => {
		requireDeed(locals.viewer, needs);
		const form = await superValidate(request, valibot(schema));
		const sent = form.data as { entree?: string; raison?: string };
		const leaving = { entryId: sent.entree, reason: sent.raison };
		if (!form.valid) {
			return fail(400, { message: Object.values(form.errors).flat().join(' '), leaving });
		}
		const done = await asViewer(locals, async (db) =>
			deed(db, form.data as v.InferOutput<Schema>, (await findIn(db, params.programme)).id)
		);
		if ('message' in done) return fail(409, { message: String(done.message), leaving });
		redirect(303, url.pathname);
	};
}

export const actions: Actions = {
	chercher,
	ajouter: act(v.object({ personne: id }), (db, { personne }, programmeId) =>
		putOnPreList(db, { programmeId, personId: personne })
	),
	retirer: act(
		v.object({
			entree: id,
			raison: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300)), '')
		}),
		(db, { entree, raison }) => withdrawFromPreList(db, { entryId: entree, reason: raison })
	),
	remettre: act(v.object({ entree: id }), (db, { entree }) => putBackOnPreList(db, entree)),
	inscrire: act(
		v.object({ personne: id, groupe: id }),
		(db, { personne, groupe }) => enrolPerson(db, { groupId: groupe, personId: personne }),
		'plan-workshops'
	)
};

async function findIn(db: Db, slug: string) {
	const programme = (await listProgrammes(db)).find((one) => one.slug === slug);
	if (!programme) error(404, { message: UNKNOWN });
	return programme;
}

function seats(left: number | null): string {
	if (left === null) return '';
	if (left <= 0) return ' (complet)';
	return ` (${left} ${left > 1 ? 'places' : 'place'})`;
}
