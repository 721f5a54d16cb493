import type { PostalAddress } from '#lib/features/people/people/index.ts';
import { LONGEST_LINE } from '#lib/features/people/people/index.ts';

export type NamedPerson = { givenName: string; familyName: string };

/**
 * The lines that the window shows: her name, the address as she gave it, the town in capitals
 * without accents nor signs (La Poste, NF Z10-011: at most six lines of 38 signs).
 */
export function envelopeLines(person: NamedPerson, address: PostalAddress): string[] {
	return [
		envelopeName(person),
		...address.delivery,
		`${address.postcode} ${inCapitals(address.town)}`
	];
}

/** A name too long keeps its family name: given names become initials, then go (NF Z10-011). */
export function envelopeName({ givenName, familyName }: NamedPerson): string {
	const initials = givenName
		.split(/([ -]+)/)
		.map((part, at) => (at % 2 === 1 ? part.trim() || ' ' : `${[...part][0] ?? ''}.`))
		.join('');
	const written = [`${givenName} ${familyName}`, `${initials} ${familyName}`, familyName];
	const fits = written.find((name) => name.length <= LONGEST_LINE);
	return fits ?? familyName.slice(0, LONGEST_LINE).trim();
}

function inCapitals(town: string): string {
	return town
		.toUpperCase()
		.replaceAll('Œ', 'OE')
		.replaceAll('Æ', 'AE')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^A-Z0-9]+/g, ' ')
		.trim()
		.slice(0, LONGEST_LINE - 6)
		.trim();
}
