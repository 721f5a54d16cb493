import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	listPlacements,
	listToldLevels,
	noteNonUserType,
	readGain,
	readNonUserType,
	resumePlacement,
	tellLevel,
	undoPlacement
} from '#lib/features/placement/index.server.ts';
import {
	BANK,
	CERTAINTIES,
	INDICATIVE,
	progressOf,
	NON_USER_CHOICES,
	tellEurostat,
	tellNonUserType,
	tellSituation,
	tellWeights,
	WAY_NAMES
} from '#lib/features/placement/index.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { requireDeed } from '../../../require-deed.ts';
import { noPlacement, openPlacement } from '../open-placement.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const Word = v.object({
	niveau: v.picklist(['0', '1', '2']),
	certitude: v.picklist(CERTAINTIES),
	raison: v.optional(v.pipe(v.string(), v.maxLength(2000)), '')
});

export const load: PageServerLoad = async ({ locals, params }) => {
	requireDeed(locals.viewer, 'place-people');
	const read = await asViewer(locals, async (db) => {
		const opened = await openPlacement(db, params.positionnement);
		if (!opened) return null;
		const { personId } = opened.placement;
		const gain = await readGain(db, params.positionnement);
		return {
			...opened,
			progress: gain && progressOf(gain),
			nonUser: await readNonUserType(db, params.positionnement),
			line: (await listPlacements(db, personId)).find(({ id }) => id === params.positionnement)!,
			words: (await listToldLevels(db, personId)).filter(
				({ placementId }) => placementId === params.positionnement
			)
		};
	});
	if (!read) noPlacement();
	const { placement, person, progress, line, words, nonUser } = read;
	if (!line.ending) redirect(303, `/equipe/positionnements/${placement.id}`);
	return {
		sheetHref: `/equipe/habitants/${placement.personId}/positionnement`,
		personHref: `/equipe/habitants/${placement.personId}`,
		name: person ? `${person.givenName} ${person.familyName}` : 'Personne effacée',
		day: plainDay(placement.day),
		by: line.by,
		way: WAY_NAMES[placement.way],
		ending: line.ending,
		progress,
		weighing: tellWeights(line.weights ?? BANK.weights, {
			course: line.course,
			isDefault: !line.weights
		}),
		situation: tellSituation(placement.situation),
		nonUserChoices: NON_USER_CHOICES,
		nonUser: nonUser && { words: tellNonUserType(nonUser), type: nonUser.type },
		indicative: INDICATIVE,
		measures: tellEurostat(placement.said, placement.half),
		areErased: placement.said.length === 0 && line.ending.questionCount > 0,
		words: words.map((word) => ({ ...word, day: plainDay(word.day) }))
	};
};

export const actions = {
	autrement: async (event) => {
		const viewer = requireDeed(event.locals.viewer, 'place-people');
		const data = Object.fromEntries(await event.request.formData());
		const sent = v.safeParse(Word, data);
		const again = { reason: String(data.raison ?? '') };
		if (!sent.success) {
			return fail(400, {
				message: 'Choisissez un groupe, et dites si c’est sûr.',
				...again
			});
		}
		const told = await asViewer(event.locals, async (db) => {
			const opened = await openPlacement(db, event.params.positionnement);
			if (!opened) noPlacement();
			return tellLevel(db, {
				personId: opened.placement.personId,
				placementId: opened.placement.id,
				source: 'animator',
				level: Number(sent.output.niveau) as 0 | 1 | 2,
				certainty: sent.output.certitude,
				reason: sent.output.raison,
				day: todayIn(viewer.centre.timeZone, event.locals.world.now())
			});
		});
		if ('refusal' in told) return fail(409, { message: told.message, ...again });
		redirect(303, event.url.pathname);
	},
	rapport: async (event) => {
		const type = String((await event.request.formData()).get('rapport') ?? '');
		return noteType(event, type);
	},
	'retirer-rapport': (event) => noteType(event, null),
	reprendre: async ({ locals, params }) => {
		requireDeed(locals.viewer, 'place-people');
		const resumed = await asViewer(locals, (db) => resumePlacement(db, params.positionnement));
		if ('refusal' in resumed) return fail(409, { message: resumed.message });
		redirect(303, `/equipe/positionnements/${params.positionnement}`);
	},
	annuler: async ({ locals, params }) => {
		requireDeed(locals.viewer, 'place-people');
		const undone = await asViewer(locals, (db) => undoPlacement(db, params.positionnement));
		if ('refusal' in undone) return fail(409, { message: undone.message });
		redirect(303, `/equipe/habitants/${undone.personId}/positionnement`);
	}
} satisfies Actions;

async function noteType({ locals, params, url }: RequestEvent, type: string | null) {
	requireDeed(locals.viewer, 'place-people');
	const noted = await asViewer(locals, (db) =>
		noteNonUserType(db, { placementId: params.positionnement, type })
	);
	if ('refusal' in noted) return fail(409, { nonUserMessage: noted.message });
	redirect(303, url.pathname);
}
