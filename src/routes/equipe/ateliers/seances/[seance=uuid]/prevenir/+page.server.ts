import * as v from 'valibot';
import {
	lastChange,
	listToTell,
	showAttendanceSheet,
	tellPerson,
	untellPerson
} from '#lib/features/learning/workshops/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Actions } from './$types';

type OnSeance = Doing<'seance'>;
const GONE = 'Cette personne n’est plus de ce groupe\u00a0: rechargez la page.';
const Person = v.object({ inscription: chosenId(GONE) });

export const load = shown(
	'receive-requests',
	async (db, { params, timeZone }: Asked<'seance'>) => {
		const sheet = await showAttendanceSheet(db, params.seance);
		if (!sheet) return null;
		const change = await lastChange(db, params.seance);
		const people = change ? await listToTell(db, params.seance, change) : [];
		const { id, groupId, day, startsAt } = sheet.seance;
		const { programmeName, groupLabel } = sheet;
		return {
			seance: { id, groupId, day, startsAt, programmeName, groupLabel },
			change: change && {
				...change,
				at: momentIn(timeZone, change.at),
				toldSince: change.toldSince !== null
			},
			people: people.map(({ toldAt, ...person }) => ({
				...person,
				toldAt: toldAt && momentIn(timeZone, toldAt)
			}))
		};
	},
	'Cette séance n’existe pas, ou n’est pas de votre centre.'
);

export const actions: Actions = deeds({
	prevenue: deed(
		'receive-requests',
		Person,
		async (db, { inscription }, { params }: OnSeance) =>
			(await tellPerson(db, { seanceId: params.seance, enrolmentId: inscription })) ||
			refuse('gone', GONE),
		here
	),
	reprendre: deed(
		'receive-requests',
		Person,
		(db, { inscription }, { params }: OnSeance) =>
			untellPerson(db, { seanceId: params.seance, enrolmentId: inscription }),
		here
	)
});
