import { signedGroupsOf } from '#lib/features/learning/groups/index.server.ts';
import { showGroup } from '#lib/features/learning/workshops/index.server.ts';
import { groupName } from '#lib/features/learning/workshops/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { conveneAll, convenedOf, noteTold, takeBackTold } from '../../../../convene.ts';
import { programmeOf } from '../../../programme-of.ts';
import type { Actions } from './$types';

export const load = shown(
	'plan-workshops',
	async (db, { params, locals }: Asked<'programme' | 'brouillon'>) => {
		const programme = await programmeOf(db, params.programme);
		const groupIds = await signedGroupsOf(db, params.brouillon);
		if (groupIds.length === 0) return null;
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
	},
	'Ce brouillon n’est pas signé, ou n’est pas de votre centre.'
);

const signed = (db: Db, { brouillon }: { brouillon: string }) => signedGroupsOf(db, brouillon);

export const actions: Actions = deeds({
	convoquer: conveneAll(signed),
	prevenue: noteTold('plan-workshops', signed),
	reprendre: takeBackTold('plan-workshops', signed)
});
