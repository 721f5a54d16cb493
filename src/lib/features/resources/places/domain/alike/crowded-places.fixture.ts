import { chanceFrom } from '#lib/shared/seeded-chance.ts';
import type { Comparable } from './doubles.ts';

const chance = chanceFrom(50);
const one = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)]!;
const WORDS =
	'ruche phare vent large sablons mareyeurs zola brel moulin horizon passerelle beffroi'.split(' ');
const newWord = () =>
	Array.from({ length: 4 + Math.floor(chance() * 6) }, () => one([...'abcdeilmnoprstu'])).join('');
const HERE = {
	...{ town: 'Outreau', insee: '62643', postcode: '62230', street: null },
	...{ latitude: 50.7, longitude: 1.59 }
};
const NOWHERE = { street: '5 rue du Phare', latitude: null, longitude: null };
const spread = () => ({ latitude: 50 + chance() / 2, longitude: 1.5 + chance() });
const near = () => ({ latitude: 50.7 + chance() * 0.03, longitude: 1.59 + chance() * 0.03 });
const twoWords = () => `${one(WORDS)} ${one(WORDS)}`;
const newName = () => `Maison ${newWord()} ${newWord()}`;
const MANY_WORDS = Array.from({ length: 28 }, newWord).join(' ');

type Drawn = Partial<Comparable> & { name: string };

/** Directories that nobody wishes for, place by place. */
export const CROWDED: Record<string, (nth: number) => Drawn> = {
	'one point, one name': () => ({ name: 'La Ruche' }),
	'one point, numbered names': (nth) => ({ name: `Foyer ${nth}` }),
	'one point, other names': () => ({ name: newName() }),
	'one point, names of a few words': () => ({ name: `Centre social ${twoWords()}` }),
	'one point, every mixture of words': (nth) => ({
		name: WORDS.filter((_, at) => (nth >> at) & 1).join(' ') || 'Vide'
	}),
	'one point, what they are and no name': (nth) => ({
		name: ['CCAS', 'Centre social', 'France Services', 'Mairie', 'Mission locale'][nth % 5]!
	}),
	'one point, a town each': () => ({ name: 'La Ruche', insee: null, town: newWord() }),
	'one point, one town called otherwise': () => ({ name: newName(), town: newWord() }),
	'one point, names without end': () => ({ name: `${MANY_WORDS} ${newWord()} ${newWord()}` }),
	'one street and no point': () => ({ name: newName(), ...NOWHERE }),
	'one street and a point each': () => ({ name: newName(), ...spread(), street: NOWHERE.street }),
	'spread, one name': () => ({ name: 'La Ruche', ...spread() }),
	'spread, other names': () => ({ name: newName(), ...spread() }),
	'one quarter, names of a few words': () => ({ name: `Centre social ${twoWords()}`, ...near() })
};

/** So many of them, in the order of their identifiers. */
export const crowdOf = (what: string, count: number): Comparable[] =>
	Array.from({ length: count }, (_, nth) => ({
		...{ id: String(nth).padStart(6, '0'), ...HERE, ...CROWDED[what]!(nth) }
	}));
