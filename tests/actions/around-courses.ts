import { convening, draft, families, FREE_ROOMS, group, workshops } from './places.ts';
import { BEFORE_AN_ANSWER, ONE_SHEET } from './questionnaires.ts';
import type { Words } from './words.ts';

/** An hour each, on a Monday. */
const FREE_HOURS = [
	'06:00',
	'07:05',
	'08:10',
	'09:15',
	'10:20',
	'18:00',
	'19:05',
	'20:10',
	'21:15'
];
const suites = `${workshops}/suites`;
const films = `${workshops}/programme/[programme=slug]/films-et-photos`;
const placement = '/equipe/positionnements/[positionnement=uuid]';

/** What comes before what is asked of people once their course is over. */
export const BEFORE_AROUND_COURSES = {
	...BEFORE_AN_ANSWER,
	[`${suites} ?/ecrire`]: [{ write: 'addresses of those whose course ended' } as const],
	[`${films} ?/personnes`]: [`${films} ?/ajouter`],
	[`${films} ?/retirer`]: [`${films} ?/ajouter`],
	[`${films} ?/retrait`]: [`${films} ?/accord`],
	[`${families} ?/faite`]: [`${families} ?/ajouter`],
	[`${families} ?/annuler`]: [`${families} ?/ajouter`, `${families} ?/faite`],
	[`${families} ?/arreter`]: [`${families} ?/ajouter`],
	[`${families} ?/reprendre`]: [`${families} ?/ajouter`, `${families} ?/arreter`],
	[`${families} ?/modifier`]: [`${families} ?/ajouter`],
	[`${families} ?/quitter`]: [`${families} ?/rejoindre`],
	[`${families} ?/destinataire`]: [`${families} ?/rejoindre`],
	[`${placement} ?/repondre`]: [`${placement} ?/ici`],
	[`${placement}/resultat ?/confirmer`]: [
		`${placement} ?/arreter`,
		{ write: 'a result that tells a level' } as const
	],
	[`${placement}/resultat ?/retirer-rapport`]: [
		`${placement} ?/arreter`,
		`${placement}/resultat ?/rapport`
	],
	[`${convening} ?/prevenue`]: [
		{ write: 'nobody to write to' } as const,
		`${draft}/brouillon/signer ?/signer`
	],
	[`${suites} ?/reprendre`]: [{ play: `${suites} ?/annee`, meant: { reponse: 'no-more' } }]
};

/** What is meant in the forms around a course. */
export const MEANT_AROUND_COURSES = {
	...ONE_SHEET,
	// A démarche that comes back, whoever accompanies.
	[`${families} ?/ajouter`]: { rythme: 'quarterly', avec: '' },
	// A picture on which nobody is recognised, and a child who says yes.
	[`${films} ?/ajouter`]: {
		sorte: 'photo',
		...{ duree: '', lienfilm: '', reconnus: '', sanspersonne: 'oui', auteurs: '' }
	},
	// A room where nothing else is held, and nobody who is awaited elsewhere.
	[`${group}/changer`]: { salle: (words: Words) => words.next(FREE_ROOMS), animateurs: 'personne' },
	[`${films} ?/personnes`]: { reconnus: '', sanspersonne: 'oui', auteurs: '' },
	[`${films} ?/accord`]: { parole: 'child', reponse: 'given', forme: 'spoken', rangement: '' },
	// At hours when no other form plans anything, one after the other, and for whoever waits.
	[`${draft}/offres ?/ajouter`]: {
		format: 'open',
		duree: '60',
		heure: (words: Words) => words.next(FREE_HOURS)
	}
};
