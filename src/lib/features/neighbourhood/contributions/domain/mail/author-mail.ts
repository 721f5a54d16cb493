import {
	languageOf,
	LOCALES,
	type PublicLanguage,
	type PublicText
} from '#lib/shared/public-text.ts';

/** What became of a message, as its author is told by mail. */
export type Became =
	| 'published'
	| 'corrected'
	| 'refused'
	| 'hidden'
	| 'upheld'
	| 'read-again'
	| 'received'
	| 'planned'
	| 'mended'
	| 'not-done';

type AuthorMail = {
	became: Became;
	/** The day that it was said, at the centre. */
	saidOn: string;
	/** The day that the town has planned. */
	plannedOn: string | null;
	language: PublicText;
	centre: string;
	phone: string | null;
};

type Words = {
	subject: string;
	hello: string;
	about: (day: string) => string;
	became: Readonly<Record<Exclude<Became, 'planned'>, string>> & {
		planned: (day: string) => string;
	};
	rest: string;
	phone: (phone: string) => string;
	once: string;
};

const WORDS: Readonly<Record<PublicLanguage, Words>> = {
	fr: {
		subject: 'Des nouvelles de votre message sur le quartier',
		hello: 'Bonjour,',
		about: (day) => `Vous avez laissé un message sur le quartier le ${day}.`,
		became: {
			published: 'Il est publié.',
			corrected: 'Il est publié, avec une correction.',
			refused: 'Il n’est pas publié. Vous pouvez lire pourquoi, et demander une autre lecture.',
			hidden: 'Il n’est plus montré. Vous pouvez lire pourquoi, et demander une autre lecture.',
			upheld:
				'Une autre personne l’a relu, comme vous l’avez demandé\u00a0: la décision reste la même. Vous pouvez lire pourquoi.',
			'read-again':
				'Une décision sur ce message était une erreur\u00a0: elle est annulée. Nous le relisons.',
			received: 'La mairie l’a reçu.',
			planned: (day) => `La mairie a prévu de le réparer le ${day}.`,
			mended: 'La mairie dit que c’est réparé.',
			'not-done': 'La mairie ne le fera pas. Vous pouvez lire pourquoi.'
		},
		rest: 'La page de votre message dit le reste\u00a0: c’est l’adresse que vous avez reçue en l’envoyant. Nous ne l’avons pas gardée.',
		phone: (phone) => `Une question\u00a0? Téléphonez à ce numéro\u00a0: ${phone}`,
		once: 'Vous recevez ce courriel parce que vous avez demandé une réponse. Votre adresse n’est montrée à personne.'
	},
	en: {
		subject: 'News of your message about the neighbourhood',
		hello: 'Hello,',
		about: (day) => `You left a message about the neighbourhood on ${day}.`,
		became: {
			published: 'It is published.',
			corrected: 'It is published, with a correction.',
			refused: 'It is not published. You can read why, and ask somebody else to read it.',
			hidden: 'It is no longer shown. You can read why, and ask somebody else to read it.',
			upheld:
				'Somebody else has read it again, as you asked: the decision stays the same. You can read why.',
			'read-again':
				'A decision on this message was a mistake: it is taken back. We are reading it again.',
			received: 'The town hall has received it.',
			planned: (day) => `The town hall plans to mend it on ${day}.`,
			mended: 'The town hall says it is mended.',
			'not-done': 'The town hall will not do it. You can read why.'
		},
		rest: 'The page of your message tells the rest: it is the address you were given when you sent it. We did not keep it.',
		phone: (phone) => `A question? Call this number: ${phone}`,
		once: 'You receive this mail because you asked for an answer. Your address is shown to nobody.'
	},
	ar: {
		subject: 'أخبار رسالتك عن الحي',
		hello: 'مرحبا،',
		about: (day) => `تركت رسالة عن الحي يوم ${day}.`,
		became: {
			published: 'تم نشرها.',
			corrected: 'تم نشرها مع تصحيح.',
			refused: 'لم تنشر. يمكنك قراءة السبب وطلب قراءة ثانية.',
			hidden: 'لم تعد معروضة. يمكنك قراءة السبب وطلب قراءة ثانية.',
			upheld: 'أعاد شخص آخر قراءتها كما طلبت: القرار لم يتغير. يمكنك قراءة السبب.',
			'read-again': 'كان قرار بشأن هذه الرسالة خطأ: تم إلغاؤه. نحن نعيد قراءتها.',
			received: 'البلدية استلمتها.',
			planned: (day) => `البلدية تنوي الإصلاح يوم ${day}.`,
			mended: 'تقول البلدية إن الإصلاح تم.',
			'not-done': 'لن تقوم البلدية بذلك. يمكنك قراءة السبب.'
		},
		rest: 'صفحة رسالتك تقول الباقي: هي العنوان الذي أعطيناك إياه عند الإرسال. نحن لم نحتفظ به.',
		phone: (phone) => `سؤال؟ اتصل بهذا الرقم: ${phone}`,
		once: 'تصلك هذه الرسالة لأنك طلبت جوابا. لا نعرض عنوانك على أحد.'
	}
};

/** Tells which day's message, and what became of it: never its words, nor where they are read. */
export function authorMail({ became, saidOn, plannedOn, language, centre, phone }: AuthorMail) {
	const spoken = languageOf(language);
	const words = WORDS[spoken];
	const said =
		became === 'planned'
			? words.became.planned(dayIn(spoken, plannedOn ?? saidOn))
			: words.became[became];
	return {
		subject: words.subject,
		text: [
			words.hello,
			`${words.about(dayIn(spoken, saidOn))} ${said}`,
			words.rest,
			...(phone ? [words.phone(phone)] : []),
			words.once,
			centre
		].join('\n\n')
	};
}

const dayIn = (language: PublicLanguage, day: string): string =>
	new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(`${day}T12:00:00Z`)
	);
