import type { Holds } from '#lib/platform/database/holds.ts';

const seenBy = 'équipe, réseau';

/** The places themselves, and the dated records that say what became of them: of no resident. */
export const FACTS = {
	places: {
		word: 'lieu du quartier',
		sense: 'Somewhere people go: what for, where, when, how, and when it was last true.',
		keeps:
			'nom du lieu, adresse, horaires, téléphone public ; d’un refuge\u00a0: le téléphone seul, jamais l’adresse, et de quoi le reconnaître dans un fichier',
		purpose: 'trouver où aller près de chez soi',
		typed: [
			'name',
			'aliases',
			'street',
			'street_more',
			'town',
			'landmark',
			'hours',
			'hours_said',
			'reach',
			'mails',
			'websites',
			'price_said',
			'bring',
			'other_labels',
			'parent',
			'summary',
			'detail'
		],
		goes: 'lieu corrigé ou retiré',
		seenBy: 'tous, une fois montré'
	},
	place_changes: {
		word: 'changement d’un lieu',
		sense: 'Who changed what of a place: before and after; never where a refuge is.',
		keeps: 'ce qui a changé dans un lieu, quand, par qui (équipe)',
		purpose: 'savoir d’où vient ce qui est dit',
		goes: 'adresse effacée dès que le lieu est un refuge',
		seenBy
	},
	place_showings: {
		word: 'lieu montré',
		sense: 'Whether everybody sees a place; the last record counts.',
		keeps: 'lieu montré ou caché\u00a0: quand, par qui (équipe)',
		purpose: 'ne montrer que ce que quelqu’un a relu',
		seenBy
	},
	place_verifications: {
		word: 'vérification d’un lieu',
		sense: 'The team, the owner or a file says that all of it is true, and of which day.',
		keeps: 'lieu vérifié\u00a0: quand, par l’équipe, le lieu ou un fichier',
		purpose: 'savoir si c’est encore vrai',
		seenBy
	},
	place_removals: {
		word: 'lieu retiré',
		sense: 'It is there no more.',
		keeps: 'lieu retiré\u00a0: pourquoi, quand, par qui (équipe)',
		purpose: 'ne plus y envoyer personne',
		typed: ['reason'],
		goes: 'lieu remis',
		seenBy
	},
	place_photos: {
		word: 'photo d’un lieu',
		sense: 'A door or a counter, drawn anew without what the camera wrote; never of a refuge.',
		keeps: 'photo d’une porte ou d’un guichet, sans personne, ce qu’on y voit',
		purpose: 'reconnaître l’endroit en arrivant',
		typed: ['shows'],
		until: 'retrait',
		goes: 'bouton «\u202fRetirer\u202f», ou lieu devenu refuge',
		seenBy: 'tous, une fois le lieu montré'
	},
	place_merges: {
		word: 'fusion de deux lieux',
		sense: 'Two rows were one place: which one stays, what it took from the other.',
		keeps: 'deux fiches réunies\u00a0: lesquelles, quand, par qui (réseau)',
		purpose: 'ne pas dire deux fois le même lieu',
		seenBy
	},
	place_merge_undos: {
		word: 'fusion de lieux annulée',
		sense: 'They were two places after all.',
		keeps: 'fusion annulée\u00a0: quand, par qui (réseau)',
		purpose: 'corriger',
		seenBy
	},
	place_doubles_apart: {
		word: 'lieux distincts',
		sense: 'Two places that look alike and are two: not proposed again.',
		keeps: 'deux lieux qui se ressemblent et n’en sont pas un seul',
		purpose: 'ne plus le demander',
		seenBy
	},
	place_imports: {
		word: 'fichier de lieux repris',
		sense: 'Files were read: their names and digests, how many places were written.',
		keeps: 'fichiers de lieux repris\u00a0: leurs noms, combien de lieux, quand, par qui (équipe)',
		purpose: 'savoir d’où vient un lieu, et pouvoir l’annuler',
		seenBy
	},
	place_import_faults: {
		word: 'défaut d’un fichier de lieux',
		sense: 'What a row said that could not be kept, as it was written; of a refuge, nothing.',
		keeps: 'ce qui n’a pas pu être repris, ligne par ligne, données confidentielles masquées',
		purpose: 'corriger le fichier',
		seenBy
	},
	place_import_undos: {
		word: 'reprise de lieux annulée',
		sense: 'What these files had written was taken back.',
		keeps: 'reprise annulée\u00a0: quand, par qui (réseau)',
		purpose: 'corriger',
		seenBy
	},
	place_words: {
		word: 'mot d’un lieu',
		sense: 'A word by which places are found, folded; made from them, made again when asked.',
		keeps: 'mots des lieux montrés',
		purpose: 'chercher',
		seenBy: 'tous'
	},
	place_postings: {
		word: 'lieu par mot',
		sense: 'Which shown places a word finds, and how much it says of them.',
		keeps: 'quels lieux montrés un mot trouve',
		purpose: 'chercher',
		goes: 'lieu caché ou changé',
		seenBy: 'tous'
	},
	place_days: {
		word: 'jour d’un lieu',
		sense: 'From when to when a place is open, yesterday and each of the eight days to come.',
		keeps: 'horaires de la veille et des huit jours à venir',
		purpose: 'dire ce qui est ouvert maintenant',
		goes: 'seul, la nuit',
		seenBy: 'tous, une fois le lieu montré'
	}
} satisfies Holds['tables'];
