import { error } from '@sveltejs/kit';
import { signedGroupsOf } from '#lib/features/learning/groups/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { showGroup } from '#lib/features/learning/workshops/index.server.ts';
import { groupName } from '#lib/features/learning/workshops/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { requireDeed } from '../../../../../../require-deed.ts';
import { convenedOf, press, tell, untell } from '../../../../convene.ts';
import { programmeOf } from '../../../programme-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	requireDeed(locals.viewer, 'plan-workshops');
	return asViewer(locals, async (db) => {
		const programme = await programmeOf(db, params.programme);
		const groupIds = await signedGroupsOf(db, params.brouillon);
		if (groupIds.length === 0) {
			error(404, { message: 'Ce brouillon n’est pas signé, ou n’est pas de votre centre.' });
		}
		const groups = [];
		for (const id of groupIds) {
			const group = await showGroup(db, id);
			if (group) groups.push({ id, name: group.label || groupName(group) });
		}
		return {
			programme: { slug: programme.slug, name: programme.name },
			groups,
			people: await convenedOf(db, locals, groupIds)
		};
	});
};

const groupsOf = (db: Db, { brouillon }: { brouillon?: string }) => signedGroupsOf(db, brouillon!);

export const actions: Actions = {
	convoquer: async (event) => {
		requireDeed(event.locals.viewer, 'plan-workshops');
		return press(event, groupsOf);
	},
	prevenue: async (event) => {
		requireDeed(event.locals.viewer, 'plan-workshops');
		return tell(event, groupsOf);
	},
	reprendre: async (event) => {
		requireDeed(event.locals.viewer, 'plan-workshops');
		return untell(event, groupsOf);
	}
};
