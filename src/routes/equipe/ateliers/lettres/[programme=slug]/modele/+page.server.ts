import * as v from 'valibot';
import {
	listVersions,
	readModel,
	restoreProposedText,
	saveModel
} from '#lib/features/learning/letters/index.server.ts';
import { isProposed, ModelForm, PLACEHOLDERS } from '#lib/features/learning/letters/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { programmeOf, programmeWith } from '../../../groupes/former/programme-of.ts';
import { readModelForm } from './read-model-form.ts';
import type { Actions } from './$types';

export const load = shown(
	'plan-workshops',
	async (db, { params, viewer, timeZone }: Asked<'programme'>) => {
		const { slug, name } = await programmeWith(db, params.programme, 'letters');
		const model = await readModel(db);
		const versions = await listVersions(db);
		return {
			programme: { slug, name },
			centre: viewer.centre.name,
			isProposed: isProposed(model),
			model,
			words: Object.entries(PLACEHOLDERS).map(([word, meaning]) => ({ word, meaning })),
			versions: versions.map(({ id, at, by }) => ({
				id,
				words: `${momentIn(timeZone, at)}${by ? `, par ${by}` : ''}`
			}))
		};
	}
);

export const actions: Actions = deeds({
	ecrire: deed(
		'plan-workshops',
		ModelForm,
		async (db, sent, { params, viewer }: Doing<'programme'>) => {
			const model = readModelForm(sent);
			if ('refusal' in model) return model;
			await programmeOf(db, params.programme);
			return saveModel(db, model, viewer.centre.name);
		},
		(_saved, { params }) => `/equipe/ateliers/lettres/${params.programme}`,
		{
			address: 'adresse',
			phone: 'telephone',
			subject: 'objet',
			'subject-placeholder': 'objet',
			otherwise: 'texte'
		}
	),
	proposer: deed(
		'plan-workshops',
		v.object({}),
		(db, _nothing, { viewer }) => restoreProposedText(db, viewer.centre.name),
		here,
		{ otherwise: 'texte' }
	)
});
