import { listPostures, readCharter, readPosture } from '#lib/features/charter/index.server.ts';
import { offerFor, postureLabel } from '#lib/features/charter/index.ts';
import { listCentres } from '#lib/features/centres/index.server.ts';
import { FAMILIES } from '#lib/features/requests/index.ts';
import { mayDo } from '#lib/features/staff/index.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../require-deed.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = requireDeed(locals.viewer, 'receive-requests');
	const { centre } = viewer;
	const { world } = locals;
	const [{ words, posture, postures }, centres] = await Promise.all([
		asViewer(locals, async (db) => ({
			words: (await readCharter(db)).words,
			posture: await readPosture(db),
			postures: await listPostures(db)
		})),
		listCentres(world.database, world.now())
	]);
	const nameOf = new Map(centres.map(({ id, name }) => [id, name]));
	return {
		instead: FAMILIES.map(({ code, label }) => ({ family: label, offer: offerFor(code) })),
		words: words && { text: words.text, day: todayIn(centre.timeZone, words.at) },
		posture: posture && {
			label: postureLabel(posture.posture),
			words: posture.words,
			day: todayIn(centre.timeZone, posture.at)
		},
		neighbours: postures
			.filter(({ centreId }) => centreId !== centre.id)
			.map((one) => ({
				id: one.centreId,
				name: nameOf.get(one.centreId) ?? '',
				label: postureLabel(one.posture),
				words: one.words
			}))
			.sort((a, b) => a.name.localeCompare(b.name, 'fr')),
		mayWrite: mayDo(viewer.role, 'write-charter')
	};
};
