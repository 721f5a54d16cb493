/**
 * The word that goes with a count. French takes the plural from 2 on: « 0 stagiaire », « 1,5
 * heure », « 2 stagiaires » (Grevisse). When the plural is not said, it is the singular and an s.
 */
export function agreed(count: number, one: string, several = `${one}s`): string {
	return Math.abs(count) < 2 ? one : several;
}

/** A count and its word, an ordinary space between them: « 0 place », « 1 place », « 3 places ». */
export function counted(count: number, one: string, several?: string): string {
	return `${count} ${agreed(count, one, several)}`;
}
