import {
	listNeighbours,
	readCharter,
	readPosture
} from '#lib/features/desk/charter/index.server.ts';
import { offerFor, postureLabel } from '#lib/features/desk/charter/index.ts';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../require-deed.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = requireDeed(locals.viewer, 'receive-requests');
	const { centre } = viewer;
	const { words, posture, neighbours } = await asViewer(locals, async (db) => ({
		words: (await readCharter(db)).words,
		posture: await readPosture(db),
		neighbours: await listNeighbours(db)
	}));
	return {
		instead: FAMILIES.map(({ code, label }) => ({ family: label, offer: offerFor(code) })),
		words: words && { text: words.text, day: todayIn(centre.timeZone, words.at) },
		posture: posture && {
			label: postureLabel(posture.posture),
			words: posture.words,
			day: todayIn(centre.timeZone, posture.at)
		},
		neighbours: neighbours.map((one) => ({ ...one, label: postureLabel(one.posture) })),
		mayWrite: mayDo(viewer.role, 'write-charter')
	};
};
