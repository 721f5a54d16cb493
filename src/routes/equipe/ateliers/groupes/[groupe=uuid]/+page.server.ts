import * as v from 'valibot';
import type { readGroupGain } from '#lib/features/year/reports/index.server.ts';
import { gainSentence } from '#lib/features/year/reports/index.ts';
import { accessTo, mayDo } from '#lib/features/house/staff/index.ts';
import {
	type Group,
	recordDeparture,
	recordExits
} from '#lib/features/learning/workshops/index.server.ts';
import {
	courseStage,
	exitsNoted,
	readExitForm,
	seanceStatus
} from '#lib/features/learning/workshops/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { isDay } from '#lib/shared/day.ts';
import { conveneAll, noteTold, takeBackTold } from '../convene.ts';
import { answerSeat } from './free-seat.ts';
import { readGroup } from './read-group.ts';
import type { Actions } from './$types';

export const load = shown(
	'see-workshops',
	async (db, { params: { groupe }, viewer, locals, timeZone, today }: Asked<'groupe'>) => {
		const { group, taught, done, again, exits, meets, measured, ...rest } = await readGroup(
			db,
			groupe,
			{ role: viewer.role, today, timeZone, looking: locals }
		);
		if (!group) return null;
		return {
			...{ ...rest, done, again: again ?? [], exits: exits ?? [], meets },
			showsAttendance: accessTo('attendance', viewer.role) !== 'none',
			contents: taught.contents,
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
	},
	'Ce groupe n’existe pas, ou n’est pas de votre centre.'
);

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

const itself = async (_db: unknown, { groupe }: { groupe: string }) => [groupe];

export const actions: Actions = deeds({
	convoquer: conveneAll(itself),
	prevenue: noteTold('receive-requests', itself),
	reprendre: takeBackTold('receive-requests', itself),
	depart: deed(
		'mark-attendance',
		Departure,
		(db, { inscription, jour, raison }) =>
			recordDeparture(db, { enrolmentId: inscription, leftOn: jour, reason: raison }),
		() => ({ done: 'Le départ est noté.' })
	),
	'appel-place': answerSeat,
	sorties: deed(
		'mark-attendance',
		readExitForm,
		(db, { words, day }, { params, today }: Doing<'groupe'>) =>
			recordExits(db, { groupId: params.groupe, words, day, today }),
		(noted) => ({ done: exitsNoted(noted), isOfExits: true })
	)
});
