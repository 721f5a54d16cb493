import type { ScreenWords } from './written-screens.ts';

export const FRENCH: ScreenWords = {
	home: {
		title: 'Bonjour. Que voulez-vous faire\u00a0?',
		subjects: 'Les sujets du moment',
		tiles: {
			benefits: 'Caf et santé',
			taxes: 'Impôts',
			identity: 'Papiers d’identité',
			work: 'Travail',
			school: 'École et cantine',
			retirement: 'Retraite',
			messages: 'Téléphone et mail',
			leisure: 'Loisirs, enfants',
			other: 'Autres démarches'
		},
		search: 'Je cherche une démarche',
		workshops: 'Voir les ateliers, m’inscrire',
		practise: 'S’exercer',
		places: 'Trouver un lieu',
		neighbourhood: 'Parler du quartier'
	},
	guides: {
		title: 'Je cherche une démarche',
		label: 'Dites-le avec vos mots',
		hint: 'Par exemple\u00a0: la Caf, ma carte, la cantine.',
		find: 'Chercher',
		found: (count) => (count === 1 ? 'Un guide trouvé' : `${count} guides trouvés`),
		nothing:
			'Aucun guide ne répond à ces mots. Essayez d’autres mots, ou appelez quelqu’un avec le bouton en bas.',
		all: 'Tous les guides',
		others: 'D’autres sujets',
		inFrench: 'Ces guides sont en français.'
	},
	start: {
		begin: 'Commencer',
		before: 'Avant de commencer',
		print: 'Imprimer mes papiers',
		printLead: 'La feuille dit les papiers à préparer, puis chaque étape.',
		noPapers: 'Aucun papier à préparer.',
		late: 'Ce guide date un peu\u00a0: vérifiez avec l’accueil avant de commencer.'
	},
	print: {
		sending: 'L’imprimante reçoit votre feuille.',
		done: 'Votre feuille s’imprime. Prenez-la avant de partir.',
		tooMany: 'Vous avez imprimé cinq pages. Pour la suite, demandez à l’accueil.',
		failed: 'L’imprimante ne répond pas. Demandez votre feuille à l’accueil.'
	},
	step: {
		of: (step, steps) => `Étape ${step} sur ${steps}`,
		next: 'Étape suivante',
		finish: 'J’ai fait cette étape',
		leaves: (host) => `Vous allez voir le site officiel ${host}.`,
		strip: 'Revenir à la borne',
		comeBack:
			'Pour revenir à ce guide, touchez «\u202fRevenir à la borne\u202f» en haut de l’écran.',
		stuck: 'Je suis bloqué',
		phone: 'Continuer sur mon téléphone',
		square: 'Carré à photographier, qui ouvre cette étape',
		phoneLead: 'Photographiez le carré avec votre téléphone\u00a0: cette étape s’ouvre.',
		noName: 'Le carré dit le guide et l’étape. Il ne dit rien de vous.'
	},
	end: {
		title: 'Vous avez tout lu',
		practise: 'S’exercer sans risque',
		another: 'Chercher une autre démarche',
		workshops: 'Voir les ateliers'
	},
	gone: {
		title: 'Vos traces sont effacées',
		lead: 'La personne suivante ne voit rien de vous.',
		erased: [
			'Ce que vous avez cherché et écrit ici',
			'Les guides et les étapes que vous avez lus',
			'Vos réglages\u00a0: langue, lettres, écran',
			'Le son en cours'
		],
		erasedByMachine: [
			'Vos connexions aux autres sites',
			'L’historique et les pages gardées',
			'Les documents téléchargés ou scannés',
			'Ce qui attendait à l’imprimante, et ce qui était copié'
		],
		elsewhere:
			'Vous aviez ouvert un compte sur un autre site\u00a0? Déconnectez-vous aussi sur ce site, ou demandez à l’accueil.',
		left: 'L’adresse des pages lues reste dans cet appareil. L’accueil peut l’effacer.',
		kept: 'Pensez à reprendre vos feuilles dans l’imprimante.',
		begin: 'Recommencer'
	},
	lost: {
		title: 'Cette page n’est pas là',
		lead: 'Revenez à l’accueil, ou appelez quelqu’un avec le bouton en bas.',
		search: 'Je cherche une démarche'
	}
};
