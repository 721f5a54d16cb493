import { error, fail, redirect } from '@sveltejs/kit';
import { readableTables, readableValue } from '#lib/features/rights/rights/index.ts';
import {
	answerBy,
	deadlineTone,
	readRight,
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
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireRights } from '../../conservation/require-rights.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { viewer, where } = requireRights(locals);
	const { record, asked, objections } = await asViewer(locals, async (db) => ({
		record: await gatherRecord(db, { personId: params.personne, centre: viewer.centre }),
		asked: await rightsOf(db, params.personne),
		objections: await objectionsOf(db, [params.personne])
	}));
	if (!record) error(404, 'Cette personne n’est pas de votre centre, ou n’a plus de nom.');
	const dayOf = (at: Temporal.Instant) =>
		at.toZonedDateTimeISO(where.timeZone).toPlainDate().toString();
	const objection = objections.get(params.personne);
	return {
		personId: params.personne,
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
			tone: deadlineTone(dayOf(one.at), where.today),
			answer: one.answer && { ...one.answer, at: plainDay(dayOf(one.answer.at)) }
		})),
		written: record.journal.length,
		tables: readableTables(record).map(({ table, title, columns, rows }) => ({
			table,
			title,
			rows: rows.map((row) =>
				columns
					.map(({ key, label }) => ({ label, value: readableValue(table, key, row[key]) }))
					.filter(({ value }) => value !== '')
			)
		}))
	};
};

export const actions: Actions = {
	demander: async ({ locals, params, request }) => {
		requireRights(locals);
		const data = await request.formData();
		const typed = {
			right: String(data.get('droit') ?? ''),
			words: String(data.get('mots') ?? '')
		};
		const right = readRight(typed.right);
		if (!right)
			return fail(400, { typed, refusal: 'right', message: 'Choisissez ce qui est demandé.' });
		const done = await asViewer(locals, (db) =>
			askRight(db, { personId: params.personne, right, words: typed.words })
		);
		if ('refusal' in done) return fail(400, { typed, ...done });
		redirect(303, `/equipe/habitants/${params.personne}/droits`);
	},
	repondre: async ({ locals, params, request }) => {
		requireRights(locals);
		const data = await request.formData();
		const typed = { right: '', words: '' };
		const requestId = String(data.get('demande') ?? '');
		const words = String(data.get('reponse') ?? '');
		const done = isId(requestId)
			? await asViewer(locals, (db) =>
					answerRight(db, {
						requestId,
						done: data.get('fait') === 'oui',
						words
					})
				)
			: { refusal: 'unknown-request', message: 'Cette demande n’existe pas.' };
		if ('refusal' in done) return fail(400, { typed, answered: { id: requestId, words }, ...done });
		redirect(303, `/equipe/habitants/${params.personne}/droits`);
	}
};
