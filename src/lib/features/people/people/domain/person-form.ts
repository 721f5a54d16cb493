import * as v from 'valibot';
import { tick } from '#lib/shared/typed-values.ts';
import { SOCIAL_STATUSES } from './social-status.ts';

const name = (missing: string) =>
	v.pipe(v.string(), v.trim(), v.minLength(1, missing), v.maxLength(120, 'Ce nom est trop long.'));
const optionalName = v.optional(
	v.pipe(v.string(), v.trim(), v.maxLength(120, 'Ce nom est trop long.')),
	''
);
const oneOf = <const Values extends readonly string[]>(values: Values) =>
	v.optional(v.picklist(['', ...values], 'Choisissez dans la liste.'), '');

/** What somebody new answers to being reminded, in the form that writes her down; empty: nobody asked. */
export const REMINDERS_FIELD = v.optional(
	v.picklist(['', 'given', 'refused'], 'Choisissez une réponse.'),
	''
);

/** What a form asks of somebody: a name; the rest only if she gives it. */
export const PersonForm = v.object({
	prenom: name('Donnez le prénom.'),
	nom: name('Donnez le nom.'),
	naissance: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.regex(/^$|^(18|19|20)\d\d$/, 'Écrivez l’année avec quatre chiffres\u00a0: 1948.')
		),
		''
	),
	telephone: v.array(v.pipe(v.string(), v.trim(), v.maxLength(40, 'Ce numéro est trop long.'))),
	sansTelephone: tick,
	courriel: v.array(
		v.pipe(v.string(), v.trim(), v.maxLength(254, 'Cette adresse est trop longue.'))
	),
	adressePostale: v.optional(
		v.pipe(v.string(), v.maxLength(400, 'Cette adresse est trop longue.')),
		''
	),
	adultePrenom: optionalName,
	adulteNom: optionalName,
	commune: v.optional(
		v.pipe(v.string(), v.regex(/^$|^([013-9]\d|2[AB1-9])\d{3}$/, 'Choisissez dans la liste.')),
		''
	),
	quartier: v.optional(
		v.union([v.literal(''), v.pipe(v.string(), v.uuid())], 'Choisissez dans la liste.'),
		''
	),
	sexe: oneOf(['female', 'male']),
	statut: oneOf(
		SOCIAL_STATUSES.map(({ value }) => value) as [
			'retraite',
			'sans_emploi',
			'en_emploi',
			'scolarise'
		]
	),
	adherent: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), '')
});

export type PersonFormData = v.InferOutput<typeof PersonForm>;

/** The field beside which each refusal is said. */
export const REFUSED_FIELDS = {
	phone: 'telephone',
	'birth-year': 'naissance',
	'phone-and-none': 'sansTelephone',
	email: 'courriel',
	address: 'adressePostale',
	'member-number': 'adherent',
	quarter: 'quartier',
	'adult-missing': 'adultePrenom',
	'adult-name': 'adultePrenom',
	otherwise: 'nom'
} as const;
