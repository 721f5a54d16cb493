import { codeOf } from '../journeys/support/code-of-application.ts';
import { pathOf } from './atlas.ts';
import type { Field, Page } from './read-page.ts';

const PASSWORD = 'marée haute et cerfs-volants';
/** What everybody types at a shared desk. */
export const PIN = '739164';

/** Of a resident. */
const SHEET = /^\/equipe\/habitants\/[0-9a-f-]{36}(\?.*)?$/;

/** Shown to who cannot read the drawing, to be typed in an application of codes. */
const KEY = /<p class="key[^"]*">([^<]+)</;

/** Told once, to be typed elsewhere: between two centres, on a tablet, from a sheet of paper. */
const CODE = /<(?:p class="(?:code|lead) num|li class="recovery)[^"]*">(?:<strong>)?([^<]+)</;

const BEGINNINGS = ['Bel', 'Cour', 'Fon', 'Gui', 'Hau', 'Lam', 'Mar', 'Nor', 'Pel', 'Ros', 'Tour'];
const ENDS = [
	'mont',
	'ville',
	'court',
	'val',
	'pré',
	'bois',
	'lieu',
	'rive',
	'camp',
	'tel',
	'gard'
];

/** What the people who fill forms know: what day it is, whom they receive, what was just read. */
export class Words {
	readonly #today: string;
	#drawn = 0;
	readonly #turns = new Map<readonly unknown[], number>();
	readonly #residents: string[] = [];
	readonly #made = new Map<string, string>();
	/** Of an application of codes, in letters. */
	key = '';
	/** Who animates in another centre, and which. */
	colleague = '';
	centre = '';
	/** The last code that a page gave to type elsewhere. */
	code = '';
	/** Where the last invitation went. */
	email = 'odile.varlet@exemple.fr';

	constructor(today: string) {
		this.#today = today;
	}

	/** Remembers what a page tells that other pages ask for. */
	learn({ at, heading }: Page, html: string): void {
		if (SHEET.test(at) && !this.#residents.includes(heading)) this.#residents.push(heading);
		const [, code] = CODE.exec(html) ?? [];
		if (code) this.code = code;
		const [, key] = KEY.exec(html) ?? [];
		if (key) this.key = key;
		if (key) this.code = codeOf(key);
	}

	/** Remembers what has just been made, by the word of its address. */
	make(address: string): void {
		const [thing, kind] = pathOf(address).split('/').toReversed();
		if (kind) this.#made.set(kind, thing!);
	}

	/** The last that was made of a kind: « reunions ». */
	made(kind: string): string {
		return this.#made.get(kind) ?? '';
	}

	/** Somebody whom the centre knows, as her sheet is headed: the last one met, then those before. */
	resident(before: number): string {
		const known = this.#residents.length;
		return this.#residents[(known * 10 - 1 - before) % Math.max(known, 1)] ?? 'Personne';
	}

	/** The choice that is meant, where the first one would not do. */
	chosen({ name, options, value, isChecked }: Field): string | undefined {
		// Columns are what they were read to be.
		if (name.startsWith('colonne-')) return isChecked ? value : options[0]?.value;
		if (name === 'centre') return options.find(({ label }) => label === this.centre)?.value;
		if (name === 'entree') return options.find(({ label }) => label === this.resident(0))?.value;
		// Two absences in a row, and somebody is called.
		if (name.startsWith('marque-'))
			return options.find((option) => option.value === 'absent')?.value;
		return undefined;
	}

	/** So many days from today, as dates are written in a form. */
	day(after: number): string {
		return Temporal.PlainDate.from(this.#today).add({ days: after }).toString();
	}

	/** A number that nobody has drawn before. */
	draw(): number {
		this.#drawn += 1;
		return this.#drawn;
	}

	/** The next of these, which come one after the other. */
	next<T>(choices: readonly T[]): T {
		const nth = this.#turns.get(choices) ?? 0;
		this.#turns.set(choices, nth + 1);
		return choices[nth % choices.length]!;
	}

	/** What somebody writes in a field that waits for text; each time another way. */
	typed(field: Field, attempt: number): string {
		const n = this.draw();
		const own = OWN_WORDS.find(([name]) => name.test(field.name));
		if (own) return own[1](this, n, attempt);
		return byType(this, field, n, attempt);
	}
}

type Write = (words: Words, n: number, attempt: number) => string;

/** Nobody's yet: two people alike would be taken for one. */
function familyName(n: number): string {
	const second = Math.floor(n / BEGINNINGS.length);
	const third = Math.floor(second / ENDS.length);
	const before = third > 0 ? `${BEGINNINGS[(third * 5) % BEGINNINGS.length]}ton-` : '';
	return `${before}${BEGINNINGS[n % BEGINNINGS.length]}${ENDS[second % ENDS.length]}`;
}

/** Of a call that nobody receives, each time another one. */
const phoneNumber = (n: number) =>
	`06 39 98 ${String(10 + (n % 90))} ${String(10 + (Math.floor(n / 90) % 90))}`;

/** What the kind of a field does not say: the words of the field itself, by its name. */
const OWN_WORDS: readonly [RegExp, Write][] = [
	[/^(prenom|adultePrenom|venue-prenom|adulte)$/, () => 'Odile'],
	[/^collegue$/, (words) => words.colleague],
	[/^commune$/, () => '62643'],
	[/^adressePostale$/, () => '3 rue du Quai\n62230 Outreau'],
	[/^absents$/, () => '1'],
	[/^(excuses|retards|autre|alias|salle-ailleurs|a-laisser-vide)$/, () => ''],
	[/^cout$/, () => '12,50'],
	// Two hours of one day, in order.
	[/^des$/, () => '10:00'],
	[/^jusque$/, () => '18:00'],
	[/^(fin|a)$/, (_, __, attempt) => `${18 + (attempt % 4)}:00`],
	[/^(nom|adulteNom|venue-nom)$/, (_, n) => familyName(n)],
	[/^(venue-)?naissance$/, () => '1956'],
	[/^demande$/, (_, n) => `Faites ma déclaration d’impôts à ma place (dossier ${n})`],
	[/^(personne-nom|qui|q)$/, (words, _, attempt) => words.resident(attempt)],
	[/^(venue-)?telephone$/, (_, n) => phoneNumber(n)],
	[/^(adresse|courriel)$/, (_, n) => `odile.varlet${n}@exemple.fr`],
	[/^(accord|achat|signe)$/, (words) => words.day(-3)],
	[/mot-de-passe/, () => PASSWORD],
	[/^pin/, () => PIN],
	[/^code$/, (words) => words.code],
	[/^passerelle$/, () => 'https://sms.exemple.fr'],
	[/^expediteur$/, () => '36000'],
	[/^prix$/, () => '4,9'],
	[/^site$/, () => 'https://www.exemple.fr'],
	[/^(places|minimum|minutes|duree|seances|valeur|sansnom)/, (_, n) => String(4 + (n % 5))],
	[/^nom-court$/, (_, n) => `centre-${n}`],
	[/^annee$/, () => '2018']
];

function byType(words: Words, { type, attributes, label }: Field, n: number, attempt: number) {
	const { min, max, inputmode } = attributes;
	switch (type) {
		case 'date':
			return between(words.day(7 + (n % 60) + attempt), min, max);
		case 'time':
			return between(`${String(9 + (attempt % 8)).padStart(2, '0')}:30`, min, max);
		case 'number':
			return min ?? max ?? String(4 + (n % 5));
		case 'email':
			return `odile.varlet${n}@exemple.fr`;
		case 'tel':
			return phoneNumber(n);
		case 'url':
			return 'https://www.exemple.fr';
		case 'password':
			return PASSWORD;
		default:
			return inputmode === 'numeric' ? String(4 + (n % 5)) : `${label || 'Bien noté'} ${n}`;
	}
}

function between(value: string, min: string | undefined, max: string | undefined): string {
	if (min && value < min) return min;
	return max && value > max ? max : value;
}
