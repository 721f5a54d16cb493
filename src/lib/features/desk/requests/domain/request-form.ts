import * as v from 'valibot';
import { readPhone } from '#lib/shared/phone-number.ts';
import { tick } from '#lib/shared/typed-values.ts';
import { REMINDERS_FIELD } from '#lib/features/people/people/index.ts';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { CHANNELS, ORIGINS } from './how-it-came.ts';

const short = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120, 'C’est trop long.')), '');
const year = v.optional(
	v.union([
		v.literal(''),
		v.pipe(
			v.string(),
			v.trim(),
			v.regex(/^(18|19|20)\d\d$/, 'Écrivez l’année avec quatre chiffres\u00a0: 1948.')
		)
	]),
	''
);
const id = v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), '');
const codes = FAMILIES.map(({ code }) => code);

/** Somebody new, how to reach her, and what was said of those who look like her. */
export const PERSON_FIELDS = {
	prenom: short,
	nom: short,
	naissance: year,
	telephone: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.check(
				(text) => text === '' || !('refusal' in readPhone(text)),
				'Ce numéro ne se compose pas\u00a0: vérifiez ses dix chiffres, ou laissez la case vide.'
			)
		),
		''
	),
	injoignable: tick,
	rappels: REMINDERS_FIELD,
	quelle: v.optional(
		v.union([v.literal(''), v.literal('autre'), v.pipe(v.string(), v.uuid())]),
		''
	),
	vue: v.optional(v.array(v.pipe(v.string(), v.uuid())), [])
};

/** What the desk writes of a request: only its words are needed. */
export const RequestForm = v.object({
	demande: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Écrivez ce que la personne demande, avec ses mots.'),
		v.maxLength(2000, 'C’est trop long\u00a0: 2 000 signes au plus.')
	),
	// Empty: as proposed.
	famille: v.optional(v.picklist(['', ...codes], 'Choisissez une famille de la liste.'), ''),
	voie: v.optional(v.picklist(CHANNELS.map(({ value }) => value)), 'comes'),
	origine: v.optional(v.picklist(ORIGINS.map(({ value }) => value)), 'unknown'),
	partenaire: id,
	...PERSON_FIELDS
});
