import type { PublicText, PublicLanguage } from '#lib/shared/public-text.ts';

/** The words of the pages that anybody reads, in each of their texts. */
export type PublicWords = {
	language: PublicLanguage;
	example: string;
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
	/** What is told once one asks for it. */
	later: (count: number) => string;
	ask: string;
	photos: string;
	guides: string;
	guidesLead: string;
	/** The directory of the neighbourhood, which is in French. */
	places: string;
	placesLead: string;
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
	/** Said while the telephone looks, once the nearest stands first, and when it does not say where it is. */
	looking: string;
	found: string;
	lost: string;
	/** How far a centre is: for one minute, two, three to ten, more; the last one holds for what has none. */
	walk: readonly string[];
	centres: string;
	thisWeek: string;
	/** A sentence each. */
	nothingThisWeek: readonly string[];
};

const FR: PublicWords = {
	language: 'fr',
	example: 'Démonstration\u00a0: ces centres sont des exemples',
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
	later: (count) => `Voir les dates suivantes (${count})`,
	ask: 'Demander une place',
	photos: 'Le centre en images',
	guides: 'Guides pas à pas',
	guidesLead: 'Pour faire vous-même, à votre rythme.',
	places: 'Trouver un lieu',
	placesLead: 'Manger, payer une facture, parler à quelqu’un\u00a0: où aller près de chez vous.',
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
	looking: 'Votre téléphone cherche où vous êtes.',
	found: 'Le centre le plus près est le premier.',
	lost: 'Votre téléphone ne dit pas où vous êtes. Écrivez plutôt le nom de votre ville.',
	walk: ['À environ une minute à pied', 'À environ {minutes} minutes à pied'],
	centres: 'Les centres',
	thisWeek: 'Cette semaine',
	nothingThisWeek: [
		'Rien n’est prévu cette semaine.',
		'La page de chaque centre dit ce qui vient ensuite.'
	]
};

export const PUBLIC_WORDS: Readonly<Record<PublicText, PublicWords>> = {
	fr: FR,
	facile: {
		...FR,
		hours: 'Les jours et les heures',
		special: 'Les jours qui changent',
		address: 'L’adresse',
		access: 'Le chemin',
		call: 'Le téléphone',
		does: 'Nous vous aidons',
		doesNot: 'Nous ne le faisons pas pour vous',
		coming: 'Les prochaines dates',
		photos: 'Des photos du centre',
		title: 'Apprendre internet près de chez vous',
		lead: 'Vous avez un papier à faire sur internet\u00a0?\nLe centre social vous apprend.\nVous faites avec nous.',
		whereHint: 'Écrivez le nom de votre ville.',
		noCentre: 'Nous ne trouvons pas ce nom.\nVoici tous les centres.',
		nearHint: 'Votre téléphone cherche seul.\nIl ne dit pas où vous êtes.',
		lost: 'Nous ne savons pas où vous êtes.\nÉcrivez le nom de votre ville.',
		nothingThisWeek: [
			'Rien n’est prévu cette semaine.',
			'Ouvrez la page d’un centre pour voir la suite.'
		],
		guidesLead: 'Vous faites vous-même.\nVous prenez votre temps.',
		placesLead: 'Vous avez besoin d’aide.\nVous cherchez où aller.',
		unwritten: 'Ce centre n’a pas encore écrit sa page.\nAppelez-le.'
	},
	en: {
		language: 'en',
		example: 'Demonstration: these centres are examples',
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
		later: (count) => `See the later dates (${count})`,
		ask: 'Ask for a place',
		photos: 'The centre in pictures',
		guides: 'Step-by-step guides',
		guidesLead: 'To do it yourself, at your own pace.',
		places: 'Find a place near you',
		placesLead: 'To eat, to pay a bill, to talk to somebody. This page is in French.',
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
		looking: 'Your phone is finding out where you are.',
		found: 'The nearest centre comes first.',
		lost: 'Your phone does not say where you are. Write the name of your town instead.',
		walk: ['About one minute away on foot', 'About {minutes} minutes away on foot'],
		centres: 'The centres',
		thisWeek: 'This week',
		nothingThisWeek: [
			'Nothing is planned this week.',
			'The page of each centre says what comes next.'
		]
	},
	ar: {
		language: 'ar',
		example: 'عرض تجريبي: هذه المراكز أمثلة فقط',
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
		later: (count) => `رؤية المواعيد التالية (${count})`,
		ask: 'طلب مكان',
		photos: 'صور من المركز',
		guides: 'أدلة خطوة بخطوة',
		guidesLead: 'لتقوموا بذلك بأنفسكم، على مهل.',
		places: 'البحث عن مكان قريب منكم',
		placesLead: 'للأكل أو لدفع فاتورة أو للتحدث مع أحد. هذه الصفحة بالفرنسية.',
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
		looking: 'هاتفكم يبحث عن مكانكم.',
		found: 'المركز الأقرب هو الأول.',
		lost: 'هاتفكم لا يقول أين أنتم. اكتبوا اسم مدينتكم.',
		walk: [
			'على بعد دقيقة واحدة تقريبا مشيا',
			'على بعد دقيقتين تقريبا مشيا',
			'على بعد {minutes} دقائق تقريبا مشيا',
			'على بعد {minutes} دقيقة تقريبا مشيا'
		],
		centres: 'المراكز',
		thisWeek: 'هذا الأسبوع',
		nothingThisWeek: ['لا شيء مبرمج هذا الأسبوع.', 'صفحة كل مركز تقول ما سيأتي.']
	}
};

/** Where a page of a centre is read in each of its texts. */
export function centreAddress(slug: string, name: PublicText): string {
	if (name === 'fr') return `/centres/${slug}`;
	return name === 'facile' ? `/centres/${slug}/facile` : `/${name}/centres/${slug}`;
}

/** Where the residents' page is read. */
export const homeAddress = (name: PublicText): string => (name === 'fr' ? '/' : `/${name}`);
