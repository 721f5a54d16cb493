import { type Key, type KeyboardText, type KeyDeed, type KeyPage } from './keyboard-keys.ts';

type KeyboardWords = {
	/** Of the whole keyboard, and of the button that opens it. */
	keyboard: string;
	open: string;
	space: string;
	/** The capital key, which is as narrow as a letter. */
	shift: string;
	deeds: Readonly<Record<KeyDeed, string>>;
	/** What is written on a key that leads to that page, and what it is called. */
	pages: Readonly<Record<KeyPage, readonly [shown: string, name: string]>>;
	letters: readonly [shown: string, name: string];
	/** Signs whose name is not what they show. */
	signs: Readonly<Record<string, string>>;
};

const ACCENTS = 'é\u00a0è\u00a0ç';

const FRENCH: KeyboardWords = {
	keyboard: 'Clavier à l’écran',
	open: 'Écrire avec le clavier à l’écran',
	space: 'Espace',
	shift: 'Maj',
	deeds: { shift: 'Majuscule', erase: 'Effacer', done: 'Terminé' },
	pages: {
		azerty: ['AZERTY', 'Lettres dans l’ordre AZERTY'],
		alphabet: ['ABC', 'Lettres dans l’ordre de l’alphabet'],
		accents: [ACCENTS, 'Lettres avec accent'],
		figures: ['123', 'Chiffres et signes'],
		telephone: ['123', 'Chiffres'],
		arabic: ['ع', 'Lettres arabes'],
		'arabic-order': ['ابت', 'Lettres arabes, dans l’ordre'],
		hamza: ['أ\u00a0إ\u00a0ء', 'Lettres arabes avec hamza']
	},
	letters: ['Lettres', 'Retour aux lettres'],
	signs: {
		'’': 'apostrophe',
		'-': 'tiret',
		'.': 'point',
		',': 'virgule',
		'?': 'point d’interrogation',
		'!': 'point d’exclamation',
		':': 'deux-points',
		';': 'point-virgule',
		'@': 'arobase',
		'(': 'ouvrir la parenthèse',
		')': 'fermer la parenthèse',
		'/': 'barre oblique',
		'+': 'plus',
		'%': 'pour cent',
		'€': 'euro',
		'&': 'et commercial',
		_: 'tiret bas',
		'"': 'guillemet droit',
		é: 'e accent aigu',
		è: 'e accent grave',
		ê: 'e accent circonflexe',
		ë: 'e tréma',
		à: 'a accent grave',
		â: 'a accent circonflexe',
		ç: 'c cédille',
		ù: 'u accent grave',
		û: 'u accent circonflexe',
		ô: 'o accent circonflexe',
		î: 'i accent circonflexe',
		ï: 'i tréma',
		œ: 'o e liés',
		æ: 'a e liés',
		ü: 'u tréma',
		ö: 'o tréma',
		ä: 'a tréma',
		ñ: 'n tilde',
		ÿ: 'y tréma',
		á: 'a accent aigu'
	}
};

const ENGLISH: KeyboardWords = {
	keyboard: 'Keyboard on the screen',
	open: 'Write with the keyboard on the screen',
	space: 'Space',
	shift: 'Caps',
	deeds: { shift: 'capital letter', erase: 'Erase', done: 'Done' },
	pages: {
		...FRENCH.pages,
		azerty: ['AZERTY', 'Letters in AZERTY order'],
		alphabet: ['ABC', 'Letters in alphabetical order'],
		accents: [ACCENTS, 'Letters with an accent'],
		figures: ['123', 'Figures and signs'],
		telephone: ['123', 'Figures']
	},
	letters: ['Letters', 'Back to the letters'],
	signs: {
		'’': 'apostrophe',
		'-': 'hyphen',
		'.': 'full stop',
		',': 'comma',
		'?': 'question mark',
		'!': 'exclamation mark',
		':': 'colon',
		';': 'semicolon',
		'@': 'at sign',
		'(': 'open bracket',
		')': 'close bracket',
		'/': 'slash',
		'+': 'plus',
		'%': 'per cent',
		'€': 'euro',
		'&': 'and',
		_: 'underscore',
		'"': 'quotation mark'
	}
};

const ARABIC: KeyboardWords = {
	keyboard: 'لوحة المفاتيح على الشاشة',
	open: 'الكتابة بلوحة المفاتيح على الشاشة',
	space: 'مسافة',
	shift: 'حرف كبير',
	deeds: { shift: 'حرف كبير', erase: 'مسح', done: 'انتهيت' },
	pages: {
		...FRENCH.pages,
		azerty: ['abc', 'حروف لاتينية'],
		alphabet: ['ABC', 'حروف لاتينية بترتيب الأبجدية'],
		accents: [ACCENTS, 'حروف لاتينية بعلامات'],
		figures: ['123', 'أرقام وعلامات'],
		telephone: ['123', 'أرقام'],
		arabic: ['عربي', 'حروف عربية'],
		'arabic-order': ['أ\u00a0ب\u00a0ت', 'حروف عربية بترتيب الأبجدية'],
		hamza: ['ء\u00a0أ', 'حروف بالهمزة']
	},
	letters: ['الحروف', 'العودة إلى الحروف'],
	signs: {
		'’': 'فاصلة علوية',
		'-': 'شرطة',
		'.': 'نقطة',
		',': 'فاصلة لاتينية',
		'?': 'علامة استفهام',
		'!': 'علامة تعجب',
		':': 'نقطتان',
		';': 'فاصلة منقوطة لاتينية',
		'@': 'آت',
		'(': 'فتح القوس',
		')': 'إغلاق القوس',
		'/': 'خط مائل',
		'+': 'زائد',
		'%': 'بالمئة',
		'€': 'يورو',
		'&': 'واو',
		_: 'شرطة سفلية',
		'"': 'علامة اقتباس',
		'؟': 'علامة استفهام',
		'،': 'فاصلة',
		'؛': 'فاصلة منقوطة'
	}
};

export const KEYBOARD_WORDS: Readonly<Record<KeyboardText, KeyboardWords>> = {
	fr: FRENCH,
	facile: FRENCH,
	en: ENGLISH,
	ar: ARABIC
};

/** What a key shows, and how it is named where that is not what it shows. */
export type ToldKey = { shown: string; name: string | null };

/** A key in the words of its screen; the name begins by what is shown, for whoever says it aloud. */
export function tellKey(text: KeyboardText, key: Key): ToldKey {
	const words = KEYBOARD_WORDS[text];
	if ('does' in key) {
		const name = words.deeds[key.does];
		const shown = key.does === 'shift' ? words.shift : name;
		// Said as it is written, then in full: whoever speaks to the machine says what she sees.
		return { shown, name: shown === name ? null : `${shown}, ${name}` };
	}
	if ('opens' in key) {
		const [shown, name] = key.from ? words.letters : words.pages[key.opens];
		return { shown, name: name.startsWith(shown) ? name : `${shown}, ${name}` };
	}
	if (key.writes === ' ') return { shown: words.space, name: null };
	const said = Object.hasOwn(words.signs, key.writes) ? words.signs[key.writes]! : null;
	return { shown: key.writes, name: said && `${key.writes}, ${said}` };
}
