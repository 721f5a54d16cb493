import type { PublicText } from '#lib/shared/public-text.ts';

/** What the page of a message is told once somebody has said « moi aussi ». */
export const ME_TOO_PARAM = 'moi-aussi';
/** In which text she reads, so that she is led back there. */
export const READ_IN_PARAM = 'texte';

/** What stands around the button. */
export type MeTooWords = { label: string; done: string; hint: string };

const FRENCH: MeTooWords = {
	label: 'Moi aussi',
	done: 'C’est compté. Merci\u00a0!',
	hint: 'Une fois par jour et par appareil. Votre appareil garde un témoin un jour, sans rien dire de vous. Le nombre s’affiche à partir de cinq.'
};

/** Each text; one that is missing does not compile. */
export const ME_TOO_WORDS: Readonly<Record<PublicText, MeTooWords>> = {
	fr: FRENCH,
	facile: {
		...FRENCH,
		hint: 'Vous pouvez le dire une fois par jour.\nNous ne savons pas qui vous êtes.\nOn voit le nombre à partir de cinq.'
	},
	en: {
		label: 'Me too',
		done: 'It is counted. Thank you!',
		hint: 'Once a day and a device. Your device keeps a mark for a day, which says nothing of you. The number is shown from five on.'
	},
	ar: {
		label: 'أنا أيضًا',
		done: 'سُجّل ذلك. شكرًا!',
		hint: 'مرة واحدة في اليوم لكل جهاز. يحتفظ جهازكم بعلامة ليوم واحد لا تقول شيئًا عنكم. يظهر العدد ابتداءً من خمسة.'
	}
};

const BROWSER = /^[a-f\d]{24}$/;

/** A value that a browser was given here; anything else is none. */
export const isBrowserMark = (value: string | undefined): value is string =>
	BROWSER.test(value ?? '');
