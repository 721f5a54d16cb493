/** Spoken at counters of this coast, the most spoken first; the sign language too. */
export const LANGUAGES = [
	...['fr', 'fsl', 'ar', 'en', 'es', 'pt', 'it', 'de', 'nl', 'pl', 'ro', 'ru', 'uk', 'tr', 'ku'],
	...['fa', 'ps', 'kab', 'so', 'ti', 'am', 'wo', 'bm', 'sq', 'sr', 'ta', 'vi', 'zh']
] as const;

const NAMES = new Intl.DisplayNames('fr', { type: 'language', fallback: 'none' });
/** What the machine has no French name for. */
const OTHERS: Record<string, string> = { fsl: 'langue des signes française' };

/** « Arabe », « langue des signes française »; a code that nobody knows says itself. */
export function languageLabel(code: string): string {
	const isCode = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(code);
	return OTHERS[code] ?? (isCode ? NAMES.of(code) : undefined) ?? code;
}
