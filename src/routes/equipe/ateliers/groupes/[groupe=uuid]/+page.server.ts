import { error, fail } from '@sveltejs/kit';
import { readGroupGain } from '#lib/features/year/reports/index.server.ts';
import { gainSentence } from '#lib/features/year/reports/index.ts';
import { accessTo, mayDo } from '#lib/features/house/staff/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import {
	contentsOfGroup,
	type Group,
	listExits,
	readProgrammeContents,
	recordDeparture,
	recordExits,
	showGroup
} from '#lib/features/learning/workshops/index.server.ts';
import {
	courseStage,
	exitsNoted,
	readExitForm,
	seanceStatus
} from '#lib/features/learning/workshops/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';
import { together } from '#lib/shared/together.ts';
import { requireDeed } from '../../../require-deed.ts';
import { convenedOf, press, tell, untell } from '../convene.ts';
import { answerSeat, seatsOf } from './free-seat.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'see-workshops');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const { group, seats, exits, measured, taught, done, convened } = await asViewer(locals, (db) =>
		together({
			group: showGroup(db, params.groupe),
			taught: readProgrammeContents(db, { groupId: params.groupe }),
			done: contentsOfGroup(db, params.groupe),
			seats: mayDo(viewer.role, 'plan-workshops')
				? seatsOf(db, params.groupe, { today, timeZone: viewer.centre.timeZone })
				: null,
			convened: mayDo(viewer.role, 'receive-requests')
				? convenedOf(db, locals, [params.groupe])
				: [],
			exits: listExits(db, params.groupe),
			measured: mayDo(viewer.role, 'place-people') ? readGroupGain(db, params.groupe) : null
		})
	);
	if (!group) error(404, { message: 'Ce groupe n’existe pas, ou n’est pas de votre centre.' });
	return {
		showsAttendance: accessTo('attendance', viewer.role) !== 'none',
		exits,
		seats,
		convened,
		contents: taught.contents,
		done,
		stage: courseStage(group.seances, today),
		progress: mayDo(viewer.role, 'place-people') ? progressOf(group, measured) : null,
		group: {
			...group,
			seances: group.seances.map(({ closedAt: _closedAt, ...seance }) => ({
				...seance,
				status: seanceStatus(seance, today)
			}))
		}
	};
};

/** What the group gained, and whom to meet again for it to be known. */
function progressOf(
	{ members }: Group,
	measured: Awaited<ReturnType<typeof readGroupGain>>
): { sentence: string | null; toSee: { personId: string; name: string }[] } {
	const seen = new Set(measured?.personIds);
	return {
		sentence: gainSentence(measured?.gain ?? null, members.length),
		toSee: members.flatMap(({ personId, name, leftOn }) =>
			name && !leftOn && !seen.has(personId) ? { personId, name } : []
		)
	};
}

const Departure = v.object({
	inscription: v.pipe(v.string(), v.uuid('Choisissez une personne.')),
	jour: v.pipe(v.string(), v.check(isDay, 'Donnez le jour du départ.')),
	raison: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300)), '')
});

/** The group of the page, whose people are told when to come first. */
const itself = async (_db: Db, { groupe }: { groupe?: string }) => [groupe!];

export const actions: Actions = {
	convoquer: async (event) => {
		requireDeed(event.locals.viewer, 'plan-workshops');
		return press(event, itself);
	},
	prevenue: async (event) => {
		requireDeed(event.locals.viewer, 'receive-requests');
		return tell(event, itself);
	},
	reprendre: async (event) => {
		requireDeed(event.locals.viewer, 'receive-requests');
		return untell(event, itself);
	},
	depart: async ({ request, locals }) => {
		requireDeed(locals.viewer, 'mark-attendance');
		const form = await superValidate(request, valibot(Departure));
		const leaving = form.data;
		if (!form.valid) {
			return fail(400, { message: Object.values(form.errors).flat().join(' '), leaving });
		}
		const { inscription, jour, raison } = leaving;
		const result = await asViewer(locals, (db) =>
			recordDeparture(db, {
				enrolmentId: inscription,
				leftOn: jour,
				reason: raison
			})
		);
		if ('refusal' in result) return fail(409, { message: result.message, leaving });
		return { done: 'Le départ est noté.' };
	},
	/** Called for a seat that came free, she comes, cannot, or is called no more. */
	'appel-place': async ({ request, locals, params }) => {
		const viewer = requireDeed(locals.viewer, 'plan-workshops');
		const form = await request.formData();
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const answer = await asViewer(locals, (db) =>
			answerSeat(db, { groupId: params.groupe, form, today })
		);
		if ('refusal' in answer) return fail(409, { message: answer.message });
		return { done: answer.done };
	},
	sorties: async ({ request, locals, params }) => {
		const viewer = requireDeed(locals.viewer, 'mark-attendance');
		const form = readExitForm(await request.formData());
		if ('refusal' in form) return fail(400, { exits: { message: form.message } });
		const { words, day } = form;
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const noted = await asViewer(locals, (db) =>
			recordExits(db, { groupId: params.groupe, words, day, today })
		);
		if ('refusal' in noted) {
			const said = Object.fromEntries([...words].map(([id, word]) => [id, word ?? '']));
			return fail(409, { exits: { message: noted.message, said, day } });
		}
		return { exits: { done: exitsNoted(noted) } };
	}
};
