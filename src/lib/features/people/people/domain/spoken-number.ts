/** A number as it is said and written in France, two figures at a time (ARCEP numbering plan); others as they are. */
export function spokenNumber(e164: string): string {
	const national = /^\+33(\d{9})$/.exec(e164)?.[1];
	if (!national) return e164;
	return `0${national}`.replace(/(\d\d)(?=\d)/g, '$1\u00a0');
}
