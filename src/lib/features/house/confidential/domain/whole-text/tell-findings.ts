import type { Finding, Kind, Note } from '../reading/finding.ts';

/** What each kind is called on screens, with its article. */
const KIND_WORDS: Record<Kind, string> = {
	nir: 'un numéro de sécurité sociale',
	iban: 'un numéro de compte bancaire (IBAN)',
	rib: 'un numéro de compte bancaire (RIB)',
	card: 'un numéro de carte bancaire',
	password: 'un mot de passe ou un code secret'
};
const NOTE_WORDS: Record<Note['kind'], string> = {
	health: 'la santé',
	debt: 'les dettes',
	violence: 'les violences',
	phone: 'un numéro de téléphone'
};

/** « un numéro de carte bancaire », and whether it is sure. */
export function kindInWords({ kind, verdict }: Pick<Finding, 'kind' | 'verdict'>): string {
	return verdict === 'refused' ? KIND_WORDS[kind] : `ce qui ressemble à ${KIND_WORDS[kind]}`;
}

/** Several kinds in one breath, each once: « un IBAN et un mot de passe ». */
export function kindsInWords(findings: readonly Pick<Finding, 'kind' | 'verdict'>[]): string {
	const kinds = [...new Set(findings.map(kindInWords))];
	return new Intl.ListFormat('fr').format(kinds);
}

/** What a text speaks of that may not be needed: « la santé et les dettes » (RGPD, art. 5.1.c). */
export function notesInWords(notes: readonly Note[]): string {
	return new Intl.ListFormat('fr').format([...new Set(notes.map(({ kind }) => NOTE_WORDS[kind]))]);
}

const WORDS_BEFORE = /(?:[\p{L}\p{N}’'-]+[^\p{L}\p{N}\n]{1,3}){1,3}$/u;

/**
 * Where a finding stands, told by the words before it and its line, never by itself; the words of
 * another finding are not repeated either.
 */
export function placeInWords(text: string, finding: Finding, findings: readonly Finding[]): string {
	const line = text.slice(0, finding.start).split('\n').length;
	const from = findings.reduce(
		(most, { end }) => (end <= finding.start ? Math.max(most, end) : most),
		Math.max(0, finding.start - 40)
	);
	// The first word may have been cut in two.
	const near = text.slice(from, finding.start).replace(from > 0 ? /^\S+/ : '', '');
	const before = WORDS_BEFORE.exec(near)?.[0]
		.replace(/[^\p{L}\p{N}]+$/u, '')
		.trim();
	const where = text.includes('\n') ? `ligne ${line}` : '';
	if (!before) return where || 'au début du texte';
	return `${where && `${where}, `}après «\u202f${before}\u202f»`;
}
