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
} from '#lib/features/learning/placement/index.server.ts';
import {
	BANK,
	CERTAINTIES,
	INDICATIVE,
	levelsIn,
	progressOf,
	NON_USER_CHOICES,
	tellEurostat,
	tellNonUserType,
	tellSituation,
	tellWeights,
	WAY_NAMES,
	typedLevel
} from '#lib/features/learning/placement/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { enrolPerson, putOnPreList } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { nowIn, todayIn } from '#lib/platform/clock.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { requireDeed } from '../../../require-deed.ts';
import { noPlacement, openPlacement } from '../open-placement.ts';
import { readWhatNext } from './read-what-next.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const Word = v.object({
	niveau: v.picklist(['0', '1', '2']),
	certitude: v.picklist(CERTAINTIES),
	raison: v.optional(v.pipe(v.string(), v.maxLength(2000)), '')
});

const Confirmed = v.object({ niveau: v.picklist(['0', '1', '2']) });
const Waits = v.object({ programme: v.pipe(v.string(), v.uuid()) });
const Enrolled = v.object({ groupe: v.pipe(v.string(), v.uuid()) });

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'place-people');
	const now = nowIn(viewer.centre.timeZone, locals.world.now());
	const read = await asViewer(locals, async (db) => {
		const opened = await openPlacement(db, params.positionnement);
		if (!opened) return null;
		const { personId } = opened.placement;
		const gain = await readGain(db, params.positionnement);
		return {
			...opened,
			progress: gain && progressOf(gain),
			next: await readWhatNext(db, personId, now),
			nonUser: await readNonUserType(db, params.positionnement),
			line: (await listPlacements(db, personId)).find(({ id }) => id === params.positionnement)!,
			words: (await listToldLevels(db, personId)).filter(
				({ placementId }) => placementId === params.positionnement
			)
		};
	});
	if (!read) noPlacement();
	const { placement, person, progress, line, next, words, nonUser } = read;
	if (!line.ending) redirect(303, `/equipe/positionnements/${placement.id}`);
	return {
		sheetHref: `/equipe/habitants/${placement.personId}/positionnement`,
		personHref: `/equipe/habitants/${placement.personId}`,
		name: person ? `${person.givenName} ${person.familyName}` : 'Personne effacée',
		day: plainDay(placement.day),
		by: line.by,
		way: WAY_NAMES[placement.way],
		ending: line.ending,
		levels: levelsIn(line.ending.verdict),
		next,
		mayEnrol: mayDo(viewer.role, 'plan-workshops'),
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
		const form = await event.request.formData();
		const typed = typedLevel(form);
		const sent = v.safeParse(Word, Object.fromEntries(form));
		if (!sent.success) {
			return fail(400, { message: 'Choisissez un groupe, et dites si c’est sûr.', typed });
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
		if ('refusal' in told) return fail(409, { message: told.message, typed });
		redirect(303, event.url.pathname);
	},
	confirmer: (event) =>
		act(event, Confirmed, 'Choisissez un groupe.', (db, { niveau }, { personId, id, today }) =>
			tellLevel(db, {
				personId,
				placementId: id,
				source: 'animator',
				level: Number(niveau) as 0 | 1 | 2,
				certainty: 'sure',
				day: today
			})
		),
	'pre-liste': (event) =>
		act(event, Waits, 'Choisissez un programme de la liste.', (db, { programme }, { personId }) =>
			putOnPreList(db, { programmeId: programme, personId })
		),
	inscrire: (event) => {
		requireDeed(event.locals.viewer, 'plan-workshops');
		return act(event, Enrolled, 'Choisissez un groupe.', (db, { groupe }, { personId }) =>
			enrolPerson(db, { groupId: groupe, personId })
		);
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

type Placed = { id: string; personId: string; today: string };

/** Reads a form of what comes next, does it for the person of this result, and shows the page again. */
async function act<Schema extends v.GenericSchema>(
	{ request, locals, params, url }: RequestEvent,
	schema: Schema,
	unread: string,
	deed: (db: Db, sent: v.InferOutput<Schema>, placed: Placed) => Promise<object>
) {
	const viewer = requireDeed(locals.viewer, 'place-people');
	const sent = v.safeParse(schema, Object.fromEntries(await request.formData()));
	if (!sent.success) return fail(400, { message: unread });
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const done = await asViewer(locals, async (db) => {
		const opened = await openPlacement(db, params.positionnement);
		if (!opened) noPlacement();
		const { id, personId } = opened.placement;
		return deed(db, sent.output, { id, personId, today });
	});
	if ('message' in done) return fail(409, { message: String(done.message) });
	redirect(303, url.pathname);
}

async function noteType({ locals, params, url }: RequestEvent, type: string | null) {
	requireDeed(locals.viewer, 'place-people');
	const noted = await asViewer(locals, (db) =>
		noteNonUserType(db, { placementId: params.positionnement, type })
	);
	if ('refusal' in noted) return fail(409, { nonUserMessage: noted.message });
	redirect(303, url.pathname);
}
