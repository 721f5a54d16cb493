import * as v from 'valibot';

/** What may have changed in a guide, in the words of its readers. */
export const CHANGES = {
	address: 'L’adresse du site ne marche plus',
	screen: 'Le site ne ressemble plus à ce qui est écrit',
	price: 'Le prix, le délai ou le numéro a changé',
	words: 'Je ne comprends pas une phrase',
	other: 'Autre chose'
} as const;
export type ChangeKind = keyof typeof CHANGES;

const KINDS = Object.keys(CHANGES) as [ChangeKind, ...ChangeKind[]];

/** « Ceci a changé »: nobody is asked who she is. */
export const ChangeForm = v.object({
	quoi: v.picklist(KINDS, 'Dites ce qui a changé.'),
	etape: v.optional(
		v.union([
			v.literal(''),
			v.pipe(v.string(), v.regex(/^(?:[1-9]|1[0-2])$/, 'Choisissez une étape.'))
		]),
		''
	),
	mots: v.optional(
		v.pipe(v.string(), v.trim(), v.maxLength(300, 'C’est trop long\u00a0: 300 lettres au plus.')),
		''
	)
});
