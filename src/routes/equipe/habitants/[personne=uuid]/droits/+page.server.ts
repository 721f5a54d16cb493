import * as v from 'valibot';
import { readableTables, readableValue } from '#lib/features/rights/rights/index.ts';
import {
	answerBy,
	deadlineTone,
	RIGHT_NAMES,
	RIGHTS
} from '#lib/features/people/rights-asked/index.ts';
import { gatherRecord } from '#lib/features/rights/rights/index.server.ts';
import {
	answerRight,
	askRight,
	objectionsOf,
	rightsOf
} from '#lib/features/people/rights-asked/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import type { Actions } from './$types';

export const load = shown(
	'answer-rights',
	async (db, { params, viewer, timeZone, today }: Asked<'personne'>) => {
		const personId = params.personne;
		const record = await gatherRecord(db, { personId, holds: HOLDS, centre: viewer.centre });
		if (!record) return null;
		const asked = await rightsOf(db, personId);
		const objection = (await objectionsOf(db, [personId])).get(personId);
		const dayOf = (at: Temporal.Instant) => todayIn(timeZone, at);
		return {
			personId,
			name: record.name,
			objectedOn: objection && plainDay(dayOf(Temporal.Instant.from(objection.since))),
			rights: RIGHTS.map((value) => ({ value, label: RIGHT_NAMES[value] })),
			asked: asked.map((one) => ({
				id: one.id,
				right: RIGHT_NAMES[one.right],
				isErasure: one.right === 'erasure',
				words: one.words,
				askedOn: plainDay(dayOf(one.at)),
				answerBy: plainDay(answerBy(dayOf(one.at))),
				tone: deadlineTone(dayOf(one.at), today),
				answer: one.answer && { ...one.answer, at: plainDay(dayOf(one.answer.at)) }
			})),
			written: record.journal.length,
			tables: readableTables(record).map(({ table, title, columns, rows }) => ({
				table,
				title,
				rows: rows.map((row) =>
					columns
						.map((column) => ({
							label: column.label,
							value: readableValue(column, row[column.key])
						}))
						.filter(({ value }) => value !== '')
				)
			}))
		};
	},
	'Cette personne n’est pas de votre centre, ou n’a plus de nom.'
);

const Question = v.object({
	droit: v.picklist(RIGHTS, 'Choisissez ce qui est demandé.'),
	mots: v.string()
});
const Answer = v.object({
	demande: chosenId('Cette demande n’existe pas.'),
	fait: v.string(),
	reponse: v.string()
});

export const actions: Actions = deeds({
	demander: deed(
		'answer-rights',
		Question,
		(db, { droit, mots }, { params }: Doing<'personne'>) =>
			askRight(db, { personId: params.personne, right: droit, words: mots }),
		here,
		{ otherwise: 'mots' }
	),
	repondre: deed(
		'answer-rights',
		Answer,
		(db, { demande, fait, reponse }) =>
			answerRight(db, { requestId: demande, done: fait === 'oui', words: reponse }),
		here,
		{ otherwise: 'reponse' }
	)
});
