import { error, fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { listRooms } from '#lib/features/learning/bookings/index.server.ts';
import { reachabilityOf } from '#lib/features/people/people/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import {
	changeGroup,
	type Group,
	listAnimators,
	showGroup,
	showGroupPlace
} from '#lib/features/learning/workshops/index.server.ts';
import { GroupChangeForm, groupName } from '#lib/features/learning/workshops/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = requireDeed(locals.viewer, 'plan-workshops');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const shown = await asViewer(locals, async (db) => {
		const group = await showGroup(db, params.groupe);
		const place = group && (await showGroupPlace(db, params.groupe, today));
		if (!place) return null;
		return {
			group: { id: group.id, name: groupName(group), programme: group.programme.name },
			place,
			people: await concerned(db, group),
			rooms: await listRooms(db),
			animators: await listAnimators(db)
		};
	});
	if (!shown) error(404, { message: 'Ce groupe n’existe pas, ou n’est pas de votre centre.' });
	const { rooms, animators, place, ...rest } = shown;
	const now = { salle: place.roomId ?? '', animateurs: place.animatorIds };
	return {
		...rest,
		form: await superValidate(now, valibot(GroupChangeForm), { errors: false }),
		toCome: place.toCome,
		isChanged: url.searchParams.has('change'),
		rooms: rooms.map(({ id, name }) => ({ value: id, label: name })),
		animators: animators.map(({ staffId, name }) => ({ value: staffId, label: name }))
	};
};

/** Everybody who is still in the group, and how to tell each. */
async function concerned(db: Db, { members }: Group) {
	const present = members.filter(({ leftOn }) => !leftOn);
	const reach = await reachabilityOf(
		db,
		present.map(({ personId }) => personId)
	);
	return present.map(({ personId, name }) => ({
		...{ personId, name },
		phones: (reach.get(personId)?.phones ?? []).map(({ number, owner }) => ({
			number,
			isOwn: owner === 'own'
		})),
		email: reach.get(personId)?.emails[0]?.address ?? null
	}));
}

export const actions: Actions = {
	default: async ({ request, locals, params, url }) => {
		const viewer = requireDeed(locals.viewer, 'plan-workshops');
		const form = await superValidate(request, valibot(GroupChangeForm));
		if (!form.valid) return fail(400, { form, message: 'Choisissez dans les listes.' });
		const { salle, animateurs } = form.data;
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const changed = await asViewer(locals, (db) =>
			changeGroup(db, {
				groupId: params.groupe,
				roomId: salle || null,
				animators: animateurs,
				today
			})
		);
		if ('refusal' in changed) return fail(409, { form, message: changed.message });
		redirect(303, `${url.pathname}?change`);
	}
};
