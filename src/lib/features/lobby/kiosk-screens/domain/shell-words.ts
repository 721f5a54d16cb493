import type { PublicText } from '#lib/shared/public-text.ts';

/** The words around every screen of the kiosk. */
export type ShellWords = {
	/** What the bar is called for whoever does not see it. */
	bar: string;
	home: string;
	back: string;
	help: string;
	/** « J’ai terminé, effacer » */
	done: string;
	quit: string;
	settings: string;
	languages: string;
	sizes: { legend: string; 1: string; 2: string; 3: string };
	contrast: { on: string; off: string };
	lower: { on: string; off: string };
	listen: string;
	stop: string;
	down: string;
	up: string;
	/** Nobody has touched the screen for two minutes. */
	still: { title: string; seconds: string; lead: string; stay: string };
	wiping: string;
	/** Of the window, where it must not say what is read. */
	neutral: string;
	example: string;
};

const FRENCH: ShellWords = {
	bar: 'Aller ailleurs, ou terminer',
	home: 'Accueil',
	back: 'Retour',
	help: 'Appeler quelqu’un',
	done: 'J’ai terminé, effacer',
	quit: 'Quitter vite',
	settings: 'Langue et lettres',
	languages: 'Choisir la langue',
	sizes: {
		legend: 'Choisir la taille des lettres',
		1: 'Lettres normales',
		2: 'Lettres plus grandes',
		3: 'Très grandes lettres'
	},
	contrast: { on: 'Écran noir, lettres claires', off: 'Écran clair' },
	lower: { on: 'Baisser l’écran', off: 'Remonter l’écran' },
	listen: 'Écouter',
	stop: 'Arrêter le son',
	down: 'Plus bas',
	up: 'Plus haut',
	still: {
		title: 'Êtes-vous toujours là\u00a0?',
		seconds: 'secondes',
		lead: 'Touchez l’écran pour continuer. Sinon, tout s’efface.',
		stay: 'Je continue'
	},
	wiping: 'Un instant, tout s’efface.',
	neutral: 'Guide',
	example: 'Démonstration\u00a0: ces guides sont des exemples'
};

/** Every word around the screen, in each text: one that is missing does not compile. */
export const SHELL_WORDS: Readonly<Record<PublicText, ShellWords>> = {
	fr: FRENCH,
	facile: {
		...FRENCH,
		settings: 'Langue et lettres',
		still: {
			title: 'Êtes-vous encore là\u00a0?',
			seconds: 'secondes',
			lead: 'Touchez l’écran pour rester. Sinon, la borne efface tout.',
			stay: 'Je reste'
		},
		wiping: 'Attendez. La borne efface tout.'
	},
	en: {
		bar: 'Go elsewhere, or finish',
		home: 'Home',
		back: 'Back',
		help: 'Call somebody',
		done: 'I have finished, erase',
		quit: 'Leave quickly',
		settings: 'Language and letters',
		languages: 'Choose the language',
		sizes: {
			legend: 'Choose the size of the letters',
			1: 'Normal letters',
			2: 'Larger letters',
			3: 'Very large letters'
		},
		contrast: { on: 'Black screen, light letters', off: 'Light screen' },
		lower: { on: 'Lower the screen', off: 'Raise the screen' },
		listen: 'Listen',
		stop: 'Stop the sound',
		down: 'Further down',
		up: 'Further up',
		still: {
			title: 'Are you still there?',
			seconds: 'seconds',
			lead: 'Touch the screen to continue. Otherwise, everything is erased.',
			stay: 'I continue'
		},
		wiping: 'One moment, everything is being erased.',
		neutral: 'Guide',
		example: 'Demonstration: these guides are examples'
	},
	ar: {
		bar: 'الانتقال إلى مكان آخر أو الإنهاء',
		home: 'البداية',
		back: 'رجوع',
		help: 'نداء شخص للمساعدة',
		done: 'انتهيت، امسحوا كل شيء',
		quit: 'خروج سريع',
		settings: 'اللغة والحروف',
		languages: 'اختيار اللغة',
		sizes: {
			legend: 'اختيار حجم الحروف',
			1: 'حروف عادية',
			2: 'حروف أكبر',
			3: 'حروف كبيرة جدا'
		},
		contrast: { on: 'شاشة سوداء وحروف فاتحة', off: 'شاشة فاتحة' },
		lower: { on: 'إنزال الشاشة', off: 'رفع الشاشة' },
		listen: 'استماع',
		stop: 'إيقاف الصوت',
		down: 'إلى الأسفل',
		up: 'إلى الأعلى',
		still: {
			title: 'هل ما زلتم هنا؟',
			seconds: 'ثانية',
			lead: 'المسوا الشاشة للمتابعة. وإلا يُمسح كل شيء.',
			stay: 'أتابع'
		},
		wiping: 'لحظة من فضلكم، يجري مسح كل شيء.',
		neutral: 'دليل',
		example: 'عرض تجريبي: هذه الأدلة أمثلة'
	}
};
