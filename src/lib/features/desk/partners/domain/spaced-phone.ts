/** A number as it is dialled and read aloud, two figures at a time: « 03 21 80 27 82 ». */
export function spacedPhone(e164: string): string {
	const national = e164.replace(/^\+33/, '0');
	return /^0\d{9}$/.test(national) ? national.replace(/(\d\d)(?=\d)/g, '$1\u00a0') : e164;
}
