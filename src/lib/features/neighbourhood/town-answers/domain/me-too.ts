import type { PublicText } from '#lib/shared/public-text.ts';

/** What the page of a message is told once somebody has said « moi aussi ». */
export const ME_TOO_PARAM = 'moi-aussi';
/** The hidden field that carries the stamp of the page. */
export const ME_TOO_FIELD = 'lu';
/** In which text she reads, so that she is led back there. */
export const READ_IN_PARAM = 'texte';

/** What stands around the button. */
export type MeTooWords = { label: string; done: string; waits: string; hint: string };

const FRENCH: MeTooWords = {
	label: 'Moi aussi',
	done: 'C’est compté. Merci\u00a0!',
	waits:
		'C’est reçu. Merci\u00a0! Beaucoup de personnes l’ont dit à la fois\u00a0: quelqu’un de l’équipe regarde avant de compter.',
	hint: 'Une fois par jour et par appareil. Quand vous appuyez, votre appareil garde un témoin un jour, sans rien dire de vous. Le nombre s’affiche à partir de cinq.'
};

/** Each text; one that is missing does not compile. */
export const ME_TOO_WORDS: Readonly<Record<PublicText, MeTooWords>> = {
	fr: FRENCH,
	facile: {
		...FRENCH,
		waits:
			'C’est reçu. Merci\u00a0!\nBeaucoup de personnes l’ont dit en même temps.\nUne personne de l’équipe regarde avant de compter.',
		hint: 'Vous pouvez le dire une fois par jour.\nNous ne savons pas qui vous êtes.\nOn voit le nombre à partir de cinq.'
	},
	en: {
		label: 'Me too',
		done: 'It is counted. Thank you!',
		waits:
			'It is received. Thank you! Many people have said it at once: somebody of the team looks before counting.',
		hint: 'Once a day and a device. When you press, your device keeps a mark for a day, which says nothing of you. The number is shown from five on.'
	},
	ar: {
		label: 'أنا أيضًا',
		done: 'سُجّل ذلك. شكرًا!',
		waits: 'وصل ذلك. شكرًا! قاله كثيرون في الوقت نفسه: ينظر فيه أحد أفراد الفريق قبل احتسابه.',
		hint: 'مرة واحدة في اليوم لكل جهاز. يحتفظ جهازكم بعلامة ليوم واحد لا تقول شيئًا عنكم. يظهر العدد ابتداءً من خمسة.'
	}
};

const BROWSER = /^[a-f\d]{24}$/;

/** A value that a browser was given here; anything else is none. */
export const isBrowserMark = (value: string | undefined): value is string =>
	BROWSER.test(value ?? '');
