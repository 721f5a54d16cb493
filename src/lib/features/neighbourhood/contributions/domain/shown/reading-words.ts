import type { PublicText } from '#lib/shared/public-text.ts';

/** What the pages where residents are read say, in a text, besides what stands around each message. */
export type ReadingWords = {
	description: string;
	last: string;
	/** Nothing of what was chosen, or nothing further. */
	none: string;
	all: string;
	/** The choice of what to read. */
	choose: string;
	door: string;
	everything: string;
	read: string;
	others: string;
	/** The form of a report, which is in French. */
	report: string;
	/** A message that is shown no more. */
	gone: string;
	goneLead: string;
	failed: string;
};

const FRENCH: ReadingWords = {
	description:
		'Les idées, les problèmes et les bons plans des habitants du quartier, lus par un centre social avant d’être montrés.',
	last: 'Les derniers messages',
	none: 'Aucun message ici.',
	all: 'Lire tous les messages',
	choose: 'Choisir quoi lire',
	door: 'Quoi lire',
	everything: 'Tout',
	read: 'Lire',
	others: 'Lire les autres messages',
	report: 'Signaler ce message',
	gone: 'Ce message n’est plus montré',
	goneLead: 'Il a été retiré, ou son dernier jour est passé.',
	failed: 'Cela n’a pas marché'
};

/** Each text; one that is missing does not compile. */
export const READING_WORDS: Readonly<Record<PublicText, ReadingWords>> = {
	fr: FRENCH,
	facile: {
		...FRENCH,
		description: 'Les habitants parlent du quartier. Une personne lit avant.',
		none: 'Il n’y a pas de message ici.',
		report: 'Ce message n’est pas correct',
		goneLead: 'On ne peut plus le lire.'
	},
	en: {
		description:
			'Ideas, problems and good tips of the residents, read by a social centre before they are shown.',
		last: 'The last messages',
		none: 'No message here.',
		all: 'Read all messages',
		choose: 'Choose what to read',
		door: 'What to read',
		everything: 'Everything',
		read: 'Read',
		others: 'Read the other messages',
		report: 'Report this message (page in French)',
		gone: 'This message is no longer shown',
		goneLead: 'It was withdrawn, or its last day is over.',
		failed: 'It did not work'
	},
	ar: {
		description: 'أفكار السكّان ومشاكلهم ونصائحهم، يقرؤها مركز اجتماعي قبل أن تظهر.',
		last: 'آخر الرسائل',
		none: 'لا توجد رسالة هنا.',
		all: 'قراءة كل الرسائل',
		choose: 'اختيار ما تريدون قراءته',
		door: 'ماذا تقرؤون',
		everything: 'الكل',
		read: 'قراءة',
		others: 'قراءة الرسائل الأخرى',
		report: 'الإبلاغ عن هذه الرسالة (صفحة بالفرنسية)',
		gone: 'لم تعد هذه الرسالة ظاهرة',
		goneLead: 'سُحبت، أو انتهى يومها الأخير.',
		failed: 'لم ينجح ذلك'
	}
};
