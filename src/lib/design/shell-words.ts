import type { PublicLanguage } from '#lib/shared/public-text.ts';

/** The words around a page that anybody may read, in its language. */
export const SHELL_WORDS: Readonly<
	Record<
		PublicLanguage,
		{
			skip: string;
			/** Where the logo leads. */
			home: string;
			/** What the other texts of the page are called. */
			versions: string;
			/** Whom to call. */
			help: string;
			/** Where there is nobody to call: which centre to look for, and where. */
			finder: string;
			finderHref: string;
			/** What is told of the house: legal notice, privacy… */
			house: string;
		}
	>
> = {
	fr: {
		skip: 'Aller au contenu',
		home: 'accueil',
		versions: 'Lire cette page autrement',
		help: 'J’ai besoin d’aide',
		finder: 'Trouver un centre',
		finderHref: '/',
		house: 'À propos de ce site'
	},
	en: {
		skip: 'Go to the content',
		home: 'home',
		versions: 'Read this page in another way',
		help: 'I need help',
		finder: 'Find a centre',
		finderHref: '/en',
		house: 'About this site'
	},
	ar: {
		skip: 'الذهاب إلى المحتوى',
		home: 'الصفحة الأولى',
		versions: 'قراءة هذه الصفحة بطريقة أخرى',
		help: 'أحتاج إلى مساعدة',
		finder: 'البحث عن مركز',
		finderHref: '/ar',
		house: 'عن هذا الموقع'
	}
};
