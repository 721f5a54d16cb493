import { type KnownMember, nameKeysOf } from './known-member.ts';
import type { MemberLine } from './member-list.ts';
import { slipForms } from '../read/people/one-slip.ts';

/** Finds whoever a line may be without comparing everybody with everybody. */
export class MembersIndex {
	readonly #by = new Map<string, Set<KnownMember>>();
	/** Forms of names one slip apart, by birth year, made when a year is first asked. */
	readonly #slips = new Map<number, Map<string, Set<KnownMember>>>();
	readonly #byYear = new Map<number, KnownMember[]>();

	add(known: KnownMember): void {
		this.#put(this.#by, `=${known.nameKey}`, known);
		this.learn(known);
		if (known.birthYear === null) return;
		const alike = this.#byYear.get(known.birthYear);
		if (alike) alike.push(known);
		else this.#byYear.set(known.birthYear, [known]);
		const forms = this.#slips.get(known.birthYear);
		if (forms) for (const form of slipForms(known)) this.#put(forms, form, known);
	}

	/** Her contacts of today, once a line has added some. */
	learn(known: KnownMember): void {
		for (const mark of [
			...known.phones,
			...known.emails,
			...[...known.numbers].map((n) => `n°${n}`)
		])
			this.#put(this.#by, mark, known);
	}

	/** Under one of her names, or with one of her marks. */
	near(line: MemberLine): KnownMember[] {
		const { own, others } = nameKeysOf(line);
		const keys = [
			...[own, ...others].map((key) => `=${key}`),
			...line.phones.map(({ number }) => number),
			...line.emails.map(({ address }) => address),
			...line.numbers.map((number) => `n°${number}`)
		];
		return [...new Set(keys.flatMap((key) => [...(this.#by.get(key) ?? [])]))];
	}

	/** Born the same year under a name one slip apart. */
	almost(line: MemberLine): KnownMember[] {
		const { birthYear } = line;
		if (birthYear === undefined) return [];
		let forms = this.#slips.get(birthYear);
		if (!forms) {
			forms = new Map();
			for (const known of this.#byYear.get(birthYear) ?? [])
				for (const form of slipForms(known)) this.#put(forms, form, known);
			this.#slips.set(birthYear, forms);
		}
		const found = forms;
		return [...new Set([...slipForms(line)].flatMap((form) => [...(found.get(form) ?? [])]))];
	}

	#put(map: Map<string, Set<KnownMember>>, key: string, known: KnownMember): void {
		const set = map.get(key);
		if (set) set.add(known);
		else map.set(key, new Set([known]));
	}
}
