import { refuse } from '#lib/shared/refuse.ts';
/** Where a letter reaches somebody: the lines of an envelope that come under her name. */
export type PostalAddress = {
	/** From the flat to the street, one to four lines. */
	delivery: string[];
	postcode: string;
	town: string;
};

export type AddressRefusal = { refusal: 'address'; message: string };

/** Six lines in all, the first is the name (La Poste, NF Z10-011, § 4). */
const MOST_LINES = 5;
/** The name of a town follows a code of five digits and a space. */
export const LONGEST_LINE = 38;
const LONGEST_TOWN = LONGEST_LINE - 6;

const TOWN_LINE = /^(?:F[ -]?)?(\d{2})\s?(\d{3})\s+(\p{L}.*)$/iu;
/** All of it on one line, as it is said: the code cuts it. */
const ONE_LINE = /^(.*\S)[\s,]+((?:F[ -]?)?\d{2}\s?\d{3}\s+\p{L}.*)$/iu;

/**
 * An address as it is written on an envelope, name left out: one to four lines, then the postcode
 * and the town; at most 38 signs a line (La Poste, NF Z10-011). Nothing typed is no address.
 */
export function readPostalAddress(typed: string): PostalAddress | null | AddressRefusal {
	const lines = typed.split(/\r?\n/).map(tidied).filter(Boolean);
	const cut = lines.length === 1 ? ONE_LINE.exec(lines[0]!) : null;
	const read = cut ? [tidied(cut[1]!), cut[2]!] : lines;
	if (read.length === 0) return null;
	const last = TOWN_LINE.exec(read.at(-1)!);
	if (!last) {
		return refused('La dernière ligne donne le code postal et la ville\u00a0: 62230 Outreau.');
	}
	const delivery = read.slice(0, -1);
	const address = { delivery, postcode: `${last[1]}${last[2]}`, town: last[3]! };
	return refuseLines(address) ?? address;
}

function refuseLines({ delivery, town }: PostalAddress): AddressRefusal | null {
	if (delivery.length === 0) {
		return refused('Il manque la rue\u00a0: écrivez-la au-dessus du code postal et de la ville.');
	}
	if (delivery.length + 1 > MOST_LINES) {
		return refused('Une enveloppe a cinq lignes sous le nom, la ville comprise\u00a0: regroupez.');
	}
	const long = delivery.find((line) => line.length > LONGEST_LINE);
	if (long !== undefined) {
		return refused(
			`La ligne « ${long} » dépasse 38 signes\u00a0: abrégez (« bd », « rés. », « appt »), ou coupez-la en deux.`
		);
	}
	if (town.length <= LONGEST_TOWN) return null;
	return refused(
		`Le nom de ville « ${town} » est trop long\u00a0: ${LONGEST_TOWN} signes au plus.`
	);
}

/** As it is typed again, one line of the envelope a line (La Poste, NF Z10-011). */
export function writtenAddress({ delivery, postcode, town }: PostalAddress): string {
	return [...delivery, `${postcode} ${town}`].join('\n');
}

function tidied(line: string): string {
	return line
		.normalize('NFC')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.replace(/^[ ,;]+|[ ,;]+$/g, '');
}

const refused = (message: string): AddressRefusal => refuse('address', message);
