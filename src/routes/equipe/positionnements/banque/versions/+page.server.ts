import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	answerCalibration,
	type CalibrationLine,
	listCalibrations,
	readVersionInForce
} from '#lib/features/learning/placement/index.server.ts';
import { tellMoved } from '#lib/features/learning/placement/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { requireBank } from '../bank-viewer.ts';
import type { Actions, PageServerLoad } from './$types';

const Sent = v.object({
	version: v.pipe(v.string(), v.uuid()),
	reponse: v.picklist(['accepted', 'refused'])
});

export const load: PageServerLoad = async ({ locals }) => {
	const { viewer, isNetwork } = requireBank(locals.viewer);
	const { inForce, lines } = await asViewer(locals, async (db) => ({
		inForce: await readVersionInForce(db),
		lines: await listCalibrations(db)
	}));
	const dayOf = (at: Temporal.Instant) =>
		plainDay(todayIn(viewer.centre?.timeZone ?? 'Europe/Paris', at));
	return { inForce, isNetwork, versions: lines.map((line) => versionOf(line, dayOf)) };
};

function versionOf(line: CalibrationLine, dayOf: (at: Temporal.Instant) => string) {
	const { id, from, to, people, changes, at, answer, answeredAt, answeredBy } = line;
	return {
		...{ id, from, to, people, answer },
		proposedOn: dayOf(at),
		answered: answeredAt && `${answeredBy ?? 'Quelqu’un'}, le ${dayOf(answeredAt)}`,
		stayed: changes.stayed.length,
		least: changes.least,
		rows: tellMoved(changes.moved)
	};
}

export const actions: Actions = {
	default: async ({ locals, request, url }) => {
		if (!requireBank(locals.viewer).isNetwork) {
			error(403, { message: 'La coordination du réseau accepte ou refuse une version.' });
		}
		const sent = v.safeParse(Sent, Object.fromEntries(await request.formData()));
		if (!sent.success)
			return fail(400, { message: 'Acceptez ou refusez une version de cette page.' });
		const { version, reponse } = sent.output;
		const answered = await asViewer(locals, (db) =>
			answerCalibration(db, { id: version, answer: reponse })
		);
		if ('refusal' in answered) return fail(409, { message: answered.message });
		redirect(303, url.pathname);
	}
};
