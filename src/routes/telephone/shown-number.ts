/** A number as it is read aloud in France: « 06 39 98 10 11 ». */
export function shownNumber(e164: string): string {
	return e164.replace(/^\+33/, '0').replace(/(\d{2})(?=\d)/g, '$1\u00a0');
}
