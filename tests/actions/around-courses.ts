import { convening, draft, workshops } from './places.ts';
import { BEFORE_AN_ANSWER, ONE_SHEET } from './questionnaires.ts';
import type { Words } from './words.ts';

/** As many days and hours as leave no common divisor: all of them meet. */
const FREE_DAYS = ['1', '6'];
const FREE_HOURS = ['06:00', '08:05', '10:10', '18:00', '20:05'];
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
	[`${placement} ?/repondre`]: [`${placement} ?/ici`],
	[`${placement}/resultat ?/confirmer`]: [{ write: 'a result that tells a level' } as const],
	[`${placement}/resultat ?/retirer-rapport`]: [`${placement}/resultat ?/rapport`],
	[`${convening} ?/prevenue`]: [`${draft}/brouillon/signer ?/signer`],
	[`${suites} ?/reprendre`]: [{ play: `${suites} ?/annee`, meant: { reponse: 'no-more' } }]
};

/** What is meant in the forms around a course. */
export const MEANT_AROUND_COURSES = {
	...ONE_SHEET,
	// A picture on which nobody is recognised, and a child who says yes.
	[`${films} ?/ajouter`]: {
		sorte: 'photo',
		...{ duree: '', lienfilm: '', reconnus: '', sanspersonne: 'oui', auteurs: '' }
	},
	[`${films} ?/personnes`]: { reconnus: '', sanspersonne: 'oui', auteurs: '' },
	[`${films} ?/accord`]: { parole: 'child', reponse: 'given', forme: 'spoken', rangement: '' },
	// At hours when no other form plans anything, one after the other, and for whoever waits.
	[`${draft}/offres ?/ajouter`]: {
		format: 'open',
		jour: (words: Words) => words.next(FREE_DAYS),
		heure: (words: Words) => words.next(FREE_HOURS)
	}
};
