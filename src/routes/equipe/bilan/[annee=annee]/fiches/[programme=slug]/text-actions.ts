import { fail, redirect } from '@sveltejs/kit';
import {
	type RubricRefusal,
	typeFigure,
	writeRubric
} from '#lib/features/year/reports/index.server.ts';
import { isEditableRubric, isFigureKey } from '#lib/features/year/reports/index.ts';
import { clockIn, momentIn } from '#lib/shared/french-dates.ts';
import { requireDeed } from '../../../../require-deed.ts';
import { forProgramme } from './acted-programme.ts';
import type { Action } from './$types';

/** Keeps a rubric: by itself while one writes, or by its button. */
export const ecrire: Action = async ({ request, locals, params, url }) => {
	const { centre } = requireDeed(locals.viewer, 'write-report');
	const form = await request.formData();
	const rubric = String(form.get('rubrique'));
	if (!isEditableRubric(rubric)) return fail(400, { message: 'Cette rubrique ne s’écrit pas.' });
	const body = String(form.get('texte') ?? '');
	const basedOn = Number(form.get('version')) || 0;
	const result = await forProgramme(locals, params.programme, (db, programmeId) =>
		writeRubric(db, { programmeId, year: params.annee, rubric, body, basedOn })
	);
	if ('refusal' in result) {
		const theirs = theirText(result, centre.timeZone);
		const refused = { rubric, text: body, version: theirs?.version ?? basedOn, theirs };
		return fail(409, { refused: { ...refused, message: result.message } });
	}
	if (request.headers.get('x-sveltekit-action') !== 'true')
		redirect(303, `${url.pathname}#${rubric}`);
	return { version: result.version, savedAt: clockIn(centre.timeZone, locals.world.now()) };
};

/** The text that stands in the meantime, signed. */
function theirText(refusal: RubricRefusal, timeZone: string) {
	if (refusal.refusal !== 'written-meanwhile' || !refusal.theirs) return null;
	const { version, body, writtenBy, writtenAt } = refusal.theirs;
	const signature = [writtenBy, momentIn(timeZone, writtenAt)].filter(Boolean).join(', ');
	return { version, body, signature };
}

/** Notes a figure counted otherwise than in the registers, or takes it back. */
export const chiffre: Action = async ({ request, locals, params, url }) => {
	requireDeed(locals.viewer, 'write-report');
	const form = await request.formData();
	const key = String(form.get('chiffre'));
	const text = String(form.get('valeur') ?? '').slice(0, 100);
	if (!isFigureKey(key)) return fail(400, { message: 'Choisissez le chiffre à noter.' });
	const result = await forProgramme(locals, params.programme, (db, programmeId) =>
		typeFigure(db, { programmeId, year: params.annee, key, text })
	);
	if ('refusal' in result) {
		return fail(400, { figure: { key, text, message: result.message } });
	}
	redirect(303, `${url.pathname}#chiffres-notes`);
};
