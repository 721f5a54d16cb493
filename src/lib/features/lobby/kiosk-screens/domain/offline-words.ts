import type { PublicText } from '#lib/shared/public-text.ts';

/** What a kiosk says when the network is gone. */
type OfflineWords = {
	/** Above a screen that was kept, before the day it was kept. */
	kept: string;
	/** What was sent has not left. */
	title: string;
	lead: string;
	/** What to do instead, the likeliest first. */
	instead: readonly string[];
	/** Before the telephone of the centre. */
	call: string;
	guides: string;
};

/** A word that is missing in a text does not compile. */
export const OFFLINE_WORDS: Readonly<Record<PublicText, OfflineWords>> = {
	fr: {
		kept: 'Il n’y a plus de réseau. Cette page a été mise à jour le',
		title: 'Ce n’est pas parti\u00a0: il n’y a plus de réseau',
		lead: 'Vous n’avez rien abîmé. Rien de ce que vous avez écrit n’est gardé ici.',
		instead: [
			'Allez voir la personne de l’accueil\u00a0: elle note votre demande.',
			'Vous pouvez encore lire les guides et vous exercer.'
		],
		call: 'Ou téléphonez au centre\u00a0:',
		guides: 'Lire les guides'
	},
	facile: {
		kept: 'Il n’y a plus de réseau. Cette page date du',
		title: 'Il n’y a plus de réseau',
		lead: 'Votre demande n’est pas partie. Vous n’avez rien abîmé.',
		instead: ['Parlez à la personne de l’accueil.', 'Vous pouvez encore lire les guides.'],
		call: 'Vous pouvez aussi téléphoner au centre\u00a0:',
		guides: 'Lire les guides'
	},
	en: {
		kept: 'The network is down. This page was updated on',
		title: 'It was not sent: the network is down',
		lead: 'You have not broken anything. Nothing you wrote is kept here.',
		instead: [
			'Go to the person at reception: they will write your request down.',
			'You can still read the guides and practise.'
		],
		call: 'Or call the centre:',
		guides: 'Read the guides'
	},
	ar: {
		kept: 'الشبكة مقطوعة. آخر تحديث لهذه الصفحة كان يوم',
		title: 'لم يتم الإرسال: الشبكة مقطوعة',
		lead: 'لم تُتلفوا شيئًا. لا يُحفظ هنا أي شيء مما كتبتم.',
		instead: [
			'توجهوا إلى الشخص الموجود في الاستقبال: سيسجل طلبكم.',
			'ما زال بإمكانكم قراءة الأدلة والتدرب.'
		],
		call: 'أو اتصلوا بالمركز:',
		guides: 'قراءة الأدلة'
	}
};
