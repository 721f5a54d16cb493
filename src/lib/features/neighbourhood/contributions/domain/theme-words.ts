import type { ThemeKind } from '#lib/features/neighbourhood/themes/index.ts';
import type { PublicText } from '#lib/shared/public-text.ts';

/** What the pages of somebody who answers a theme say of it, in a text; its own words stay in French. */
export type ThemeWords = {
	/** Above what is asked. */
	asks: Readonly<Record<ThemeKind, string>>;
	until: (day: string) => string;
	/** It is over: she says it all the same, and it answers nothing. */
	over: string;
	overHint: string;
	/** What the three doors are called together, for whoever answers. */
	doors: string;
	/** How to answer it no more. */
	without: string;
	/** On her ticket. */
	answered: string;
	/** The page where what was said of it, and what was decided, are read. */
	read: string;
	/** It ended while she was writing: nothing is lost. */
	ended: string;
};

export const THEME_WORDS: Readonly<Record<PublicText, ThemeWords>> = {
	fr: {
		asks: { question: 'Le centre social vous demande', walk: 'Une balade dans le quartier' },
		until: (day) => `Répondez jusqu’au ${day}.`,
		over: 'C’est terminé, on n’y répond plus.',
		overHint: 'Vous pouvez quand même écrire\u00a0: le centre social lira votre message.',
		doors: 'Comment voulez-vous répondre\u00a0?',
		without: 'Parler d’autre chose',
		answered: 'En réponse à',
		read: 'Lire les réponses, et ce qui est décidé',
		ended:
			'Ce thème vient de se terminer. Vos mots sont toujours là\u00a0: relisez-les, et envoyez-les sans lui.'
	},
	facile: {
		asks: { question: 'Le centre social vous demande', walk: 'Une balade dans le quartier' },
		until: (day) => `Répondez jusqu’au ${day}.`,
		over: 'C’est terminé. On n’y répond plus.',
		overHint: 'Vous pouvez quand même écrire.\nLe centre social lira votre message.',
		doors: 'Comment voulez-vous répondre\u00a0?',
		without: 'Parler d’autre chose',
		answered: 'En réponse à',
		read: 'Lire les réponses, et ce qui est décidé',
		ended: 'Cette question est terminée.\nVos mots sont toujours là.\nRelisez et envoyez.'
	},
	en: {
		asks: { question: 'The centre asks you', walk: 'A walk around the neighbourhood' },
		until: (day) => `Answer until ${day}.`,
		over: 'This is over: it takes no more answers.',
		overHint: 'You can still write: someone at the centre will read your message.',
		doors: 'How would you like to answer?',
		without: 'Talk about something else',
		answered: 'In answer to',
		read: 'Read the answers, and what was decided (in French)',
		ended:
			'This has just ended. Your words are still here: read them again and send them without it.'
	},
	ar: {
		asks: { question: 'المركز الاجتماعي يسألكم', walk: 'جولة في الحي' },
		until: (day) => `يمكنكم الإجابة حتى ${day}.`,
		over: 'انتهى هذا الموضوع، ولم نعد نستقبل إجابات عنه.',
		overHint: 'يمكنكم الكتابة مع ذلك: شخص من المركز سيقرأ رسالتكم.',
		doors: 'كيف تريدون الإجابة؟',
		without: 'الحديث عن شيء آخر',
		answered: 'إجابة على',
		read: 'قراءة الإجابات وما تقرر (بالفرنسية)',
		ended: 'انتهى هذا الموضوع قبل قليل. كلماتكم لا تزال هنا: اقرؤوها مرة أخرى وأرسلوها من دونه.'
	}
};
