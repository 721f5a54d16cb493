import { listAnimators } from '#lib/features/house/staff/index.server.ts';
import { listRooms } from '#lib/features/resources/bookings/index.server.ts';
import { reachabilityOf } from '#lib/features/people/people/index.server.ts';
import {
	changeGroup,
	type Group,
	showGroup,
	showGroupPlace
} from '#lib/features/learning/workshops/index.server.ts';
import { GroupChangeForm, groupName } from '#lib/features/learning/workshops/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Actions } from './$types';

export const load = shown(
	'plan-workshops',
	async (db, { params, today, url }: Asked<'groupe'>) => {
		const group = await showGroup(db, params.groupe);
		const place = group && (await showGroupPlace(db, params.groupe, today));
		if (!place) return null;
		const [rooms, animators] = [await listRooms(db), await listAnimators(db)];
		return {
			group: { id: group.id, name: groupName(group), programme: group.programme.name },
			place,
			people: await concerned(db, group),
			isChanged: url.searchParams.has('change'),
			rooms: rooms.map(({ id, name }) => ({ value: id, label: name })),
			animators: animators.map(({ staffId, name }) => ({ value: staffId, label: name }))
		};
	},
	'Ce groupe n’existe pas, ou n’est pas de votre centre.'
);

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

export const actions: Actions = deeds({
	default: deed(
		'plan-workshops',
		GroupChangeForm,
		(db, { salle, animateurs }, { params, today }: Doing<'groupe'>) =>
			changeGroup(db, {
				groupId: params.groupe,
				roomId: salle || null,
				animators: animateurs,
				today
			}),
		(_changed, { url }) => `${url.pathname}?change`
	)
});
