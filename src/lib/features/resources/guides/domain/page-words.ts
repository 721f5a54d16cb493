import { CHANGES, type ChangeKind } from './change-form.ts';

/** The words of a page of guides that paper has not, in its language. */
export type PageWords = {
	list: string;
	/** What the list is called above it. */
	guides: string;
	lead: string;
	search: string;
	find: string;
	found: string;
	nothing: string;
	more: string;
	practise: string;
	late: string;
	example: string;
	/** Of the window, where it must not say what is read. */
	neutralTitle: string;
	quit: string;
	quitHint: string;
	/** « Ceci a changé », told by any reader. */
	change: {
		ask: string;
		noName: string;
		legend: string;
		kinds: Readonly<Record<ChangeKind, string>>;
		send: string;
		thanks: string;
	};
};

export const PAGE_WORDS: Readonly<Record<'fr' | 'en' | 'ar', PageWords>> = {
	fr: {
		list: 'Tous les guides',
		guides: 'Guides',
		lead: 'Pas à pas, pour faire vous-même. Chaque guide se lit, s’écoute et s’imprime.',
		search: 'Que voulez-vous faire\u00a0?',
		find: 'Chercher',
		found: 'Guides trouvés',
		nothing: 'Aucun guide ne répond à ces mots. Essayez d’autres mots, ou demandez à l’accueil.',
		more: 'Autour de ce guide',
		practise: 'S’exercer sans risque',
		late: 'Ce guide date un peu\u00a0: vérifiez avec l’accueil avant de commencer.',
		example: 'Démonstration\u00a0: ces guides sont des exemples',
		neutralTitle: 'Guide',
		quit: 'Quitter vite',
		quitHint: 'Un appui, et une page sur la météo s’ouvre à la place.',
		change: {
			ask: 'Ceci a changé\u00a0? Dites-le-nous',
			noName: 'Nous ne demandons pas votre nom.',
			legend: 'Qu’est-ce qui a changé\u00a0?',
			kinds: CHANGES,
			send: 'Envoyer',
			thanks: 'Merci. L’équipe va regarder ce guide.'
		}
	},
	en: {
		list: 'All the guides',
		guides: 'Guides',
		lead: 'Step by step, to do it yourself. Each guide can be read, heard and printed.',
		search: 'What do you want to do?',
		find: 'Search',
		found: 'Guides found',
		nothing: 'No guide matches these words. Try other words, or ask at reception.',
		more: 'About this guide',
		practise: 'Practise without risk',
		late: 'This guide is getting old: check with reception before you begin.',
		example: 'Demonstration: these guides are examples',
		neutralTitle: 'Guide',
		quit: 'Leave quickly',
		quitHint: 'One press, and a page about the weather opens instead.',
		change: {
			ask: 'Has this changed? Tell us',
			noName: 'We do not ask your name.',
			legend: 'What has changed?',
			kinds: {
				address: 'The address of the site does not work any more',
				screen: 'The site no longer looks like what is written',
				price: 'The price, the time or the number has changed',
				words: 'I do not understand a sentence',
				other: 'Something else'
			},
			send: 'Send',
			thanks: 'Thank you. The team will look at this guide.'
		}
	},
	ar: {
		list: 'كل الأدلة',
		guides: 'الأدلة',
		lead: 'خطوة بخطوة، لتقوموا بذلك بأنفسكم. كل دليل يُقرأ ويُسمع ويُطبع.',
		search: 'ماذا تريدون أن تفعلوا؟',
		find: 'بحث',
		found: 'الأدلة الموجودة',
		nothing: 'لا يوجد دليل بهذه الكلمات. جرّبوا كلمات أخرى، أو اسألوا في الاستقبال.',
		more: 'حول هذا الدليل',
		practise: 'تمرّنوا بدون خطر',
		late: 'هذا الدليل قديم بعض الشيء: تحققوا في الاستقبال قبل أن تبدؤوا.',
		example: 'عرض تجريبي: هذه الأدلة أمثلة فقط',
		neutralTitle: 'دليل',
		quit: 'خروج سريع',
		quitHint: 'ضغطة واحدة، وتُفتح صفحة عن الطقس بدلها.',
		change: {
			ask: 'هل تغيّر شيء؟ أخبرونا',
			noName: 'لا نطلب اسمكم.',
			legend: 'ما الذي تغيّر؟',
			kinds: {
				address: 'عنوان الموقع لم يعد يعمل',
				screen: 'الموقع لم يعد يشبه ما هو مكتوب',
				price: 'تغيّر الثمن أو المدة أو الرقم',
				words: 'لا أفهم جملة',
				other: 'شيء آخر'
			},
			send: 'إرسال',
			thanks: 'شكرا. سينظر الفريق في هذا الدليل.'
		}
	}
};
