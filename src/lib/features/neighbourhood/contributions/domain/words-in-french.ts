import { EMERGENCIES } from '#lib/features/neighbourhood/map/index.ts';
import { DOOR_WORDS, SUBJECTS } from './doors.ts';
import { OWN_IN_FRENCH } from './own-words-in-french.ts';
import { PERSONAL } from './personal-kinds.ts';
import type { SayWords } from './said-words.ts';

/** Said before a problem is told, in that order: whoever is in danger reads no further. */
const TOLD_FIRST = ['112', '17', '18', '15', '114', '119', '3919'];

const numbers = TOLD_FIRST.flatMap((number) =>
	EMERGENCIES.filter((one) => one.number === number).map((one) => ({
		...one,
		isByMessage: number === '114'
	}))
);

export const FRENCH: SayWords = {
	example: 'Démonstration\u00a0: le quartier et ses habitants sont inventés',
	call: 'Vous préférez parler\u00a0? Appelez-nous',
	quit: 'Quitter vite',
	quitHint: 'Un appui, et une page sur la météo s’ouvre à la place.',
	entrance: {
		title: 'Parler de votre quartier',
		lead: 'Dites ce qui va bien, ce qui ne va pas, ce qui est bon à savoir.',
		promise: [
			'Nous ne demandons ni votre nom, ni de compte.',
			'Une personne du centre social lit votre message avant tout le monde.'
		],
		doors: 'Que voulez-vous dire\u00a0?',
		apart: 'Entre voisins',
		whose: 'Quel centre social est près de chez vous\u00a0?',
		whoseHint: 'Une personne de ce centre lira votre message.',
		reads: (centre) => `Votre message sera lu par\u00a0: ${centre}.`,
		other: 'Choisir un autre centre',
		closed: 'Ici, on ne peut pas encore écrire',
		closedLead: [
			'Téléphonez au centre social, ou passez le voir.',
			'Quelqu’un vous écoute, et note ce que vous dites.'
		]
	},
	doors: DOOR_WORDS,
	emergency: {
		title: 'Quelqu’un est en danger\u00a0?',
		lead: 'N’écrivez pas ici\u00a0: personne ne le lirait tout de suite. Appelez.',
		numbers,
		neighbours:
			'Une dispute entre voisins n’est jamais publiée\u00a0: le centre social vous répond, et vous aide.'
	},
	form: {
		back: 'Choisir autre chose',
		needed: 'Rien n’est envoyé tout de suite\u00a0: vous relirez d’abord.',
		subject: 'De quoi s’agit-il\u00a0?',
		subjects: SUBJECTS,
		words: {
			idea: 'Ce que vous aimez, ou votre idée',
			problem: 'Quel est le problème\u00a0?',
			tip: 'Votre bon plan',
			news: 'Votre nouvelle',
			service: 'L’aide que vous proposez, ou que vous cherchez'
		},
		wordsHint: 'Quelques phrases suffisent. N’écrivez le nom de personne.',
		where: 'Où est-ce\u00a0?',
		whereHint: 'Le nom de la rue, sans le numéro. Ou un lieu\u00a0: la mairie, le parc, la poste.',
		point: {
			open: 'Montrer sur la carte',
			title: 'Carte pour montrer où c’est',
			how: 'Touchez l’endroit. Au clavier\u00a0: les flèches bougent la carte, Entrée choisit la croix du milieu.',
			here: 'C’est ici, au milieu',
			kept: 'L’endroit est choisi. Nous gardons la rue la plus proche, jamais une maison.',
			remove: 'Retirer cet endroit',
			removed: 'L’endroit est retiré.',
			failed: 'La carte n’est pas venue. Écrivez plutôt la rue.'
		},
		ends: 'Jusqu’à quel jour le montrer\u00a0?',
		endsHint: (days) => `Dans ${days}\u00a0jours au plus. Après ce jour, il n’est plus affiché.`,
		young: 'J’ai moins de 15\u00a0ans',
		youngHint: 'Alors un adulte doit être avec vous\u00a0: un parent, ou quelqu’un du centre.',
		adult: 'Un adulte est avec moi',
		answer: 'Où vous répondre\u00a0?',
		answerHint:
			'Votre téléphone ou votre adresse électronique. Gardé sous clé, jamais publié, effacé après un an.',
		optional: 'si vous voulez',
		trap: 'Laissez cette case vide',
		readAgain: 'Relire avant d’envoyer',
		next: 'À l’étape suivante, vous pourrez ajouter une photo.',
		refused: 'Votre message n’est pas encore parti.',
		mistake: 'À corriger\u00a0:',
		errors: {
			words: 'Écrivez votre message.',
			long: 'C’est trop long\u00a0: 600\u00a0lettres au plus.',
			subject: 'Choisissez de quoi il s’agit.',
			where: 'C’est trop long\u00a0: écrivez seulement la rue ou le lieu.',
			ends: 'Choisissez un jour de fin, entre aujourd’hui et dans 60\u00a0jours.',
			adult:
				'Revenez avec un adulte\u00a0: un parent, ou quelqu’un du centre. Cochez alors la case «\u202fUn adulte est avec moi\u202f».',
			answer:
				'Nous ne pouvons pas répondre là. Écrivez un téléphone ou une adresse électronique, ou laissez vide.',
			place: 'Ce lieu n’est plus dans la liste. Choisissez-en un autre, ou écrivez la rue.',
			heavy: 'Cette photo est trop lourde. Choisissez-en une autre, ou envoyez sans photo.',
			large:
				'Cette photo est trop grande\u00a0: trop large ou trop haute. Faites-en une capture d’écran et choisissez la capture, ou envoyez sans photo.',
			unopened:
				'Nous ne pouvons pas ouvrir cette photo. Faites-en une capture d’écran et choisissez la capture, ou envoyez sans photo.',
			noPhoto: 'Ce fichier n’est pas une photo. Choisissez-en une autre, ou envoyez sans photo.',
			iphoneFormat:
				'Nous ne pouvons pas ouvrir cette photo d’iPhone. Faites-en une capture d’écran et choisissez la capture, ou envoyez sans photo.',
			crowded:
				'Beaucoup de photos arrivent en même temps. Réessayez dans une minute, ou envoyez sans photo. Votre texte est gardé.'
		},
		already: [
			'Votre message est déjà arrivé\u00a0: il n’a été gardé qu’une fois.',
			'Vous avez autre chose à dire\u00a0? Écrivez-le ci-dessous.'
		]
	},
	preview: {
		title: 'Relisez votre message',
		lead: 'Rien n’est encore envoyé.',
		shown: 'Voici ce que tout le monde verra',
		ownShown: 'Voici ce que l’équipe du centre lira',
		ownHint:
			'Ceci n’est jamais publié. Pour avoir une réponse, dites où vous répondre, ou passez nous voir.',
		masked: 'Nous avons caché\u00a0:',
		maskedWhy:
			'Tout le monde peut lire cette page, des inconnus aussi. Ce qui est caché n’est pas gardé.',
		kinds: {
			phone: PERSONAL.phone.said,
			mail: PERSONAL.mail.said,
			plate: PERSONAL.plate.said,
			house: PERSONAL.house.said,
			name: PERSONAL.name.said,
			confidential: PERSONAL.confidential.said
		},
		where: 'Où',
		whereAsk: 'Où est-ce exactement\u00a0?',
		asTyped: (street) => `«\u202f${street}\u202f», comme vous l’avez écrit`,
		nowhere: 'Sans lieu précis',
		near: (street, town) =>
			street ? `Près de «\u202f${street}\u202f», ${town}` : `À l’endroit touché, ${town}`,
		until: (day) => `Affiché jusqu’au ${day}`,
		photo: 'Ajouter une photo',
		photoHint: [
			'Une personne regarde la photo avant de la montrer.',
			'Jamais de visage ni d’enfant reconnaissable.',
			'Le jour et le lieu écrits dans la photo sont effacés.'
		],
		answerBy: {
			mail: 'Si c’est utile, nous vous répondrons à\u00a0:',
			phone: 'Si c’est utile, nous vous appellerons au\u00a0:'
		},
		never: 'Ceci n’est jamais publié.',
		withAdult: 'Vous avez moins de 15\u00a0ans, et un adulte est avec vous. Ceci n’est pas publié.',
		send: 'Envoyer',
		correct: 'Corriger',
		kept: 'Pour retrouver un abus, la loi nous fait garder un an, sous clé, d’où vient l’envoi. Personne de l’équipe ne le lit.'
	},
	own: OWN_IN_FRENCH
};
