import * as v from 'valibot';
import { chosenId, pressed } from '#lib/shared/typed-values.ts';

const REFRESHER_ANSWERS = ['drop-in', 'pre-list', 'knows', 'not-reached'] as const;
export type RefresherAnswer = (typeof REFRESHER_ANSWERS)[number];

/** What somebody answers who learnt what a site does otherwise now (study-2.4: « à cause des évolutions des choses »). */
export const REFRESHER_NAMES: Record<RefresherAnswer, string> = {
	'drop-in': 'Veut revoir, sur un créneau libre',
	'pre-list': 'Veut revoir, dans un atelier',
	knows: 'N’en a pas besoin',
	'not-reached': 'Pas de réponse'
};

const chosen = (message: string) =>
	v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid(message))], message), '');

/** A site does otherwise: which content it touches, and what it asks now. */
export const ChangeForm = v.object({
	sujet: v.pipe(
		v.string('Choisissez le contenu concerné.'),
		v.trim(),
		v.minLength(1, 'Choisissez le contenu concerné.'),
		v.maxLength(120)
	),
	change: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Dites en une phrase ce qui a changé.'),
		v.maxLength(300, 'Dites-le en moins de mots.')
	)
});

/** What somebody who learnt it answers, and where she comes to see it again. */
export const RefresherForm = v.object({
	personne: chosenId('La liste a changé\u00a0: rechargez la page.'),
	reponse: pressed(REFRESHER_ANSWERS, 'Choisissez une réponse.'),
	creneau: chosen('Choisissez le créneau où la personne viendra.'),
	programme: chosen('Choisissez l’atelier attendu.')
});

/** A change that is taken back. */
export const ChangeUndoForm = v.object({ changement: chosenId() });
