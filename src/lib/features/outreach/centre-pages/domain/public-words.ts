import type { PageTextName } from './centre-page.ts';
import type { PageLanguage } from './opening-words.ts';

/** The words of the pages that anybody reads, in each of their texts. */
export type PublicWords = {
	language: PageLanguage;
	name: string;
	skip: string;
	home: string;
	versions: string;
	help: string;
	colon: string;
	example: string;
	house: string;
	/** Of a centre's page. */
	hours: string;
	today: string;
	special: string;
	holiday: (name: string) => string;
	address: string;
	access: string;
	call: string;
	does: string;
	doesNot: string;
	free: string;
	coming: string;
	nothingComing: string;
	ask: string;
	guides: string;
	guidesLead: string;
	unwritten: string;
	calendar: string;
	/** Of the residents' page. */
	title: string;
	lead: string;
	where: string;
	whereHint: string;
	find: string;
	noCentre: string;
	near: string;
	nearHint: string;
	/** « {minutes} » is a number: how far a centre is. */
	walk: string;
	centres: string;
	thisWeek: string;
	see: (centre: string) => string;
};

const FR: PublicWords = {
	language: 'fr',
	name: 'Français',
	skip: 'Aller au contenu',
	home: 'accueil',
	versions: 'Lire cette page autrement',
	help: 'J’ai besoin d’aide',
	colon: '\u00a0:',
	example: 'Démonstration\u00a0: ces centres sont des exemples',
	house: 'À propos de ce site',
	hours: 'Quand venir',
	today: 'Aujourd’hui',
	special: 'Jours différents',
	holiday: (name) => `jour férié, ${name}`,
	address: 'Où venir',
	access: 'Comment venir',
	call: 'Nous appeler',
	does: 'Nous faisons avec vous',
	doesNot: 'Nous ne faisons pas à votre place',
	free: 'Tout est gratuit.',
	coming: 'Ce qui vient',
	nothingComing: 'Rien n’est prévu pour le moment. Appelez-nous\u00a0: nous vous dirons la suite.',
	ask: 'Demander une place',
	guides: 'Guides pas à pas',
	guidesLead: 'Pour faire vous-même, à votre rythme.',
	unwritten: 'Ce centre n’a pas encore écrit sa page. Appelez-le.',
	calendar: 'Mettre ces dates dans mon agenda',
	title: 'Apprendre à se servir d’internet, près de chez vous',
	lead: 'Un papier à faire en ligne\u00a0? Votre centre social vous apprend à le faire, sans vous juger.',
	where: 'Où habitez-vous\u00a0?',
	whereHint: 'Écrivez le nom de votre ville, ou le nom du centre.',
	find: 'Chercher',
	noCentre: 'Aucun centre ne répond à ce nom. Voici tous les centres.',
	near: 'Le plus près de moi',
	nearHint: 'Votre téléphone calcule seul. Il n’envoie pas où vous êtes.',
	walk: 'À {minutes} minutes à pied, à vol d’oiseau',
	centres: 'Les centres',
	thisWeek: 'Cette semaine',
	see: (centre) => `Voir la page\u00a0: ${centre}`
};

export const PUBLIC_WORDS: Readonly<Record<PageTextName, PublicWords>> = {
	fr: FR,
	facile: {
		...FR,
		name: 'Facile à lire',
		hours: 'Les jours et les heures',
		special: 'Les jours qui changent',
		address: 'L’adresse',
		access: 'Le chemin',
		call: 'Le téléphone',
		does: 'Nous vous aidons',
		doesNot: 'Nous ne le faisons pas pour vous',
		coming: 'Les prochaines dates',
		nothingComing: 'Il n’y a pas de date en ce moment. Appelez-nous.',
		title: 'Apprendre internet près de chez vous',
		lead: 'Un papier à faire sur internet\u00a0? Le centre social vous apprend. Vous faites avec nous.'
	},
	en: {
		language: 'en',
		name: 'English',
		skip: 'Go to the content',
		home: 'home',
		versions: 'Read this page in another way',
		help: 'I need help',
		colon: ':',
		example: 'Demonstration: these centres are examples',
		house: 'About this site',
		hours: 'When to come',
		today: 'Today',
		special: 'Other days',
		holiday: () => 'public holiday',
		address: 'Where to come',
		access: 'How to get here',
		call: 'Call us',
		does: 'We do it with you',
		doesNot: 'We do not do it for you',
		free: 'Everything is free.',
		coming: 'Coming soon',
		nothingComing: 'Nothing is planned for now. Call us and we will tell you what comes next.',
		ask: 'Ask for a place',
		guides: 'Step-by-step guides',
		guidesLead: 'To do it yourself, at your own pace.',
		unwritten: 'This centre has not written its page yet. Please call.',
		calendar: 'Put these dates in my calendar',
		title: 'Learn to use the internet, near your home',
		lead: 'A form to fill in online? Your social centre teaches you how, without judging you.',
		where: 'Where do you live?',
		whereHint: 'Write the name of your town, or of the centre.',
		find: 'Search',
		noCentre: 'No centre matches this name. Here are all the centres.',
		near: 'The nearest to me',
		nearHint: 'Your phone works it out alone. It does not send where you are.',
		walk: '{minutes} minutes’ walk, as the crow flies',
		centres: 'The centres',
		thisWeek: 'This week',
		see: (centre) => `See the page: ${centre}`
	},
	ar: {
		language: 'ar',
		name: 'العربية',
		skip: 'إلى المحتوى',
		home: 'الصفحة الأولى',
		versions: 'قراءة هذه الصفحة بطريقة أخرى',
		help: 'أحتاج إلى مساعدة',
		colon: ':',
		example: 'عرض تجريبي: هذه المراكز أمثلة فقط',
		house: 'عن هذا الموقع',
		hours: 'متى تأتون',
		today: 'اليوم',
		special: 'أيام مختلفة',
		holiday: () => 'عطلة رسمية',
		address: 'العنوان',
		access: 'كيف تصلون إلينا',
		call: 'اتصلوا بنا',
		does: 'نعمل معكم',
		doesNot: 'لا نعمل بدلا منكم',
		free: 'كل شيء مجاني.',
		coming: 'المواعيد القادمة',
		nothingComing: 'لا يوجد موعد الآن. اتصلوا بنا.',
		ask: 'طلب مكان',
		guides: 'أدلة خطوة بخطوة',
		guidesLead: 'لتقوموا بذلك بأنفسكم، على مهل.',
		unwritten: 'لم يكتب هذا المركز صفحته بعد. اتصلوا به.',
		calendar: 'ضعوا هذه المواعيد في تقويمكم',
		title: 'تعلموا استعمال الإنترنت قرب بيتكم',
		lead: 'عندكم معاملة على الإنترنت؟ المركز الاجتماعي يعلمكم كيف تقومون بها، دون أي حكم عليكم.',
		where: 'أين تسكنون؟',
		whereHint: 'اكتبوا اسم مدينتكم أو اسم المركز.',
		find: 'بحث',
		noCentre: 'لا يوجد مركز بهذا الاسم. هذه كل المراكز.',
		near: 'الأقرب إليّ',
		nearHint: 'هاتفكم يحسب وحده، ولا يرسل مكانكم.',
		walk: 'على بعد {minutes} دقيقة مشيا، بخط مستقيم',
		centres: 'المراكز',
		thisWeek: 'هذا الأسبوع',
		see: (centre) => `صفحة المركز: ${centre}`
	}
};

/** Where a page of a centre is read in each of its texts. */
export function centreAddress(slug: string, name: PageTextName): string {
	if (name === 'fr') return `/centres/${slug}`;
	return name === 'facile' ? `/centres/${slug}/facile` : `/${name}/centres/${slug}`;
}

/** Where the residents' page is read. */
export const homeAddress = (language: PageLanguage): string =>
	language === 'fr' ? '/' : `/${language}`;
