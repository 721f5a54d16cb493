import type { PublicText } from '#lib/shared/public-text.ts';
import type { Door } from '../doors.ts';

/** What stands around what others have said, in a text. */
export type AroundShown = {
	title: string;
	lead: string;
	/** By its door: whoever reads has no idea of her own there. */
	doors: Readonly<Record<Door, string>>;
	say: string;
	said: (day: string) => string;
	until: (day: string) => string;
	corrected: string;
	photo: string;
	nothing: string;
	/** Of a page further down. */
	earlier: string;
	more: string;
	last: string;
};

/** Each text; one that is missing does not compile. */
export const SHOWN_WORDS: Readonly<Record<PublicText, AroundShown>> = {
	fr: {
		title: 'Ce que disent les habitants',
		lead: 'Des idées, des problèmes, des bons plans. Quelqu’un du centre social lit chaque message avant qu’il soit montré.',
		doors: {
			idea: 'Idée',
			problem: 'Problème',
			tip: 'Bon plan',
			news: 'Nouvelle du quartier',
			service: 'Coup de main'
		},
		say: 'Dire quelque chose',
		said: (day) => `Dit le ${day}`,
		until: (day) => `Jusqu’au ${day}`,
		corrected: 'corrigé par le centre',
		photo: 'Envoyée avec ce message.',
		nothing: 'Personne n’a encore rien dit. Commencez\u00a0!',
		earlier: 'Les messages d’avant',
		more: 'Lire des messages d’avant',
		last: 'Revenir aux derniers messages'
	},
	facile: {
		title: 'Ce que disent les habitants',
		lead: 'Les habitants parlent du quartier.\nUne personne du centre social lit les messages.\nAprès, tout le monde peut les lire.',
		doors: {
			idea: 'Une idée',
			problem: 'Un problème',
			tip: 'Un bon plan',
			news: 'Une nouvelle du quartier',
			service: 'Un coup de main'
		},
		say: 'Dire quelque chose',
		said: (day) => `Dit le ${day}`,
		until: (day) => `Jusqu’au ${day}`,
		corrected: 'le centre a changé des mots',
		photo: 'Une photo envoyée avec ce message.',
		nothing: 'Il n’y a pas encore de message. Vous pouvez commencer.',
		earlier: 'Les messages d’avant',
		more: 'Lire les messages d’avant',
		last: 'Revenir aux derniers messages'
	},
	en: {
		title: 'What residents say',
		lead: 'Ideas, problems, good tips. Somebody at the social centre reads each message before it is shown.',
		doors: {
			idea: 'Idea',
			problem: 'Problem',
			tip: 'Good tip',
			news: 'Local news',
			service: 'A helping hand'
		},
		say: 'Say something',
		said: (day) => `Said on ${day}`,
		until: (day) => `Until ${day}`,
		corrected: 'corrected by the centre',
		photo: 'Sent with this message.',
		nothing: 'Nobody has said anything yet. Be the first!',
		earlier: 'Earlier messages',
		more: 'Read earlier messages',
		last: 'Back to the last messages'
	},
	ar: {
		title: 'ما يقوله السكّان',
		lead: 'أفكار ومشاكل ونصائح مفيدة. يقرأ شخص من المركز الاجتماعي كل رسالة قبل أن تظهر.',
		doors: {
			idea: 'فكرة',
			problem: 'مشكلة',
			tip: 'نصيحة مفيدة',
			news: 'خبر من الحيّ',
			service: 'يد المساعدة'
		},
		say: 'أريد أن أقول شيئًا',
		said: (day) => `قيل يوم ${day}`,
		until: (day) => `حتى ${day}`,
		corrected: 'صحّحها المركز',
		photo: 'صورة أُرسلت مع هذه الرسالة.',
		nothing: 'لم يقل أحد شيئًا بعد. ابدؤوا أنتم!',
		earlier: 'رسائل سابقة',
		more: 'قراءة رسائل سابقة',
		last: 'العودة إلى آخر الرسائل'
	}
};
