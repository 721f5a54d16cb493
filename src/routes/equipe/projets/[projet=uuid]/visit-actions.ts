import * as v from 'valibot';
import {
	noteVisit,
	recordOutcome,
	undoProjectVisit
} from '#lib/features/learning/projects/index.server.ts';
import { isOutcome, VisitForm } from '#lib/features/learning/projects/index.ts';
import { deed, type Doing, here } from '#lib/http/deed.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { VISIT_FIELDS, visitOf } from '../visit-of-form.ts';

type OnProject = Doing<'projet'>;
const amongVisits = (_done: unknown, { url }: OnProject) => `${url.pathname}#venues`;

export const visitActions = {
	venue: deed(
		'follow-people',
		VisitForm,
		(db, sent, { params, today }: OnProject) =>
			noteVisit(db, { projectId: params.projet, ...visitOf(sent), today }),
		amongVisits,
		VISIT_FIELDS
	),
	'annuler-venue': deed(
		'follow-people',
		v.object({ venue: chosenId('Cette venue n’existe plus.') }),
		(db, { venue }, _doing: OnProject) => undoProjectVisit(db, venue),
		amongVisits
	),
	fin: deed(
		'follow-people',
		v.object({ issue: v.string(), jour: v.string(), mots: v.string() }),
		async (db, { issue, jour, mots }, { params, today }: OnProject) => {
			const said = { projectId: params.projet, words: mots, today };
			if (issue === 'reprendre') return recordOutcome(db, { ...said, outcome: null, day: today });
			if (isOutcome(issue)) return recordOutcome(db, { ...said, outcome: issue, day: jour });
			return refuse('outcome', 'Choisissez comment le projet se termine.');
		},
		here
	)
};
