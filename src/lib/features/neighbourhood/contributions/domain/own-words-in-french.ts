import type { OwnWords } from './own-words.ts';
import { PHOTO_REASONS, REFUSAL_REASONS, type RefusalReason } from './refusal-reasons.ts';

const reasons = Object.fromEntries(
	Object.entries(REFUSAL_REASONS).map(([reason, { told }]) => [reason, told])
) as Record<RefusalReason, string>;

export const OWN_IN_FRENCH: OwnWords = {
	title: 'Votre message',
	states: {
		waiting: 'Pas encore lu',
		published: 'Publié',
		ended: 'Terminé',
		refused: 'Pas publié',
		hidden: 'Masqué',
		withdrawn: 'Retiré'
	},
	waiting: (day) => `Votre message est arrivé. Il attend d’être lu depuis ${day}.`,
	waitingHint:
		'Une personne du centre le lit avant tout le monde, le plus souvent en deux jours. Revenez ici pour voir ce qu’il devient.',
	published: 'Votre message est publié\u00a0: tout le monde peut le lire.',
	see: 'Le voir comme tout le monde',
	ended: 'Votre annonce est terminée\u00a0: elle n’est plus affichée.',
	refused: 'Votre message n’est pas publié.',
	hidden: 'Votre message n’est plus affiché.',
	withdrawn: 'Vous avez retiré ce message. Personne d’autre ne le lit.',
	again: 'Vos nouveaux mots attendent d’être lus. En attendant, rien ne change.',
	againRefused: 'Vos nouveaux mots ne sont pas publiés. Ce qui était affiché le reste.',
	corrected: 'Nous avons changé quelques mots avant de le publier.',
	hers: 'Vous aviez écrit',
	theirs: 'Nous avons publié',
	why: 'Pourquoi',
	added: 'Le centre ajoute',
	reasons,
	photoWaits: 'Votre photo attend qu’on la regarde. D’ici là, personne d’autre ne la voit.',
	photoShown: 'Votre photo est montrée avec votre message.',
	noPhoto: PHOTO_REASONS,
	yours: 'Ce que vous avez dit',
	where: 'Où',
	saidOn: (day) => `Envoyé ${day}`,
	change: 'Dire autrement',
	changeHint: 'Une personne relit vos nouveaux mots avant de les publier.',
	changeField: 'Vos mots',
	changeSend: 'Envoyer ces mots',
	changed: 'C’est noté\u00a0: vos nouveaux mots attendent d’être lus.',
	changedMasked: (kinds) => `Nous avons caché\u00a0: ${kinds}.`,
	same: 'Ces mots sont les mêmes\u00a0: rien n’a changé.',
	already: 'C’était déjà enregistré. Merci\u00a0!',
	withdraw: 'Retirer mon message',
	withdrawHint: 'Vous n’avez pas à dire pourquoi.',
	withdrawAsk: 'Retirer votre message\u00a0?',
	withdrawWhat: [
		'Plus personne ne le lira.',
		'C’est pour de bon\u00a0: pour le dire de nouveau, il faudra l’écrire de nouveau.'
	],
	withdrawYes: 'Oui, retirer mon message',
	withdrawNo: 'Non, le laisser',
	appeal: 'Vous n’êtes pas d’accord\u00a0?',
	appealHint: 'Demandez à une autre personne de le relire. Ce ne sera pas celle qui a décidé.',
	appealField: 'Pourquoi, en quelques mots',
	appealSend: 'Demander une autre lecture',
	appealed: 'C’est demandé\u00a0: une autre personne relit votre message.',
	appealWaits: (day) => `Vous avez demandé une autre lecture ${day}. Une autre personne relit.`,
	appealEnds: {
		upheld: 'Une autre personne a relu\u00a0: la décision reste la même.',
		overturned: 'Une autre personne a relu\u00a0: vous aviez raison, la décision a changé.'
	},
	keep: 'Gardez cette page',
	keepHint: [
		'C’est votre ticket. Elle seule permet de suivre, de changer ou de retirer votre message.',
		'Photographiez ce carré, imprimez la page, ou ajoutez-la à vos favoris.',
		'Ne la donnez à personne\u00a0: qui l’ouvre peut changer votre message.'
	],
	square: 'Carré à photographier\u00a0: il ouvre cette page',
	address: 'Son adresse',
	sayMore: 'Dire autre chose',
	closed: 'Ce ticket n’ouvre rien',
	closedLead: [
		'L’adresse est peut-être coupée\u00a0: elle se coupe parfois dans un message.',
		'Vérifiez-la, ou téléphonez au centre social.'
	],
	failed: 'Cela n’a pas marché',
	tired: 'C’est beaucoup d’envois en peu de temps. Attendez un quart d’heure, ou téléphonez.',
	optional: 'si vous voulez',
	errors: { words: 'Écrivez votre message, en 600\u00a0lettres au plus.' }
};
