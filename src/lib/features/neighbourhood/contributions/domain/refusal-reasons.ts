/** Why a contribution is not published, or shown no more: told in plain words, with what may be done. */
export const REFUSAL_REASONS = {
	insult: {
		label: 'Des mots qui blessent',
		told: 'Des mots peuvent blesser quelqu’un. Dites la même chose autrement\u00a0: nous la publierons.'
	},
	somebody: {
		label: 'Quelqu’un est reconnaissable',
		told: 'On peut reconnaître une personne. Parlez du problème, sans dire qui.'
	},
	'between-neighbours': {
		label: 'Une affaire entre voisins',
		told: 'C’est une affaire entre voisins. Venez nous en parler\u00a0: nous connaissons qui peut aider.'
	},
	unlawful: {
		label: 'Interdit par la loi',
		told: 'La loi interdit de publier ces mots.'
	},
	untrue: {
		label: 'Ce n’est pas exact',
		told: 'Nous avons vérifié\u00a0: ce n’est pas exact.'
	},
	advert: {
		label: 'De la publicité',
		told: 'Ce n’est pas un endroit pour vendre.'
	},
	already: {
		label: 'Déjà dit',
		told: 'Quelqu’un l’a déjà dit. Merci\u00a0! Vous pouvez appuyer sur «\u202fMoi aussi\u202f».'
	},
	elsewhere: {
		label: 'Ce n’est pas notre quartier',
		told: 'Ce n’est pas dans notre quartier. Nous ne pouvons pas le vérifier.'
	},
	unclear: {
		label: 'Nous n’avons pas compris',
		told: 'Nous n’avons pas compris. Écrivez-la autrement, ou venez nous la dire.'
	},
	emergency: {
		label: 'C’est une urgence',
		told: 'C’est peut-être urgent. En danger, appelez le 17 ou le 112. Nous faisons ce que nous pouvons.'
	},
	solved: {
		label: 'Ce n’est plus d’actualité',
		told: 'Ce n’est plus d’actualité.'
	}
} as const;
export type RefusalReason = keyof typeof REFUSAL_REASONS;
/** Whether a form named one of them. */
export const isRefusalReason = (word: string): word is RefusalReason =>
	Object.hasOwn(REFUSAL_REASONS, word);

/** Why its photo is not shown. */
export const PHOTO_REASONS = {
	child: 'On voit un enfant\u00a0: sa photo n’est pas montrée.',
	face: 'On reconnaît quelqu’un\u00a0: la photo n’est pas montrée.',
	plate: 'On lit une plaque ou un numéro de maison\u00a0: la photo n’est pas montrée.',
	unclear: 'La photo ne montre pas ce que vous dites\u00a0: elle n’est pas montrée.'
} as const;
export type PhotoReason = keyof typeof PHOTO_REASONS;
/** Whether a form named one of them. */
export const isPhotoReason = (word: string): word is PhotoReason =>
	Object.hasOwn(PHOTO_REASONS, word);
