import * as v from 'valibot';
import { LANGUAGE_NAMES, type Language } from '#lib/features/reminders/wishes/index.ts';
import { pressed, tick, typedNumber, wholeNumber } from '#lib/shared/typed-values.ts';
import { BEFORE_NAMES } from './rule-kinds.ts';

const hour = v.pipe(
	v.string(),
	v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Écrivez une heure, par exemple 10:00.')
);
const COUNT = 'Écrivez un nombre.';

/** Euros as they are typed, kept in cents: « 12,50 ». */
const euros = v.pipe(
	v.string(),
	v.transform((text) => text.replace(/[\s€]/g, '').replace(',', '.')),
	v.regex(/^\d{1,6}(\.\d{1,2})?$/, 'Écrivez une somme en euros, par exemple 100 ou 12,50.'),
	v.transform((text) => Math.round(Number(text) * 100)),
	v.maxValue(10_000_000, 'Le budget est de 100\u202f000\u00a0€ au plus.')
);

/** When the centre sends, and how much. */
export const HabitsForm = v.object({
	des: hour,
	jusque: hour,
	alsace: tick,
	parnumero: v.pipe(
		typedNumber(),
		wholeNumber(COUNT, [1, 'Au moins un par jour.'], [10, 'Dix par jour au plus.'])
	),
	seuil: v.pipe(
		typedNumber(),
		wholeNumber(COUNT, [1, 'Au moins un.'], [10_000, 'Dix mille au plus.'])
	),
	budget: euros
});

/** What the centre does of a kind of reminder; what is told at once has neither moments nor hour. */
export const RuleForm = v.object({
	envoi: v.picklist(['oui', 'non'], 'Dites si ce rappel part.'),
	avant: v.array(v.picklist(Object.keys(BEFORE_NAMES), 'Choisissez dans la liste.')),
	heure: v.optional(hour),
	plafond: v.pipe(
		typedNumber(null),
		v.nullable(wholeNumber(COUNT, [1, 'Au moins un, ou rien.'], [10_000, 'Dix mille au plus.']))
	)
});

/** A text that is tried, written, or given up for the network's. */
export const ModelForm = v.object({
	langue: pressed(Object.keys(LANGUAGE_NAMES) as [Language, ...Language[]], 'Rechargez la page.'),
	texte: v.pipe(v.string(), v.maxLength(500, 'Ce texte est trop long\u00a0: 500 signes au plus.')),
	geste: pressed(['voir', 'ecrire', 'reseau'], 'Rechargez la page.')
});
