import type { PublicText } from '#lib/shared/public-text.ts';

/** What the screen of a call says. */
export type CallWords = {
	title: string;
	lead: string;
	press: string;
	/** The last call of this kiosk is over. */
	over: string;
	rings: string;
	stay: string;
	comes(name: string): string;
	near: string;
	enough: string;
	late: string;
	lateLead: string;
	today: string;
	dropIn: string;
	phone: string;
	print: string;
	printing: { sending: string; done: string; tooMany: string; failed: string };
	paper: { title: string; calledAt: string; about: string; bring: string };
	/** Without a script, the page asks again by itself. */
	refreshes: string;
};

const FRENCH: CallWords = {
	title: 'Appeler quelqu’un',
	lead: 'Touchez le bouton. Cela sonne à l’accueil et sur les écrans de l’équipe. Personne ne saura votre nom.',
	press: 'Sonner à l’accueil',
	over: 'L’appel est terminé. Vous pouvez appeler de nouveau.',
	rings: 'On a sonné à l’accueil',
	stay: 'Restez près de la borne. Votre page reste ouverte.',
	comes: (name) => `${name} arrive`,
	near: 'Restez près de la borne\u00a0: quelqu’un vient vers vous.',
	enough: 'Je n’ai plus besoin',
	late: 'Personne n’a encore répondu',
	lateLead: 'Cela sonne toujours. Vous pouvez attendre, revenir, ou téléphoner.',
	today: 'Aujourd’hui',
	dropIn: 'La prochaine permanence',
	phone: 'Téléphone du centre',
	print: 'Imprimer ces renseignements',
	printing: {
		sending: 'Votre feuille part à l’imprimante.',
		done: 'Votre feuille s’imprime. Prenez-la avant de partir.',
		tooMany: 'Vous avez déjà imprimé cinq pages. Demandez à l’accueil pour en imprimer d’autres.',
		failed: 'La feuille ne s’est pas imprimée. Notez le numéro du centre.'
	},
	paper: {
		title: 'Vous avez appelé à la borne',
		calledAt: 'Votre appel',
		about: 'C’était pour',
		bring: 'Montrez cette feuille à l’accueil\u00a0: vous n’aurez pas à tout redire.'
	},
	refreshes: 'Cette page se met à jour toutes les dix secondes. Rien n’est perdu.'
};

/** A word that is missing in one text does not compile. */
export const CALL_WORDS: Readonly<Record<PublicText, CallWords>> = {
	fr: FRENCH,
	facile: {
		...FRENCH,
		lead: 'Touchez le bouton.\nQuelqu’un du centre vient vous aider.',
		over: 'L’appel est fini.\nVous pouvez appeler encore.',
		stay: 'Restez ici.\nVotre page reste ouverte.',
		near: 'Restez ici.\nCette personne vient vous voir.',
		lateLead:
			'Cela sonne encore.\nVous pouvez attendre.\nVous pouvez revenir.\nVous pouvez téléphoner.'
	},
	en: {
		title: 'Call somebody',
		lead: 'Touch the button. It rings at reception and on the team’s screens. Nobody will know your name.',
		press: 'Ring reception',
		over: 'The call is over. You can call again.',
		rings: 'Reception has been called',
		stay: 'Stay near the kiosk. Your page stays open.',
		comes: (name) => `${name} is coming`,
		near: 'Stay near the kiosk: somebody is coming to you.',
		enough: 'I do not need help any more',
		late: 'Nobody has answered yet',
		lateLead: 'It is still ringing. You can wait, come back, or telephone.',
		today: 'Today',
		dropIn: 'The next drop-in session',
		phone: 'Telephone of the centre',
		print: 'Print this information',
		printing: {
			sending: 'Your sheet is going to the printer.',
			done: 'Your sheet is being printed. Take it before you leave.',
			tooMany: 'You have already printed five pages. Ask at reception to print more.',
			failed: 'The sheet was not printed. Write down the number of the centre.'
		},
		paper: {
			title: 'You called at the kiosk',
			calledAt: 'Your call',
			about: 'It was about',
			bring: 'Show this sheet at reception: you will not have to explain it all again.'
		},
		refreshes: 'This page is updated every ten seconds. Nothing is lost.'
	},
	ar: {
		title: 'نداء شخص للمساعدة',
		lead: 'المسوا الزر. سيرن الجرس عند الاستقبال وعلى شاشات الفريق. لن يعرف أحد اسمكم.',
		press: 'رنّ جرس الاستقبال',
		over: 'انتهى النداء. يمكنكم النداء من جديد.',
		rings: 'رنّ الجرس عند الاستقبال',
		stay: 'ابقوا قرب الشاشة. صفحتكم تبقى مفتوحة.',
		comes: (name) => `${name} في الطريق إليكم`,
		near: 'ابقوا قرب الشاشة: شخص ما قادم إليكم.',
		enough: 'لم أعد بحاجة إلى مساعدة',
		late: 'لم يجب أحد بعد',
		lateLead: 'ما زال الجرس يرن. يمكنكم الانتظار أو العودة لاحقا أو الاتصال بالهاتف.',
		today: 'اليوم',
		dropIn: 'الموعد المفتوح القادم',
		phone: 'هاتف المركز',
		print: 'طباعة هذه المعلومات',
		printing: {
			sending: 'ورقتكم في طريقها إلى الطابعة.',
			done: 'ورقتكم تُطبع الآن. خذوها قبل المغادرة.',
			tooMany: 'لقد طبعتم خمس صفحات. للمزيد، اسألوا الاستقبال.',
			failed: 'لم تُطبع الورقة. اكتبوا رقم المركز.'
		},
		paper: {
			title: 'لقد ناديتم من الشاشة',
			calledAt: 'نداؤكم',
			about: 'كان بشأن',
			bring: 'أظهروا هذه الورقة للاستقبال: لن تحتاجوا إلى إعادة الشرح.'
		},
		refreshes: 'تُحدَّث هذه الصفحة كل عشر ثوان. لا شيء يضيع.'
	}
};
