import { error, fail } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import {
	lastChange,
	listToTell,
	showAttendanceSheet,
	tellPerson,
	untellPerson
} from '#lib/features/learning/workshops/index.server.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'receive-requests');
	const shown = await asViewer(locals, async (db) => {
		const sheet = await showAttendanceSheet(db, params.seance);
		const change = sheet && (await lastChange(db, params.seance));
		return { sheet, change, people: change ? await listToTell(db, params.seance, change) : [] };
	});
	if (!shown.sheet) {
		error(404, { message: 'Cette séance n’existe pas, ou n’est pas de votre centre.' });
	}
	const { timeZone } = viewer.centre;
	const { seance, programmeName, groupLabel } = shown.sheet;
	return {
		seance: {
			id: seance.id,
			groupId: seance.groupId,
			day: seance.day,
			startsAt: seance.startsAt,
			programmeName,
			groupLabel
		},
		change: shown.change && {
			...shown.change,
			at: momentIn(timeZone, shown.change.at),
			toldSince: shown.change.toldSince !== null
		},
		people: shown.people.map(({ toldAt, ...person }) => ({
			...person,
			toldAt: toldAt && momentIn(timeZone, toldAt)
		}))
	};
};

async function enrolmentOf(request: Request): Promise<string | null> {
	const id = String((await request.formData()).get('inscription') ?? '');
	return isId(id) ? id : null;
}

const GONE = 'Cette personne n’est plus de ce groupe\u00a0: rechargez la page.';

export const actions: Actions = {
	prevenue: async ({ request, locals, params }) => {
		requireDeed(locals.viewer, 'receive-requests');
		const enrolmentId = await enrolmentOf(request);
		const told =
			enrolmentId &&
			(await asViewer(locals, (db) => tellPerson(db, { seanceId: params.seance, enrolmentId })));
		if (!told) return fail(409, { message: GONE });
		return { told: enrolmentId };
	},
	reprendre: async ({ request, locals, params }) => {
		requireDeed(locals.viewer, 'receive-requests');
		const enrolmentId = await enrolmentOf(request);
		if (!enrolmentId) return fail(409, { message: GONE });
		await asViewer(locals, (db) => untellPerson(db, { seanceId: params.seance, enrolmentId }));
		return { told: null };
	}
};
