import type { PublicText } from '#lib/shared/public-text.ts';

/** The words of the screens where one asks for a place or practises; what is asked has its own already. */
export type AskingWords = {
	/** Of the list of what is on. */
	workshops: string;
	lead: readonly string[];
	more: string;
	other: string;
	/** « Question 2 sur 5 » */
	question: (nth: number, count: number) => string;
	next: string;
	before: string;
	ticket: {
		title: string;
		/** Under it, a sentence each. */
		lead: readonly string[];
		print: string;
		photograph: readonly string[];
		/** What the square is, for whoever does not see it. */
		square: string;
		/** The ticket is not on this machine, or no longer. */
		gone: readonly string[];
		ask: string;
		/** At the foot of the paper. */
		printed: (day: string) => string;
	};
	exercises: {
		title: string;
		lead: readonly string[];
		/** Where they are in French alone. */
		onlyFrench: readonly string[];
		leave: string;
	};
	/** The same of the places of the neighbourhood. */
	placesOnlyFrench: readonly string[];
};

const FRENCH: AskingWords = {
	workshops: 'Les ateliers',
	lead: ['Choisissez ce qui vous intéresse, puis demandez une place.'],
	more: 'Voir les suivants',
	other: 'Rien ne vous va\u00a0? Demandez autre chose',
	question: (nth, count) => `Question ${nth} sur ${count}`,
	next: 'Suite',
	before: 'Question d’avant',
	ticket: {
		title: 'Votre demande est partie',
		lead: ['Imprimez votre ticket, ou photographiez-le.', 'Il ne reste pas sur cette borne.'],
		print: 'Imprimer mon ticket',
		photograph: [
			'Photographiez ce carré avec votre téléphone.',
			'Vous verrez où en est votre demande. Vous pourrez dire que vous ne venez plus.'
		],
		square: 'Carré à photographier\u00a0: il ouvre la page de votre demande',
		gone: [
			'Aucun ticket n’est gardé sur cette borne.',
			'Pour savoir où en est une demande, parlez à l’accueil.'
		],
		ask: 'Voir les ateliers',
		printed: (day) => `Imprimé le ${day}. Ce ticket est à vous\u00a0: ne le laissez pas ici.`
	},
	exercises: {
		title: 'S’exercer sans risque',
		lead: ['Ces écrans sont dessinés pour apprendre.', 'Rien n’est envoyé, rien n’est gardé.'],
		onlyFrench: [],
		leave: 'Choisir un autre exercice'
	},
	placesOnlyFrench: []
};

/** Each text; one that is missing does not compile. */
export const ASKING_WORDS: Readonly<Record<PublicText, AskingWords>> = {
	fr: FRENCH,
	facile: {
		...FRENCH,
		lead: ['Choisissez un atelier.', 'Demandez une place.'],
		other: 'Je veux autre chose',
		ticket: {
			...FRENCH.ticket,
			lead: [
				'Imprimez votre ticket.',
				'Ou photographiez le carré.',
				'La borne efface le ticket après.'
			],
			photograph: [
				'Prenez votre téléphone.',
				'Photographiez ce carré.',
				'Vous verrez votre demande sur votre téléphone.'
			],
			gone: ['Il n’y a pas de ticket sur cette borne.', 'Parlez à l’accueil.']
		}
	},
	en: {
		workshops: 'Workshops',
		lead: ['Choose what interests you, then ask for a place.'],
		more: 'See the next ones',
		other: 'Nothing suits you? Ask for something else',
		question: (nth, count) => `Question ${nth} of ${count}`,
		next: 'Next',
		before: 'Question before',
		ticket: {
			title: 'Your request has been sent',
			lead: ['Print your ticket, or photograph it.', 'It does not stay on this screen.'],
			print: 'Print my ticket',
			photograph: [
				'Photograph this square with your telephone.',
				'You will see where your request stands. You can say that you are not coming any more.'
			],
			square: 'Square to photograph: it opens the page of your request',
			gone: [
				'No ticket is kept on this screen.',
				'To know where a request stands, talk to reception.'
			],
			ask: 'See the workshops',
			printed: (day) => `Printed on ${day}. This ticket is yours: do not leave it here.`
		},
		exercises: {
			title: 'Practise without risk',
			lead: ['These screens are drawn to learn with.', 'Nothing is sent, nothing is kept.'],
			onlyFrench: [
				'These exercises exist in French only.',
				'Would you like help to read them? Call somebody.'
			],
			leave: 'Choose another exercise'
		},
		placesOnlyFrench: [
			'These places are told in French only.',
			'Would you like help to read them? Call somebody.'
		]
	},
	ar: {
		workshops: 'الورشات',
		lead: ['اختاروا ما يهمكم، ثم اطلبوا مكانا.'],
		more: 'عرض المواعيد التالية',
		other: 'لا شيء يناسبكم؟ اطلبوا شيئا آخر',
		question: (nth, count) => `السؤال ${nth} من ${count}`,
		next: 'التالي',
		before: 'السؤال السابق',
		ticket: {
			title: 'أُرسل طلبكم',
			lead: ['اطبعوا تذكرتكم أو صوّروها.', 'لن تبقى على هذه الشاشة.'],
			print: 'طباعة تذكرتي',
			photograph: [
				'صوّروا هذا المربع بهاتفكم.',
				'سترون أين وصل طلبكم، ويمكنكم القول إنكم لن تأتوا.'
			],
			square: 'مربع للتصوير: يفتح صفحة طلبكم',
			gone: ['لا توجد تذكرة محفوظة على هذه الشاشة.', 'لمعرفة أين وصل طلب، تحدثوا مع الاستقبال.'],
			ask: 'عرض الورشات',
			printed: (day) => `طُبعت يوم ${day}. هذه التذكرة لكم: لا تتركوها هنا.`
		},
		exercises: {
			title: 'التدرّب دون خطر',
			lead: ['هذه شاشات مرسومة للتعلّم.', 'لا شيء يُرسَل ولا شيء يُحفَظ.'],
			onlyFrench: ['هذه التمارين بالفرنسية فقط.', 'تريدون مساعدة لقراءتها؟ نادوا شخصا.'],
			leave: 'اختيار تمرين آخر'
		},
		placesOnlyFrench: ['هذه الأماكن بالفرنسية فقط.', 'تريدون مساعدة لقراءتها؟ نادوا شخصا.']
	}
};
