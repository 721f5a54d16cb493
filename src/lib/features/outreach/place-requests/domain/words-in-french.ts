import type { AskWords } from './said-words.ts';

export const FRENCH: AskWords = {
	example: 'Démonstration\u00a0: personne ne vous appellera',
	call: 'Vous préférez parler\u00a0? Appelez-nous',
	title: 'Demander une place',
	promise: ['Nous vous appelons d’ici deux jours de travail.', 'Ce n’est pas encore une place.'],
	needed: ['Tout est obligatoire, sauf vos mots et la case pour un enfant.'],
	firstName: 'Le prénom de la personne qui vient',
	firstNameHint: 'Le prénom suffit.',
	phone: 'Le téléphone où nous vous appelons',
	phoneHint: 'Comme 06 12 34 56 78.',
	what: 'Pour quoi\u00a0?',
	something: 'Autre chose',
	somethingHint: 'Je veux apprendre, dites-moi quoi choisir.',
	own: 'Vos mots, si vous voulez',
	ownHint: 'Jamais de mot de passe, ni de numéro de carte.',
	when: 'Quand pouvons-nous appeler\u00a0?',
	moments: { any: 'Peu importe', morning: 'Le matin', afternoon: 'L’après-midi' },
	child: 'C’est pour un enfant',
	childHint: 'Donnez alors le téléphone d’un adulte responsable, et son prénom.',
	adult: 'Le prénom de l’adulte, pour un enfant',
	send: 'Demander à être appelé',
	kept: 'Votre prénom et votre numéro restent au centre. Nous les effaçons après trois mois.',
	trap: 'Laissez cette case vide',
	refused: 'Votre demande n’est pas encore partie.',
	mistake: 'À corriger\u00a0:',
	errors: {
		firstName: 'Écrivez un prénom, en soixante lettres au plus.',
		phone: 'Nous ne pouvons pas appeler ce numéro. Vérifiez les chiffres.',
		what: 'Choisissez pour quoi vous venez.',
		gone: 'Ce moment n’est plus proposé. Choisissez-en un autre.',
		words: 'C’est trop long\u00a0: 200 lettres au plus.',
		when: 'Dites quand nous pouvons appeler.',
		adult: 'Pour un enfant, écrivez le prénom d’un adulte.'
	},
	already: [
		'Votre demande est déjà arrivée.',
		'C’est pour une autre personne\u00a0? Appelez-nous.'
	],
	ticket: {
		title: 'Votre demande',
		keep: 'Gardez cette page\u00a0: elle dit où en est votre demande.',
		arrived: (day) => `Votre demande est arrivée le ${day}.`,
		gone: 'Ce que vous demandiez n’a plus lieu. Nous vous proposons autre chose.',
		waiting: 'Nous vous appelons d’ici deux jours de travail. Ce n’est pas encore une place.',
		unanswered: (day) =>
			`Nous avons appelé le ${day}, sans réponse. Nous appelons encore une fois.`,
		message: (day) => `Nous avons laissé un message le ${day}. Vous pouvez nous appeler.`,
		reached: (day) => `Nous avons parlé ensemble le ${day}. Nous cherchons votre place.`,
		seat: 'Vous avez une place.',
		lost: 'Votre place n’est plus là. Appelez-nous, nous en cherchons une autre.',
		list: 'Votre nom est sur la liste. Nous vous appelons dès qu’il y a une place.',
		gaveUp: 'C’est noté\u00a0: vous ne venez pas. Merci de l’avoir dit.',
		unreachable: 'Nous avons appelé plusieurs fois, sans réponse. Appelez-nous quand vous pouvez.',
		notForUs: 'Nous n’avons pas de place pour cela. Appelez-nous pour en parler.',
		giveUp: 'Je ne viens plus',
		giveUpHint: 'Vous n’avez pas à dire pourquoi. Une autre personne pourra venir.',
		again: 'Faire une autre demande',
		late: 'Ce jour est passé\u00a0: cette page ne change plus.'
	}
};

/** Easier still where French was not easy enough: one sentence a line, short words. */
export const EASY: AskWords = {
	...FRENCH,
	call: 'Appelez-nous',
	needed: [
		'Toutes les questions sont obligatoires.',
		'Vos mots ne sont pas obligatoires.',
		'La case pour un enfant n’est pas obligatoire.'
	],
	promise: [
		'Vous donnez un prénom et un téléphone.',
		'Nous vous appelons.',
		'Nous appelons dans les deux jours de travail.',
		'Ce n’est pas encore une place.'
	],
	firstName: 'Qui vient\u00a0?',
	firstNameHint: 'Écrivez le prénom.',
	phone: 'Votre téléphone',
	what: 'Que voulez-vous faire\u00a0?',
	somethingHint: 'Je ne sais pas encore.\nAidez-moi à choisir.',
	childHint: 'Un adulte doit répondre au téléphone.\nÉcrivez son prénom.',
	adult: 'Le prénom de l’adulte',
	errors: {
		...FRENCH.errors,
		phone: 'Nous ne pouvons pas appeler ce numéro.\nVérifiez les chiffres.',
		gone: 'Ce moment n’est plus proposé.\nChoisissez un autre moment.'
	},
	already: [
		'Votre demande est déjà arrivée.',
		'C’est pour une autre personne\u00a0?',
		'Appelez-nous.'
	],
	kept: 'Nous gardons votre prénom trois mois.\nAprès, nous l’effaçons.'
};
