/** Spoken at counters of this coast, the most spoken first; the sign language too. */
export const LANGUAGES = [
	...['fr', 'fsl', 'ar', 'en', 'es', 'pt', 'it', 'de', 'nl', 'pl', 'ro', 'ru', 'uk', 'tr', 'ku'],
	...['fa', 'ps', 'kab', 'so', 'ti', 'am', 'wo', 'bm', 'sq', 'sr', 'ta', 'vi', 'zh']
] as const;

const NAMES = new Intl.DisplayNames('fr', { type: 'language', fallback: 'none' });
/** What the machine has no French name for. */
const OTHERS: ReadonlyMap<string, string> = new Map([['fsl', 'langue des signes française']]);

/** As a card writes it; 35 signs are enough for any language. */
const WRITTEN = /^(?=.{2,35}$)[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/;

/** « Arabe », « langue des signes française »; a code that nobody knows says itself. */
export const languageLabel = (code: string): string => OTHERS.get(code) ?? nameOf(code) ?? code;

/** Whether a code says a language, even one without a French name: « fr », « pt-br », and neither « fr-x » nor « fr-abc ». */
export const isLanguage = (code: string): boolean => WRITTEN.test(code) && nameOf(code) !== null;

/** Undefined: it has no French name. Null: it looks like a code, and is none. */
function nameOf(code: string): string | undefined | null {
	try {
		return NAMES.of(code);
	} catch {
		return null;
	}
}
