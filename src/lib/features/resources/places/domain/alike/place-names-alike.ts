import { oneLetterOff } from '#lib/shared/french-words/one-letter-off.ts';
import { soundOf } from '#lib/shared/french-words/sound-of.ts';
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

type Words = ReadonlySet<string>;
type Name = { kinds: Words; own: Words };

const wordsOf = (name: string) =>
	foldText(name)
		.split(' ')
		.flatMap((word) => (IN_FULL[word] ?? word).split(' '))
		.filter((word) => word && !SMALL.has(word));
const wordsOfTown = (town: string | null): ReadonlySet<string> =>
	new Set(foldText(town ?? '').split(' '));

function partsOf(words: readonly string[], here: ReadonlySet<string>): Name {
	const elsewhere = words.filter((word) => !here.has(word));
	const kept = elsewhere.length > 0 ? elsewhere : words;
	return {
		kinds: new Set(kept.filter((word) => KINDS.has(word))),
		own: new Set(kept.filter((word) => !KINDS.has(word)))
	};
}

/** Numbers part two rooms of one hall: there, no slip is forgiven. */
const isSame = (one: string, other: string) =>
	one === other || (oneLetterOff(one, other) && !/\d/.test(one + other));
const isAmong = (word: string, others: Words) =>
	others.has(word) || others.values().some((other) => isSame(word, other));
const shared = (one: Words, others: Words) =>
	one.values().reduce((sum, word) => sum + Number(isAmong(word, others)), 0);
const likeness = (one: Words, other: Words) =>
	one.size + other.size === 0 ? 1 : (2 * shared(one, other)) / (one.size + other.size);

/**
 * Whether two names may be those of one place of a town: what it is called says so, and what it is does not say
 * otherwise. Two quarters' houses, a school and a social centre of one street are not alike.
 */
export function namesAlike(one: string, other: string, town: string | null = null): boolean {
	const here = wordsOfTown(town);
	return areAlike(partsOf(wordsOf(one), here), partsOf(wordsOf(other), here));
}

/** The name of a place that is compared many times: it is taken apart once, whatever town it is read in. */
export class PlaceName {
	readonly #words: readonly string[];
	/** Of its town; null: nobody knows it. */
	readonly #town: ReadonlySet<string> | null;
	readonly #here: Name;
	readonly #isOfTown: boolean;
	#sounds: NameSounds | null = null;

	constructor(text: string, town: string | null) {
		this.#words = wordsOf(text);
		this.#town = town === null ? null : wordsOfTown(town);
		this.#here = partsOf(this.#words, this.#town ?? new Set());
		this.#isOfTown = this.#words.some((word) => this.#town?.has(word));
	}

	/** As `namesAlike` says, in the town of this one or, if nobody knows it, of the other. */
	isLike(other: PlaceName): boolean {
		const town = this.#town ?? other.#town;
		return areAlike(this.#in(town), other.#in(town));
	}

	/** How it sounds: all that it is called, whatever the order of its words, and each of them. */
	get sounds(): NameSounds {
		return (this.#sounds ??= soundsOf(this.#here));
	}

	#in(town: ReadonlySet<string> | null): Name {
		if (town === this.#town || town === null) return this.#here;
		// Neither town is named in it: it is the same in both.
		if (!this.#isOfTown && !this.#words.some((word) => town.has(word))) return this.#here;
		return partsOf(this.#words, town);
	}
}

export type NameSounds = { whole: string; words: readonly string[] };

function soundsOf({ kinds, own }: Name): NameSounds {
	const [called, kind] = [[...own].map(soundOf), [...kinds].map(soundOf)];
	const whole = (called.length > 0 ? called : kind).toSorted().join(' ');
	return { whole, words: [...new Set([...called, ...kind])] };
}

function areAlike(a: Name, b: Name): boolean {
	if (a.own.size === 0 && b.own.size === 0) return likeness(a.kinds, b.kinds) >= 0.8;
	if (a.own.size === 0 || b.own.size === 0) {
		return a.kinds.size > 0 && b.kinds.size > 0 && likeness(a.kinds, b.kinds) >= 0.8;
	}
	if (a.kinds.size > 0 && b.kinds.size > 0 && shared(a.kinds, b.kinds) === 0) return false;
	const least = Math.max(
		Math.min(a.own.size, b.own.size),
		Math.ceil((3 * (a.own.size + b.own.size)) / 10)
	);
	return sharesAtLeast(least, a.own, b.own);
}

/** Whether so many words of one are among the others: it stops where they cannot be so many any more. */
function sharesAtLeast(least: number, one: Words, others: Words): boolean {
	let mayLack = one.size - least;
	for (const word of one) {
		if (!isAmong(word, others)) mayLack -= 1;
		if (mayLack < 0) return false;
	}
	return true;
}
