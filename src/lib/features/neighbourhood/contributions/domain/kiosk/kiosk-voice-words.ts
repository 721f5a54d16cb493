import type { PublicText } from '#lib/shared/public-text.ts';

/** What the screens of a kiosk say where residents speak, besides what the pages of the site say already. */
export type KioskVoiceWords = {
	/** Who reads, and that nobody is named. */
	lead: readonly string[];
	/** Under what has been published, how to say that it should not stand there. */
	amiss: string;
	meToo: string;
	counted: string;
	/** A message in another language, where the voice says this one alone. */
	otherTongue: string;
	/** The doors, on a screen of their own. */
	doors: string;
	/** Before the box that says so: nobody is asked her age. */
	young: string;
	/** Of a lobby, where no photo is taken. */
	noPhoto: string;
	ticket: {
		title: string;
		lead: readonly string[];
		photograph: readonly string[];
		print: string;
		square: string;
		printed: (day: string) => string;
		gone: readonly string[];
	};
};

const FRENCH: KioskVoiceWords = {
	lead: [
		'Des idées, des problèmes, des bons plans.',
		'Quelqu’un du centre lit chaque message avant qu’il soit montré.'
	],
	amiss: 'Un message vous gêne\u00a0? Dites-le à l’accueil.',
	meToo: 'Moi aussi',
	counted: 'C’est compté. Merci\u00a0!',
	otherTongue: 'Ce message est écrit dans une autre langue.',
	doors: 'Que voulez-vous dire\u00a0?',
	young: 'Avez-vous moins de 15\u00a0ans\u00a0?',
	noPhoto: 'Vous avez une photo\u00a0? Montrez-la à l’accueil.',
	ticket: {
		title: 'Votre message est arrivé',
		lead: [
			'Quelqu’un du centre va le lire.',
			'Imprimez votre ticket, ou photographiez-le.',
			'Il ne reste pas sur cette borne.'
		],
		photograph: [
			'Photographiez ce carré avec votre téléphone.',
			'Vous verrez ce que devient votre message. Vous pourrez le changer ou le retirer.'
		],
		print: 'Imprimer mon ticket',
		square: 'Carré à photographier\u00a0: il ouvre la page de votre message',
		printed: (day) => `Imprimé le ${day}. Ce ticket est à vous\u00a0: ne le laissez pas ici.`,
		gone: [
			'Aucun ticket n’est gardé sur cette borne.',
			'Pour savoir ce que devient un message, parlez à l’accueil.'
		]
	}
};

/** Each text; one that is missing does not compile. */
export const KIOSK_VOICE_WORDS: Readonly<Record<PublicText, KioskVoiceWords>> = {
	fr: FRENCH,
	facile: {
		...FRENCH,
		lead: [
			'Les habitants parlent du quartier.',
			'Une personne du centre lit les messages.',
			'Après, tout le monde peut les lire.'
		],
		amiss: 'Un message vous fait du mal\u00a0? Dites-le à l’accueil.',
		ticket: {
			...FRENCH.ticket,
			lead: [
				'Une personne du centre va le lire.',
				'Imprimez votre ticket.',
				'Ou photographiez le carré.',
				'La borne efface le ticket après.'
			],
			photograph: [
				'Prenez votre téléphone.',
				'Photographiez ce carré.',
				'Vous verrez votre message sur votre téléphone.'
			],
			gone: ['Il n’y a pas de ticket sur cette borne.', 'Parlez à l’accueil.']
		}
	},
	en: {
		lead: [
			'Ideas, problems, good tips.',
			'Somebody at the centre reads each message before it is shown.'
		],
		amiss: 'Is there a message that should not be here? Tell reception.',
		meToo: 'Me too',
		counted: 'It is counted. Thank you!',
		otherTongue: 'This message is written in another language.',
		doors: 'What do you want to say?',
		young: 'Are you under 15?',
		noPhoto: 'Do you have a photo? Show it to reception.',
		ticket: {
			title: 'Your message has arrived',
			lead: [
				'Somebody at the centre will read it.',
				'Print your ticket, or photograph it.',
				'It does not stay on this screen.'
			],
			photograph: [
				'Photograph this square with your telephone.',
				'You will see what becomes of your message. You can change it or take it away.'
			],
			print: 'Print my ticket',
			square: 'Square to photograph: it opens the page of your message',
			printed: (day) => `Printed on ${day}. This ticket is yours: do not leave it here.`,
			gone: [
				'No ticket is kept on this screen.',
				'To know what becomes of a message, talk to reception.'
			]
		}
	},
	ar: {
		lead: ['أفكار ومشاكل ونصائح مفيدة.', 'يقرأ شخص من المركز كل رسالة قبل أن تظهر.'],
		amiss: 'هل تزعجكم رسالة؟ قولوا ذلك للاستقبال.',
		meToo: 'أنا أيضًا',
		counted: 'سُجّل ذلك. شكرًا!',
		otherTongue: 'هذه الرسالة مكتوبة بلغة أخرى.',
		doors: 'ماذا تريدون أن تقولوا؟',
		young: 'هل عمركم أقل من 15 سنة؟',
		noPhoto: 'عندكم صورة؟ أروها للاستقبال.',
		ticket: {
			title: 'وصلت رسالتكم',
			lead: ['سيقرؤها شخص من المركز.', 'اطبعوا تذكرتكم أو صوّروها.', 'لن تبقى على هذه الشاشة.'],
			photograph: [
				'صوّروا هذا المربع بهاتفكم.',
				'سترون ما تصير إليه رسالتكم، ويمكنكم تغييرها أو سحبها.'
			],
			print: 'طباعة تذكرتي',
			square: 'مربع للتصوير: يفتح صفحة رسالتكم',
			printed: (day) => `طُبعت يوم ${day}. هذه التذكرة لكم: لا تتركوها هنا.`,
			gone: [
				'لا توجد تذكرة محفوظة على هذه الشاشة.',
				'لمعرفة ما صارت إليه رسالة، تحدثوا مع الاستقبال.'
			]
		}
	}
};
