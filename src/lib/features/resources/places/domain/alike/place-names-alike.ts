import { oneLetterOff } from '#lib/shared/french-words/one-letter-off.ts';
import { foldText } from '#lib/shared/person-name.ts';

const SMALL = new Set(
	'a au aux d de des du en et l la le les lieu dit n no numero ou pour s sous sur'.split(' ')
);
/** Said in full in one file, by its letters in the next. */
const IN_FULL: Record<string, string> = {
	caf: 'caisse allocations familiales',
	ccas: 'centre communal action sociale',
	cias: 'centre intercommunal action sociale',
	cpam: 'caisse primaire assurance maladie',
	cs: 'centre social',
	csc: 'centre socioculturel',
	epn: 'espace public numerique',
	evs: 'espace vie sociale',
	mds: 'maison departementale solidarites',
	mfs: 'maison france services',
	mjc: 'maison jeunes culture',
	ml: 'mission locale',
	mq: 'maison quartier',
	pimms: 'point information mediation multi services'
};
/** What a place is, beside what it is called. */
const KINDS = new Set(
	(
		'accueil action agence allocations annexe antenne assurance association bibliotheque bureau ' +
		'caisse centre college communal communale culture departementale ecole emploi epicerie espace ' +
		'familiales familles france gare hotel information intercommunal jeunes locale lycee mairie ' +
		'maison maladie mediation mediatheque mission multi numerique office permanence point pole ' +
		'poste primaire public quartier relais salle service services sociale social socioculturel ' +
		'solidaire solidarites travail vie ville'
	).split(' ')
);

type Name = { kinds: string[]; own: string[] };

function partsOf(name: string, town: string | null): Name {
	const here = new Set(foldText(town ?? '').split(' '));
	const words = foldText(name)
		.split(' ')
		.flatMap((word) => (IN_FULL[word] ?? word).split(' '))
		.filter((word) => word && !SMALL.has(word));
	const elsewhere = words.filter((word) => !here.has(word));
	const kept = elsewhere.length > 0 ? elsewhere : words;
	const all = [...new Set(kept)];
	return {
		kinds: all.filter((word) => KINDS.has(word)),
		own: all.filter((word) => !KINDS.has(word))
	};
}

/** Numbers part two rooms of one hall: there, no slip is forgiven. */
const isSame = (one: string, other: string) =>
	one === other || (!/\d/.test(one + other) && oneLetterOff(one, other));
const shared = (one: readonly string[], other: readonly string[]) =>
	one.filter((word) => other.some((another) => isSame(word, another))).length;
const likeness = (one: readonly string[], other: readonly string[]) =>
	one.length + other.length === 0 ? 1 : (2 * shared(one, other)) / (one.length + other.length);

/**
 * Whether two names may be those of one place of a town: what it is called says so, and what it is does not say
 * otherwise. Two quarters' houses, a school and a social centre of one street are not alike.
 */
export function namesAlike(one: string, other: string, town: string | null = null): boolean {
	return areAlike(partsOf(one, town), partsOf(other, town));
}

/** The same, of names that are compared many times: each is taken apart once in each town. */
export function namesComparer(): typeof namesAlike {
	const known = new Map<string, Name>();
	const parts = (name: string, town: string | null) => {
		const key = `${name}\n${town ?? ''}`;
		const found = known.get(key) ?? partsOf(name, town);
		known.set(key, found);
		return found;
	};
	return (one, other, town = null) => areAlike(parts(one, town), parts(other, town));
}

function areAlike(a: Name, b: Name): boolean {
	if (a.own.length === 0 && b.own.length === 0) return likeness(a.kinds, b.kinds) >= 0.8;
	if (a.own.length === 0 || b.own.length === 0) {
		return a.kinds.length > 0 && b.kinds.length > 0 && likeness(a.kinds, b.kinds) >= 0.8;
	}
	if (a.kinds.length > 0 && b.kinds.length > 0 && shared(a.kinds, b.kinds) === 0) return false;
	const fewer = Math.min(a.own.length, b.own.length);
	return shared(a.own, b.own) >= fewer && likeness(a.own, b.own) >= 0.6;
}
