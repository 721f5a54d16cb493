/** The same words, whatever the capitals, the spaces at the ends or the accents of a hurried hand. */
export function sameWords(typed: string, asked: string): boolean {
	return plain(typed) === plain(asked);
}

const plain = (text: string) =>
	text.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ');
