import { counted } from '#lib/shared/french-plural.ts';
import type { PublicText } from '#lib/shared/public-text.ts';

/** What whoever stands before the kiosk reads around what the desk does there. */
type DeskWords = {
	/** A site that is not on the list. */
	blocked: { title: string; lead: readonly string[]; ask: string; guides: string };
	/** The desk has typed its figures. */
	accord: {
		site: string;
		pages: string;
		more(pages: number): string;
		/** Allowed, before the machine says that it is done. */
		given: string;
		/** Handed to the machine, which has not answered yet. */
		doing: string;
		siteDone: string;
		pagesDone: string;
		failed: string;
		go: string;
		/** It came too late, or was not ours. */
		over: { title: string; lead: string };
	};
};

const FRENCH: DeskWords = {
	blocked: {
		title: 'Ce site n’est pas ouvert sur cette borne',
		lead: ['Ce n’est pas votre faute.', 'L’accueil peut l’ouvrir pour vous, si c’est utile.'],
		ask: 'Demander à l’accueil',
		guides: 'Chercher une autre démarche'
	},
	accord: {
		site: 'L’accueil ouvre ce site',
		pages: 'L’accueil permet d’imprimer',
		more: (pages) => `${counted(pages, 'page')} de plus`,
		given: 'C’est accordé, pour cette visite seulement.',
		doing: 'La borne le note. Quelques secondes…',
		siteDone: 'La borne l’a ouvert, jusqu’à la fin de la visite.',
		pagesDone: 'La borne l’a noté. Vous pouvez imprimer.',
		failed: 'La borne n’a pas répondu. Demandez à l’accueil de recommencer.',
		go: 'Aller sur ce site',
		over: {
			title: 'Cette autorisation n’est plus valable',
			lead: 'Demandez à l’accueil de taper son code à nouveau.'
		}
	}
};

/** A word that is missing in a text does not compile. */
export const DESK_WORDS: Readonly<Record<PublicText, DeskWords>> = {
	fr: FRENCH,
	facile: {
		blocked: {
			...FRENCH.blocked,
			title: 'La borne n’ouvre pas ce site',
			lead: ['Vous n’avez rien fait de mal.', 'L’accueil peut ouvrir ce site pour vous.']
		},
		accord: {
			...FRENCH.accord,
			site: 'L’accueil ouvre ce site pour vous',
			pages: 'Vous pouvez imprimer encore',
			given: 'L’accueil est d’accord. C’est pour aujourd’hui, sur cette borne.',
			doing: 'La borne travaille. Attendez quelques secondes.',
			siteDone: 'Le site est ouvert. La borne le ferme après vous.',
			pagesDone: 'C’est prêt. Vous pouvez imprimer.',
			failed: 'La borne ne répond pas. Demandez encore à l’accueil.',
			over: {
				title: 'C’est trop tard',
				lead: 'Demandez à l’accueil de taper encore son code.'
			}
		}
	},
	en: {
		blocked: {
			title: 'This site is not open on this kiosk',
			lead: ['It is not your fault.', 'Reception can open it for you, if it helps.'],
			ask: 'Ask at reception',
			guides: 'Look for another procedure'
		},
		accord: {
			site: 'Reception is opening this site',
			pages: 'Reception lets you print more',
			more: (pages) => (pages === 1 ? 'One more page' : `${pages} more pages`),
			given: 'It is granted, for this visit only.',
			doing: 'The kiosk is noting it. A few seconds…',
			siteDone: 'The kiosk has opened it, until the end of your visit.',
			pagesDone: 'The kiosk has noted it. You can print.',
			failed: 'The kiosk did not answer. Ask reception to try again.',
			go: 'Go to this site',
			over: {
				title: 'This permission is no longer valid',
				lead: 'Ask reception to type its code again.'
			}
		}
	},
	ar: {
		blocked: {
			title: 'هذا الموقع غير مفتوح على هذه الشاشة',
			lead: ['هذا ليس خطأكم.', 'يستطيع الاستقبال أن يفتحه لكم إذا كان ذلك مفيدا.'],
			ask: 'اسألوا الاستقبال',
			guides: 'البحث عن إجراء آخر'
		},
		accord: {
			site: 'الاستقبال يفتح هذا الموقع',
			pages: 'الاستقبال يسمح لكم بالطباعة',
			more: (pages) => (pages === 1 ? 'صفحة واحدة إضافية' : `عدد الصفحات الإضافية: ${pages}`),
			given: 'تم السماح، لهذه الزيارة فقط.',
			doing: 'الجهاز يسجل ذلك. بضع ثوانٍ…',
			siteDone: 'فُتح الموقع حتى نهاية زيارتكم.',
			pagesDone: 'تم تسجيل ذلك. يمكنكم الطباعة.',
			failed: 'لم تستجب الآلة. اطلبوا من الاستقبال أن يعيد المحاولة.',
			go: 'الذهاب إلى هذا الموقع',
			over: {
				title: 'لم يعد هذا السماح صالحا',
				lead: 'اطلبوا من الاستقبال أن يكتب رمزه من جديد.'
			}
		}
	}
};
