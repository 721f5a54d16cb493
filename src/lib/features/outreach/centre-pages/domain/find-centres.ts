/** What is looked for in the name of a town: accents, case, hyphens and « Saint » written short go away. */
const folded = (text: string) =>
	text
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, ' ')
		.replaceAll(/\bste\b/g, 'sainte')
		.replaceAll(/\bst\b/g, 'saint')
		.trim();

/** The centres that answer a town, a postcode or a name, as somebody types it. */
export function findCentres<
	Known extends {
		name: string;
		communeName: string | null;
		city: string | null;
		postcode: string | null;
	}
>(centres: readonly Known[], typed: string): Known[] {
	const asked = folded(typed).split(' ').filter(Boolean);
	if (asked.length === 0) return [];
	return centres.filter(({ name, communeName, city, postcode }) => {
		const words = folded([name, communeName, city, postcode].filter(Boolean).join(' ')).split(' ');
		return asked.every((part) => words.some((word) => word.startsWith(part)));
	});
}

/** As many centres as are read at a glance. */
export const FEW_CENTRES = 6;

type Phone = { number: string; written: string };

/** Whom to call, on a page that is of no centre: each of a few. Of many, nobody: one looks for hers. */
export function phonesOfFew(
	centres: readonly { name: string; phone: Phone | null }[]
): ({ centre: string } & Phone)[] {
	if (centres.length > FEW_CENTRES) return [];
	return centres.flatMap(({ name, phone }) => (phone ? [{ centre: name, ...phone }] : []));
}
