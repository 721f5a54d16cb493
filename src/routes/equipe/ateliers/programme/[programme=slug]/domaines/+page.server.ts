import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	readProgrammeWeights,
	setProgrammeWeights
} from '#lib/features/learning/placement/index.server.ts';
import { BANK, type Weights, WEIGHTS } from '#lib/features/learning/placement/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { findProgramme } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { requireDeed } from '../../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

const Weight = v.pipe(v.string(), v.toNumber(), v.picklist(WEIGHTS));
const Form = v.object({
	information: Weight,
	communication: Weight,
	problemSolving: Weight,
	software: Weight
});

async function findIn(db: Db, slug: string) {
	const found = await findProgramme(db, slug);
	const programme = found && (await readProgrammeWeights(db, found.id));
	if (!programme)
		error(404, { message: 'Ce programme n’existe pas, ou n’est pas de votre centre.' });
	return programme;
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const { centre } = requireDeed(locals.viewer, 'plan-workshops');
	const { name, chosen } = await asViewer(locals, (db) => findIn(db, params.programme));
	return {
		name,
		weights: chosen?.weights ?? (BANK.weights as Weights),
		chosen: chosen && {
			by: chosen.by,
			day: plainDay(todayIn(centre.timeZone, Temporal.Instant.from(chosen.recordedAt)))
		}
	};
};

export const actions = {
	default: async ({ locals, params, request, url }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		const sent = v.safeParse(Form, Object.fromEntries(await request.formData()));
		if (!sent.success) {
			return fail(400, { message: 'Dites pour chaque domaine ce qu’il compte.', weights: null });
		}
		const weights = sent.output;
		const set = await asViewer(locals, async (db) =>
			setProgrammeWeights(db, {
				programmeId: (await findIn(db, params.programme)).programmeId,
				weights
			})
		);
		if ('refusal' in set) return fail(409, { message: set.message, weights });
		redirect(303, url.pathname);
	}
} satisfies Actions;
