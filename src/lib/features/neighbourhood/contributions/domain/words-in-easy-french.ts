import type { SayWords } from './said-words.ts';
import { FRENCH } from './words-in-french.ts';

/** Easier still where French was not easy enough: one sentence a line, short words. */
export const EASY: SayWords = {
	...FRENCH,
	call: 'Appelez-nous',
	entrance: {
		...FRENCH.entrance,
		lead: 'Vous pouvez parler de votre quartier.\nVous pouvez dire ce qui va bien.\nVous pouvez dire ce qui ne va pas.',
		promise: [
			'Nous ne demandons pas votre nom.',
			'Une personne du centre social lit votre message.',
			'Après, tout le monde peut le lire.'
		],
		closedLead: [
			'Ici, vous ne pouvez pas encore écrire.',
			'Téléphonez au centre social.',
			'Ou venez au centre social.',
			'Quelqu’un vous écoute.'
		]
	},
	doors: {
		idea: { label: 'J’aime, j’ai une idée', sense: 'Ce qui va bien. Ce qui peut aller mieux.' },
		problem: { label: 'Il y a un problème', sense: 'Par exemple\u00a0: une lampe ne marche plus.' },
		tip: { label: 'Bon plan', sense: 'Une adresse utile. Une idée utile.' },
		news: { label: 'Une nouvelle du quartier', sense: 'Par exemple\u00a0: une fête samedi.' },
		service: {
			label: 'Un coup de main',
			sense: 'Vous aidez quelqu’un. Ou vous cherchez de l’aide.'
		}
	},
	emergency: {
		...FRENCH.emergency,
		lead: 'N’écrivez pas ici.\nAppelez un de ces numéros.',
		neighbours:
			'Vous avez un problème avec un voisin\u00a0?\nNous n’écrivons pas cela sur le site.\nLe centre social vous répond et vous aide.'
	},
	form: {
		...FRENCH.form,
		needed: 'Votre message ne part pas tout de suite.\nVous pouvez le relire avant.',
		wordsHint: 'Écrivez quelques phrases.\nN’écrivez pas de nom.',
		whereHint:
			'Écrivez le nom de la rue.\nN’écrivez pas le numéro.\nOu écrivez un lieu\u00a0: la mairie, le parc.',
		point: {
			...FRENCH.form.point,
			how: 'Touchez l’endroit sur la carte.\nOu bougez la carte avec les boutons.\nPuis appuyez sur «\u202fC’est ici, au milieu\u202f».',
			kept: 'L’endroit est choisi.\nNous gardons la rue.\nNous ne gardons pas la maison.'
		},
		endsHint: (days) =>
			`Choisissez un jour.\nCe jour est dans ${days}\u00a0jours au plus.\nAprès ce jour, on ne voit plus votre message.`,
		youngHint: 'Un adulte doit être avec vous.\nC’est un parent, ou quelqu’un du centre.',
		answerHint:
			'Écrivez votre téléphone.\nOu écrivez votre adresse électronique.\nNous ne la montrons à personne.\nNous l’effaçons après un an.',
		next: '\nAprès, vous pouvez mettre une photo.',
		errors: {
			...FRENCH.form.errors,
			adult: 'Un adulte doit être avec vous.\nCochez la case «\u202fUn adulte est avec moi\u202f».',
			answer: 'Nous ne pouvons pas répondre là.\nVérifiez ce que vous avez écrit.'
		},
		already: ['Votre message est déjà arrivé.', 'Vous pouvez écrire autre chose.']
	},
	preview: {
		...FRENCH.preview,
		lead: 'Votre message n’est pas encore parti.\nRelisez-le.',
		ownHint: 'Nous ne montrons pas ce message.\nDites où vous répondre.\nOu venez nous voir.',
		maskedWhy: 'Tout le monde peut lire cette page.\nNous ne gardons pas ce qui est caché.',
		photoHint: [
			'Une personne regarde la photo.',
			'Après, tout le monde peut la voir.',
			'On ne doit pas reconnaître quelqu’un.'
		],
		kept: 'La loi nous demande de garder un an d’où vient le message.\nPersonne du centre ne le lit.'
	},
	own: {
		...FRENCH.own,
		waiting: (day) => `Votre message est arrivé.\nIl attend depuis ${day}.`,
		waitingHint: 'Une personne du centre va le lire.\nRevenez sur cette page.',
		keepHint: [
			'Cette page est votre ticket.',
			'Elle dit où est votre message.',
			'Photographiez ce carré. Ou imprimez la page.',
			'Ne donnez cette page à personne.'
		]
	}
};
