/** A number as it is read aloud: "+33639981234" is written "06 39 98 12 34"; a foreign one stays. */
export function writtenPhone(e164: string): string {
	const national = /^\+33(\d{9})$/.exec(e164)?.[1];
	if (!national) return e164;
	return `0${national}`.replace(/(\d\d)(?=\d)/g, '$1\u00a0');
}
