import { error, fail, redirect } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import {
	answerLine,
	arrivalsOf,
	findRound,
	joiningOf,
	joinRound,
	leaveRound,
	newcomers,
	ownLines,
	resultOf,
	takeResult,
	territorySlots
} from '#lib/features/learning/territories/index.server.ts';
import { resultView } from '#lib/features/learning/territories/index.ts';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'form-groups');
	const { centre } = viewer;
	return asViewer(locals, async (db) => {
		const round = await findRound(db, params.repartition);
		if (!round) error(404, { message: 'Cette répartition n’existe pas.' });
		const joining = await joiningOf(db, round.id);
		const foundAt = joining && (await resultOf(db, round.id));
		const { id, label, startsOn, closedAt } = round;
		return {
			round: { id, label, startsOn, isClosed: closedAt !== null },
			programmes: (await listProgrammes(db)).map((one) => ({ value: one.id, label: one.name })),
			joining: joining && { programme: joining.programmeName, slug: joining.slug },
			mayDecide: mayDo(viewer.role, 'plan-workshops'),
			slots: joining ? await territorySlots(db, id) : [],
			foundAt: foundAt && momentIn(centre.timeZone, foundAt),
			view:
				joining &&
				(foundAt ? await viewFor(db, { roundId: id, centreId: centre.id, ...joining }) : null)
		};
	});
};

async function viewFor(
	db: Db,
	{ roundId, centreId, programmeId }: { roundId: string; centreId: string; programmeId: string }
) {
	return resultView(centreId, {
		slots: await territorySlots(db, roundId),
		lines: await ownLines(db, roundId),
		newcomers: await newcomers(db, roundId),
		arrivals: await arrivalsOf(db, programmeId)
	});
}

export const actions = {
	rejoindre: async ({ locals, params, request, url }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		const programmeId = String((await request.formData()).get('programme') ?? '');
		if (!isId(programmeId)) return fail(400, { message: 'Choisissez un programme.' });
		const joined = await asViewer(locals, (db) =>
			joinRound(db, { roundId: params.repartition, programmeId })
		);
		if ('refusal' in joined) return fail(409, { message: joined.message });
		redirect(303, url.pathname);
	},
	quitter: async ({ locals, params, url }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		const left = await asViewer(locals, (db) => leaveRound(db, params.repartition));
		if ('refusal' in left) return fail(409, { message: left.message });
		redirect(303, url.pathname);
	},
	repondre: async ({ locals, params, request, url }) => {
		requireDeed(locals.viewer, 'form-groups');
		const form = await request.formData();
		const [lineId, said] = [String(form.get('ligne') ?? ''), String(form.get('reponse') ?? '')];
		const answer = said === 'oui' ? 'yes' : said === 'attend' ? 'wait' : null;
		if (!isId(lineId) || !answer) return fail(400, { message: 'Choisissez une réponse.' });
		const answered = await asViewer(locals, (db) =>
			answerLine(db, { roundId: params.repartition, lineId, answer })
		);
		if ('refusal' in answered) return fail(409, { message: answered.message });
		redirect(303, `${url.pathname}?note`);
	},
	prendre: async ({ locals, params }) => {
		requireDeed(locals.viewer, 'form-groups');
		const taken = await asViewer(locals, (db) => takeResult(db, params.repartition));
		if ('refusal' in taken) return fail(409, { message: taken.message });
		redirect(303, `/equipe/ateliers/groupes/former/${taken.slug}/brouillon`);
	}
} satisfies Actions;
