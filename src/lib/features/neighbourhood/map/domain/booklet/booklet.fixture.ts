import type { BookletPlace } from './booklet-place.ts';
import { type Booklet, bookletPaper } from './booklet.ts';

const MORNING = [{ from: 540, until: 720 }];

/** A place of which nothing more is known than its name. */
const bookletPlace = (said: Partial<BookletPlace> & { name: string }): BookletPlace => ({
	...{ id: said.name, kind: 'ASSO', needs: [], street: null, postcode: null, town: 'Outreau' },
	...{ landmark: null, reach: null, phone: null, stepFree: null, week: null, hoursSaid: null },
	...{ bring: null, priceKind: [], priceSaid: null, isRefuge: false },
	...{ verifiedOn: '2026-11-02', isOld: false },
	...said
});

/** Invented, like everything here. */
export const GROCERY = bookletPlace({
	...{ name: 'Épicerie solidaire du Môle', kind: 'ES', needs: ['manger', 'dettes', 'elections'] },
	...{ street: '3 rue de la Marée', postcode: '62230', landmark: 'Derrière la pharmacie' },
	...{ phone: '+33321001234', stepFree: 'yes', reach: 'Bus F, arrêt Mairie' },
	...{ week: [MORNING, MORNING, [], MORNING, MORNING, [], []], priceSaid: 'Gratuit' },
	bring: 'Une pièce d’identité'
});
export const COUNTER = bookletPlace({
	...{ name: 'Point d’accès aux droits', kind: 'PAD', needs: ['dettes', 'droits'] },
	...{ hoursSaid: 'Le mardi, sur rendez-vous', verifiedOn: '2024-03-01', isOld: true }
});
/** Even where somebody told where it is, by mistake. */
export const REFUGE = bookletPlace({
	...{ name: 'Foyer de l’Aube', kind: 'CHRS', needs: ['dormir'], phone: '+33199001234' },
	...{ town: null, isRefuge: true, street: '9 rue Cachée', landmark: 'Derrière le port' }
});

export const bookletOf = (said: Partial<Booklet> = {}) =>
	bookletPaper({
		...{ town: 'Outreau', themes: [], places: [GROCERY, COUNTER, REFUGE] },
		...{ centre: { name: 'Centre social Jacques Brel', written: '03 21 99 88 77' } },
		...{ address: 'https://declic.exemple.fr/carte', isExample: false, day: '2026-12-01' },
		...said
	});

/** As many as a booklet holds, of every chapter. */
export const manyPlaces = (count: number): BookletPlace[] =>
	Array.from({ length: count }, (_, nth) => ({
		...GROCERY,
		id: String(nth),
		name: `Épicerie solidaire du Môle n°\u00a0${nth + 1}`,
		needs: [['manger', 'dettes'], ['energie'], ['cantine'], ['ordinateur']][nth % 4]!,
		isOld: nth % 5 === 0
	}));
