import { type CentrePage, EMPTY_PAGE } from './centre-page.ts';

const MORNING = { from: '09:00', until: '12:00' };
const AFTERNOON = { from: '14:00', until: '17:30' };

/** The page of a centre that is open from Monday to Thursday, and on Friday mornings. */
export const A_PAGE: CentrePage = {
	...EMPTY_PAGE,
	openings: [...Array.from({ length: 4 }, () => [MORNING, AFTERNOON]), ...[[MORNING], [], []]],
	...{ street: '12 rue de la Plage', postcode: '62230', city: 'Outreau', isFree: true },
	texts: {
		fr: {
			lead: 'Nous vous apprenons à faire vos papiers en ligne.',
			access: 'Le bus A s’arrête devant la porte.',
			does: ['Nous regardons l’écran avec vous.'],
			doesNot: ['Nous ne tapons pas votre mot de passe.']
		}
	}
};
