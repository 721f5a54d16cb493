import { fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import {
	gatherRecipients,
	listRuns,
	meetingsToInviteTo,
	prepareRun,
	readModel
} from '#lib/features/learning/letters/index.server.ts';
import { isProposed, RunForm, whenOf } from '#lib/features/learning/letters/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../../require-deed.ts';
import { candidateRow } from './candidate-row.ts';
import { programmeInLetters } from './programme-in-letters.ts';
import type { Actions, PageServerLoad } from './$types';

const RUNS_A_PAGE = 10;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = requireDeed(locals.viewer, 'plan-workshops');
	const { timeZone } = viewer.centre;
	const today = todayIn(timeZone, locals.world.now());
	const canMail = mailDelivery(locals.world) !== 'none';
	const after = url.searchParams.get('apres');
	const before = isId(after) ? after : null;
	return asViewer(locals, async (db) => {
		const programme = await programmeInLetters(db, params.programme);
		const asked = { programmeId: programme.id, today };
		const meetings = await meetingsToInviteTo(db, asked);
		const people = await gatherRecipients(db, { ...asked, canMail });
		const runs = await listRuns(db, { ...asked, before, size: RUNS_A_PAGE + 1 });
		const shown = runs.slice(0, RUNS_A_PAGE);
		const model = await readModel(db);
		return {
			programme: { slug: programme.slug, name: programme.name },
			meetings: meetings.map((one) => ({
				value: one.id,
				label: `${whenOf(one)}, ${one.place}`,
				hint: seats(one.capacity - one.expected)
			})),
			people: people.filter(({ whyNot }) => whyNot === null).map(candidateRow),
			kept: people.flatMap(({ entryId, givenName, familyName, whyNot }) =>
				whyNot === null ? [] : { entryId, words: `${givenName} ${familyName} ${whyNot}.` }
			),
			model: { isProposed: isProposed(model), lacksPhone: model.phone === null },
			runs: shown.map((run) => ({
				id: run.id,
				when: momentIn(timeZone, run.preparedAt),
				by: run.preparedBy,
				counts: run.counts,
				status: run.cancelledAt ? 'cancelled' : run.postedAt ? 'posted' : 'prepared'
			})),
			isFirstPage: before === null,
			olderHref: runs.length > RUNS_A_PAGE ? `?apres=${shown.at(-1)!.id}` : null
		};
	});
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const viewer = requireDeed(locals.viewer, 'plan-workshops');
		const form = await superValidate(request, valibot(RunForm));
		const typed = form.data;
		if (!form.valid) {
			return fail(400, {
				typed,
				refusal: 'form',
				message: 'Choisissez dans les listes de la page.'
			});
		}
		const done = await asViewer(locals, async (db) =>
			prepareRun(db, {
				programmeId: (await programmeInLetters(db, params.programme)).id,
				meetingId: typed.reunion,
				entryIds: typed.entree,
				largePrint: typed.gros,
				first: typed.abord,
				goesOnWithout: typed.sans,
				canMail: mailDelivery(locals.world) !== 'none',
				centreName: viewer.centre.name,
				today: todayIn(viewer.centre.timeZone, locals.world.now())
			})
		);
		if ('refusal' in done) {
			return fail(409, { typed, refusal: done.refusal, message: done.message });
		}
		redirect(303, `/equipe/ateliers/lettres/${params.programme}/envois/${done.id}`);
	}
};

function seats(left: number): string {
	if (left <= 0) return 'complète';
	return left === 1 ? 'il reste une place' : `il reste ${left} places`;
}
