/** Told, and the cell is kept as it could be read. */
const NOTES = [
	'insee-mismatch',
	'commune-cleaned',
	'pivot-zeros',
	'pivot-key',
	'date-french',
	'date-future',
	'decimal-comma',
	'position-far',
	'phone-national',
	'url-scheme',
	'hours-loose',
	'old-value',
	'unmapped-value',
	'separator',
	'insee-missing',
	'refuge-address',
	'refuge-telephone',
	'unknown-column',
	'older',
	'removed'
] as const;
const PROBLEMS = [
	'missing',
	'id-twice',
	'id-taken',
	'too-long',
	'postcode-wrong',
	'insee-wrong',
	'commune-wrong',
	'pivot-wrong',
	'date-wrong',
	'number-wrong',
	'position-half',
	'position-swapped',
	'one-position',
	'phone-wrong',
	'mail-wrong',
	'url-wrong',
	'hours-wrong',
	'unknown-value',
	'unknown-kind',
	'unknown-structure',
	'confidential',
	'unreadable-file'
] as const;
export const FAULT_CODES = [...PROBLEMS, ...NOTES];
export type FaultCode = (typeof FAULT_CODES)[number];

/** What one cell has, as a person is told it. */
export type Fault = {
	file: string;
	/** 1: the first line of data; 0: the whole file. */
	row: number;
	/** The standard's column. */
	field: string;
	code: FaultCode;
	message: string;
	/** What to put in the cell, where something can be proposed. */
	suggestion: string | null;
};

const KEPT: ReadonlySet<string> = new Set(NOTES);
/** What is only unusual: nothing was lost. */
export const isNote = (code: FaultCode): boolean => KEPT.has(code);

export type Said = {
	/** The column, as the file names it. */
	field: string;
	/** What the cell says; null: it is not repeated. */
	value: string | null;
	suggestion: string | null;
	/** Anything the sentence counts or names beside. */
	more?: string;
};

const quote = (text: string) => `«\u202f${text}\u202f»`;
const write = ({ suggestion }: Said, otherwise: string) =>
	suggestion === null ? otherwise : `Écrivez ${quote(suggestion)}.`;
const it = ({ value }: Said, otherwise = 'Cette valeur') =>
	value === null || value.length > 80 ? otherwise : quote(value);

const SENTENCES: Record<FaultCode, (said: Said) => string> = {
	missing: (said) =>
		`La colonne ${quote(said.field)} ${said.more === 'absent' ? 'n’est pas dans ce fichier' : 'est vide'}. Sans elle, ce lieu n’est pas repris\u00a0: ${said.more === 'absent' ? 'ajoutez-la' : 'complétez-la'}. ${write(said, '')}`,
	'id-twice': () =>
		'Cet identifiant est déjà celui d’une autre ligne. Donnez-en un à chaque lieu\u00a0: cette ligne n’est pas reprise.',
	'id-taken': () =>
		'Un lieu d’une autre source porte déjà cet identifiant. Remplissez la colonne «\u202fsource\u202f»\u00a0: cette ligne n’est pas reprise.',
	'too-long': (said) =>
		`La colonne ${quote(said.field)} dépasse ${said.more} signes. Raccourcissez-la.`,
	'postcode-wrong': (said) =>
		`Un code postal a cinq chiffres. ${write(said, 'Vérifiez-le')}`.replace(/([^.])$/, '$1.'),
	'insee-wrong': (said) =>
		`Ce code de commune n’existe pas. ${write(said, 'Vérifiez-le, ou laissez la case vide.')}`,
	'commune-wrong': (said) =>
		`Un nom de commune ne contient pas de chiffres. ${write(said, 'Écrivez son nom seul.')}`,
	'pivot-wrong': () => 'Un SIRET a quatorze chiffres. Demandez-le au lieu.',
	'date-wrong': (said) =>
		`Cette date ne se lit pas. ${write(said, 'Écrivez-la ainsi\u00a0: 2026-11-24.')}`,
	'number-wrong': () => 'Ce n’est pas un nombre. Écrivez-le ainsi\u00a0: 50.7081.',
	'position-half': () =>
		'Une position a deux nombres. Donnez la latitude et la longitude, ou aucune.',
	'position-swapped': (said) =>
		`La latitude et la longitude semblent échangées. ${write(said, 'Échangez-les.')}`,
	'one-position': () =>
		'Tous les points de ce fichier sont au même endroit, sans doute le centre de la commune. Donnez à chaque lieu sa position, ou videz ces colonnes\u00a0: l’adresse suffit.',
	'phone-wrong': (said) =>
		`Ce numéro ne se compose pas. ${write(said, 'Écrivez-le avec dix chiffres, ou +33.')}`,
	'mail-wrong': (said) =>
		`Cette adresse électronique n’est pas complète. ${write(said, 'Vérifiez-la.')}`,
	'url-wrong': (said) =>
		`Cette adresse de site ne s’ouvre pas. ${write(said, 'Écrivez-la ainsi\u00a0: https://www.exemple.fr.')}`,
	'hours-wrong': (said) =>
		`Ces horaires ne se lisent pas. ${write(said, 'Écrivez-les ainsi\u00a0: «\u202fMo-Fr 09:00-12:00\u202f».')}`,
	'unknown-value': (said) =>
		`${it(said)} n’est pas dans la liste de la colonne ${quote(said.field)}. ${write(said, said.more || 'Choisissez dans la liste du standard.')}`,
	'unknown-kind': (said) =>
		`${it(said, 'Ce type')} n’est pas un type de lieu de la liste nationale. ${write(said, 'Choisissez un code de la liste.')}`,
	'unknown-structure': () =>
		'Ce service est celui d’une structure que ni le fichier ni le répertoire ne connaissent. Importez d’abord la structure.',
	confidential: ({ field }) =>
		`La colonne ${quote(field)} contient un numéro ou un secret qui ne se garde pas. Retirez-le du fichier.`,
	'unreadable-file': ({ more }) => more ?? 'Ce fichier ne se lit pas.',
	'insee-mismatch': (said) =>
		`Le code et le nom ne disent pas la même commune. ${write(said, 'Vérifiez les deux.')}`,
	'commune-cleaned': (said) => `Le nom de la commune est écrit simplement. ${write(said, '')}`,
	'pivot-zeros': () =>
		'SIRET absent\u00a0: quatorze zéros. Le lieu est repris\u00a0; demandez son SIRET.',
	'pivot-key': () => 'La clé de ce SIRET n’est pas bonne. Il est gardé\u00a0; vérifiez-le.',
	'date-french': (said) => `Date lue à la française. ${write(said, '')}`,
	'date-future': () => 'Cette date n’est pas encore passée. Vérifiez-la.',
	'decimal-comma': (said) => `Nombre lu avec sa virgule. ${write(said, '')}`,
	'position-far': () => 'Cette position est loin de la commune. Vérifiez-la.',
	'phone-national': (said) => `Numéro écrit à la manière internationale. ${write(said, '')}`,
	'url-scheme': (said) => `Adresse de site complétée. ${write(said, '')}`,
	'hours-loose': (said) =>
		`Horaires compris, mais écrits à leur façon. ${write(said, 'Relisez-les.')}`,
	'old-value': (said) => `${it(said)} est un ancien mot. ${write(said, '')}`,
	'unmapped-value': (said) =>
		`${it(said)} n’a pas d’équivalent dans une fiche de lieu. Cette valeur n’est pas reprise.`,
	separator: (said) => `Les valeurs se séparent par «\u202f|\u202f». ${write(said, '')}`,
	'insee-missing': (said) => `Le code de la commune manque. ${write(said, 'Ajoutez-le.')}`,
	'refuge-address': ({ more }) =>
		`C’est un lieu de refuge\u00a0: son adresse n’est ni gardée ni montrée.${more ? ` Colonnes laissées\u00a0: ${more}.` : ''} Seul le téléphone est repris.`,
	'refuge-telephone': () =>
		'Plus de vingt refuges ont ce numéro de téléphone\u00a0: par prudence, ce lieu est lu comme l’un d’eux, sans adresse. Si ce n’en est pas un, donnez-lui son propre numéro dans le fichier, ou ajoutez-le à la main.',
	'unknown-column': (said) =>
		`Personne ne connaît la colonne ${quote(said.field)}\u00a0: elle n’est pas lue. ${write(said, '')}`,
	older: () =>
		'Cette ligne est plus ancienne que la fiche du répertoire. La fiche reste comme elle est.',
	removed: () =>
		'Ce lieu a été retiré du répertoire. Il reste retiré\u00a0; s’il existe encore, remettez-le depuis sa fiche.'
};

/** What is wrong, then what to do. */
export function faultSentence(code: FaultCode, said: Said): string {
	return SENTENCES[code](said).trim();
}
