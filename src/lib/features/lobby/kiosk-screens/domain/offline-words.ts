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
	/** A page that nobody kept was asked for: nothing was sent. */
	notKept: { title: string; lead: string };
	/** Where guides are looked for by words, and are not. */
	notSearched: string;
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
		guides: 'Lire les guides',
		notKept: {
			title: 'Cette page ne s’ouvre pas sans réseau',
			lead: 'Vous n’avez rien abîmé. Elle reviendra avec le réseau.'
		},
		notSearched: 'La recherche revient avec le réseau. En attendant, choisissez un sujet\u00a0:'
	},
	facile: {
		kept: 'Il n’y a plus de réseau. Cette page date du',
		title: 'Il n’y a plus de réseau',
		lead: 'Votre demande n’est pas partie. Vous n’avez rien abîmé.',
		instead: ['Parlez à la personne de l’accueil.', 'Vous pouvez encore lire les guides.'],
		call: 'Vous pouvez aussi téléphoner au centre\u00a0:',
		guides: 'Lire les guides',
		notKept: {
			title: 'Cette page a besoin du réseau',
			lead: 'Le réseau ne marche plus. Vous n’avez rien abîmé.'
		},
		notSearched: 'On ne peut pas chercher sans réseau. Choisissez un sujet\u00a0:'
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
		guides: 'Read the guides',
		notKept: {
			title: 'This page does not open without the network',
			lead: 'You have not broken anything. It will be back with the network.'
		},
		notSearched: 'Search will be back with the network. For now, choose a subject:'
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
		guides: 'قراءة الأدلة',
		notKept: {
			title: 'لا تُفتح هذه الصفحة دون شبكة',
			lead: 'لم تُتلفوا شيئًا. ستعود مع عودة الشبكة.'
		},
		notSearched: 'يعود البحث مع عودة الشبكة. في انتظار ذلك، اختاروا موضوعًا:'
	}
};
