import { FRENCH } from './screen-words-fr.ts';
import type { ScreenWords } from './written-screens.ts';

/** Easy French: one idea a sentence. */
export const EASY: ScreenWords = {
	home: {
		...FRENCH.home,
		title: 'Bonjour. Que voulez-vous faire\u00a0?',
		workshops: 'Venir à un atelier'
	},
	guides: {
		...FRENCH.guides,
		label: 'Écrivez avec vos mots',
		hint: 'Par exemple\u00a0: la Caf.',
		nothing: 'La borne ne trouve rien. Essayez un autre mot. Vous pouvez aussi appeler quelqu’un.'
	},
	start: {
		...FRENCH.start,
		printLead: 'La feuille dit les papiers. La feuille dit aussi les étapes.',
		noPapers: 'Vous n’avez pas de papier à préparer.',
		late: 'Ce guide est ancien. Demandez à l’accueil avant de commencer.'
	},
	print: {
		sending: 'L’imprimante travaille. Attendez.',
		done: 'Votre feuille sort de l’imprimante. Prenez votre feuille.',
		tooMany: 'Vous avez 5 pages. Demandez les autres pages à l’accueil.',
		failed: 'L’imprimante ne marche pas. Demandez votre feuille à l’accueil.'
	},
	step: {
		...FRENCH.step,
		leaves: (host) => `Le site officiel ${host} va s’ouvrir.`,
		comeBack: 'Pour revenir ici, touchez «\u202fRevenir à la borne\u202f». Le bouton est en haut.',
		phoneLead: 'Prenez le carré en photo. L’étape s’ouvre sur votre téléphone.',
		noName: 'Le carré ne dit rien de vous.'
	},
	end: {
		...FRENCH.end,
		title: 'Vous avez fini de lire'
	},
	gone: {
		...FRENCH.gone,
		title: 'Tout est effacé',
		lead: 'Personne ne voit ce que vous avez fait.',
		erased: [
			'Les mots que vous avez écrits',
			'Les guides que vous avez lus',
			'La langue et les lettres',
			'Le son'
		],
		erasedByMachine: [
			'Vos comptes sur les autres sites',
			'Les pages que vous avez vues',
			'Vos documents',
			'Les feuilles pas encore imprimées'
		],
		elsewhere:
			'Vous avez un compte ouvert sur un autre site\u00a0? Fermez ce compte. L’accueil peut vous aider.',
		left: 'Cet appareil garde l’adresse des pages. L’accueil peut l’effacer.',
		kept: 'Prenez vos feuilles dans l’imprimante.'
	},
	lost: {
		...FRENCH.lost,
		lead: 'Touchez «\u202fAccueil\u202f». Vous pouvez aussi appeler quelqu’un.'
	}
};
