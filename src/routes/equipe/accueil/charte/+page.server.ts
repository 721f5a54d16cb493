import {
	listNeighbours,
	readCharter,
	readPosture
} from '#lib/features/desk/charter/index.server.ts';
import { offerFor, postureLabel } from '#lib/features/desk/charter/index.ts';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';

export const load = shown('receive-requests', async (db, { viewer, timeZone }) => {
	const { words } = await readCharter(db);
	const posture = await readPosture(db);
	const neighbours = await listNeighbours(db);
	return {
		instead: FAMILIES.map(({ code, label }) => ({ family: label, offer: offerFor(code) })),
		words: words && { text: words.text, day: todayIn(timeZone, words.at) },
		posture: posture && {
			label: postureLabel(posture.posture),
			words: posture.words,
			day: todayIn(timeZone, posture.at)
		},
		neighbours: neighbours.map((one) => ({ ...one, label: postureLabel(one.posture) })),
		mayWrite: mayDo(viewer.role, 'write-charter')
	};
});
