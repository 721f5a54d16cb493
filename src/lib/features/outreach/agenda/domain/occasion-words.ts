import type { PublicText } from '#lib/shared/public-text.ts';

/** The words of what one may come to, in a language: each is a sentence, or what one is made of. */
export type OccasionWords = {
	/** What a slot is called. */
	dropIn: string;
	at: (day: string, hour: string) => string;
	comma: string;
	/** A course: how many other times, until when. */
	times: (others: number, last: string) => string;
	place: (words: string) => string;
	begun: string;
	left: (seats: number) => string;
	/** Nothing is left: what to do. */
	full: readonly string[];
	free: string;
	/** A name in another language, which keeps its own direction. */
	name: (words: string) => string;
	/** Where nothing is to come: a sentence each. */
	nothing: readonly string[];
	ask: string;
};

const itself = (words: string) => words;
const FULL = 'Appelez-nous\u00a0: une place peut se libérer.';

const FRENCH: OccasionWords = {
	dropIn: 'Permanence numérique',
	at: (day, hour) => `${day} à ${hour}`,
	comma: ', ',
	times: (others, last) =>
		others === 1
			? `, puis une autre fois, le ${last}`
			: `, puis ${others} autres fois, jusqu’au ${last}`,
	place: (words) => `Lieu\u00a0: ${words}.`,
	begun: 'Ce cours a déjà commencé.',
	left: (seats) => (seats === 1 ? 'Il reste une place.' : `Il reste ${seats} places.`),
	full: ['C’est complet.', FULL],
	free: 'Gratuit.',
	name: itself,
	nothing: ['Rien n’est prévu pour l’instant.', 'Appelez-nous\u00a0: nous vous dirons la suite.'],
	ask: 'Demander une place'
};

const EASY: OccasionWords = {
	...FRENCH,
	dropIn: 'De l’aide pour l’ordinateur et le téléphone',
	times: (others, last) =>
		others === 1
			? `Puis une autre fois, le ${last}.`
			: `Puis ${others} autres fois, jusqu’au ${last}.`,
	free: 'C’est gratuit.',
	nothing: ['Rien n’est prévu pour l’instant.', 'Appelez-nous.']
};

const ENGLISH: OccasionWords = {
	dropIn: 'Digital help desk',
	at: (day, hour) => `${day} at ${hour}`,
	comma: ', ',
	times: (others, last) =>
		others === 1 ? `, then once more, on ${last}` : `, then ${others} more times, until ${last}`,
	place: (words) => `Place: ${words}.`,
	begun: 'This course has already begun.',
	left: (seats) => (seats === 1 ? 'One place left.' : `${seats} places left.`),
	full: ['It is full.', 'Call us: a place may become free.'],
	free: 'Free of charge.',
	name: itself,
	nothing: ['Nothing is planned for now.', 'Call us: we will tell you what comes next.'],
	ask: 'Ask for a place'
};

/** One, two, three to ten, and more are each counted in their own way. */
const inArabic = (count: number, one: string, two: string, few: string, many: string) =>
	count === 1 ? one : count === 2 ? two : `${count} ${count <= 10 ? few : many}`;

const TIMES = ['مرة أخرى', 'مرتين أخريين', 'مرات أخرى', 'مرة أخرى'] as const;

const ARABIC: OccasionWords = {
	dropIn: 'مساعدة رقمية',
	at: (day, hour) => `${day} على الساعة ${hour}`,
	comma: '، ',
	times: (others, last) => `، ثم ${inArabic(others, ...TIMES)}، حتى ${last}`,
	place: (words) => `المكان: ${words}.`,
	begun: 'هذه الدورة بدأت من قبل.',
	left: (seats) =>
		seats <= 2
			? `بقي ${inArabic(seats, 'مكان واحد', 'مكانان', '', '')}.`
			: `${seats <= 10 ? 'بقيت' : 'بقي'} ${inArabic(seats, '', '', 'أماكن', 'مكانا')}.`,
	full: ['لا توجد أماكن.', 'اتصلوا بنا: قد يتوفر مكان.'],
	free: 'مجاني.',
	name: (words) => `\u2068${words}\u2069`,
	nothing: ['لا شيء مبرمج الآن.', 'اتصلوا بنا لمعرفة ما سيأتي.'],
	ask: 'طلب مكان'
};

export const OCCASION_WORDS: Readonly<Record<PublicText, OccasionWords>> = {
	fr: FRENCH,
	facile: EASY,
	en: ENGLISH,
	ar: ARABIC
};
