import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import {
	type RubricRefusal,
	typeFigure,
	writeRubric
} from '#lib/features/year/reports/index.server.ts';
import {
	type FicheFigureKey,
	isEditableRubric,
	isFigureKey
} from '#lib/features/year/reports/index.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { deed, type Doing } from '#lib/http/deed.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { clockIn, momentIn } from '#lib/shared/french-dates.ts';
import { actedProgramme } from './acted-programme.ts';
import type { RequestEvent } from './$types';

/** Keeps a rubric: by itself while one writes, which stays on the page, or by its button. */
export async function ecrire({ request, locals, params, url }: RequestEvent) {
	const { timeZone } = requireDeed(locals.viewer, 'write-report').centre;
	const form = await request.formData();
	const told = { name: 'ecrire', form };
	const rubric = String(form.get('rubrique'));
	if (!isEditableRubric(rubric)) {
		const errors = { '': 'Cette rubrique ne s’écrit pas.' };
		return refuseForm<never>(400, { ...told, errors, why: null });
	}
	const body = String(form.get('texte') ?? '');
	const basedOn = Number(form.get('version')) || 0;
	const kept = await asViewer(locals, async (db) => {
		const programmeId = await actedProgramme(db, params.programme);
		return writeRubric(db, { programmeId, year: params.annee, rubric, body, basedOn });
	});
	if ('refusal' in kept) {
		const { refusal, message } = kept;
		const theirs = theirText(kept, timeZone);
		const why = { refusal, message, rubric, version: theirs?.version ?? basedOn, theirs };
		return refuseForm(409, { ...told, errors: { '': message }, why });
	}
	if (request.headers.get('x-sveltekit-action') !== 'true') {
		redirect(303, `${url.pathname}#${rubric}`);
	}
	return { version: kept.version, savedAt: clockIn(timeZone, locals.world.now()) };
}

/** The text that stands in the meantime, signed. */
function theirText(refusal: RubricRefusal, timeZone: string) {
	if (refusal.refusal !== 'written-meanwhile' || !refusal.theirs) return null;
	const { version, body, writtenBy, writtenAt } = refusal.theirs;
	const signature = [writtenBy, momentIn(timeZone, writtenAt)].filter(Boolean).join(', ');
	return { version, body, signature };
}

const FigureForm = v.object({
	chiffre: v.custom<FicheFigureKey>(
		(key) => typeof key === 'string' && isFigureKey(key),
		'Choisissez le chiffre à noter.'
	),
	valeur: v.string()
});

/** Notes a figure counted otherwise than in the registers, or takes it back. */
export const chiffre = deed(
	'write-report',
	FigureForm,
	async (db, { chiffre: key, valeur }, { params }: Doing<'annee' | 'programme'>) => {
		const programmeId = await actedProgramme(db, params.programme);
		const text = valeur.slice(0, 100);
		return typeFigure(db, { programmeId, year: params.annee, key, text });
	},
	(_noted, { url }) => `${url.pathname}#chiffres-notes`,
	{ otherwise: 'valeur' }
);
