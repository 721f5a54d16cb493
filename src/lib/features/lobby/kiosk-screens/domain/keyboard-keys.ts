/** A page of the drawn keyboard: its letters in one order or another, accents, figures. */
export type KeyPage =
	'azerty' | 'alphabet' | 'accents' | 'figures' | 'telephone' | 'arabic' | 'arabic-order' | 'hamza';

/** What a key does besides writing. */
export type KeyDeed = 'shift' | 'erase' | 'done';

/** A key, and how many columns of ten it takes. */
export type Key = { wide: number } & (
	{ writes: string } | { does: KeyDeed } | { opens: KeyPage; from?: 'letters' }
);

export type KeyRow = readonly Key[];

/** Ten keys of 80 px and their gaps of 6 mm: a screen of 1080 px holds no more. */
export const COLUMNS = 10;

const key = (writes: string, wide = 1): Key => ({ writes, wide });
const keys = (letters: string): Key[] => [...letters].map((letter) => key(letter));
const does = (deed: KeyDeed, wide: number): Key => ({ does: deed, wide });
const opens = (page: KeyPage, wide = 1): Key => ({ opens: page, wide });
/** Leads back to the letters, in the order she chose. */
const toLetters = (page: KeyPage, wide: number): Key => ({ opens: page, wide, from: 'letters' });

const latin = (
	text: KeyboardText,
	page: 'azerty' | 'alphabet',
	rows: readonly [string, string, string]
) => [
	keys(rows[0]),
	keys(rows[1]),
	[does('shift', 1), ...keys(rows[2]), key('’'), key('-'), does('erase', 1)],
	[
		...(text === 'ar' ? [opens('accents'), opens('arabic')] : [opens('accents', 2)]),
		opens('figures'),
		opens(page === 'azerty' ? 'alphabet' : 'azerty'),
		key(' ', 4),
		does('done', 2)
	]
];

const arabic = (page: 'arabic' | 'arabic-order', rows: readonly string[]) => [
	...rows.map(keys),
	[
		opens('hamza'),
		opens('azerty'),
		opens('figures'),
		opens(page === 'arabic' ? 'arabic-order' : 'arabic'),
		key(' ', 2),
		does('erase', 2),
		does('done', 2)
	]
];

/** In which text the screen is: names are typed in Arabic letters on its own screens too. */
export type KeyboardText = 'fr' | 'facile' | 'en' | 'ar';

/** The pages of the keyboard of a screen, the one it opens on first. */
export function keyboardPages(text: KeyboardText): ReadonlyMap<KeyPage, readonly KeyRow[]> {
	const letters = text === 'ar' ? 'arabic' : 'azerty';
	const latinPages: [KeyPage, KeyRow[]][] = [
		['azerty', latin(text, 'azerty', ['azertyuiop', 'qsdfghjklm', 'wxcvbn'])],
		['alphabet', latin(text, 'alphabet', ['abcdefghij', 'klmnopqrst', 'uvwxyz'])],
		[
			'accents',
			[
				keys('éèêëàâçùûô'),
				keys('îïœæüöäñÿá'),
				[does('shift', 1), ...keys('.,?!:;@/'), does('erase', 1)],
				[toLetters('azerty', 3), opens('figures'), key(' ', 4), does('done', 2)]
			]
		]
	];
	const arabicPages: [KeyPage, KeyRow[]][] = [
		// As on a keyboard that one buys; by the alphabet, from right to left.
		['arabic', arabic('arabic', ['ضصثقفغعهخح', 'شسيبلاتنمك', 'طذدزروةىجظ'])],
		['arabic-order', arabic('arabic-order', ['ابتثجحخدذر', 'زسشصضطظعغف', 'قكلمنهويةى'])],
		[
			'hamza',
			[
				keys('ءأإآؤئ؟،؛.'),
				[toLetters('arabic', 3), opens('figures'), key(' ', 2), does('erase', 2), does('done', 2)]
			]
		]
	];
	return new Map([
		...(text === 'ar' ? arabicPages : []),
		...latinPages,
		[
			'figures',
			[
				keys('1234567890'),
				keys('.,?!:;()/+'),
				[...keys('€%&@_-’"'), does('erase', 2)],
				[toLetters(letters, 4), key(' ', 4), does('done', 2)]
			]
		],
		[
			'telephone',
			[
				keys('123'),
				keys('456'),
				keys('789'),
				[key('+'), key('0'), does('erase', 1)],
				[does('done', 3)]
			]
		]
	]);
}

/** Which page a field begins on. */
export const firstPage = (text: KeyboardText): KeyPage => (text === 'ar' ? 'arabic' : 'azerty');
