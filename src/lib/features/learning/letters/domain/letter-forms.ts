import * as v from 'valibot';
import { CALL_OUTCOMES } from '#lib/features/learning/funnels/index.ts';
import { FIRST_CHANNELS } from './letter-channel.ts';

const id = v.pipe(v.string(), v.uuid('Choisissez dans la liste.'));

/** The letter of the centre, as it is typed. */
export const ModelForm = v.object({
	adresse: v.optional(v.pipe(v.string(), v.maxLength(400, 'Cette adresse est trop longue.')), ''),
	telephone: v.optional(
		v.pipe(v.string(), v.trim(), v.maxLength(40, 'Ce numéro est trop long.')),
		''
	),
	objet: v.optional(v.pipe(v.string(), v.maxLength(300, 'Cet objet est trop long.')), ''),
	texte: v.optional(v.pipe(v.string(), v.maxLength(6000, 'Cette lettre est trop longue.')), '')
});

/** Whom to write to, and how. */
export const RunForm = v.object({
	reunion: v.optional(v.string(), ''),
	entree: v.optional(v.array(id), []),
	gros: v.optional(v.array(id), []),
	abord: v.optional(v.picklist(FIRST_CHANNELS), 'letter'),
	sans: v.optional(v.boolean(), false)
});

/** The call sheet taken back in, person by person in the order of the sheet. */
export const CallsForm = v.object({
	appelee: v.optional(v.array(id), []),
	resultat: v.optional(v.array(v.optional(v.picklist(['', ...CALL_OUTCOMES]), '')), [])
});
