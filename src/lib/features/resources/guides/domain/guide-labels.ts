import type { WrittenLanguage } from '#lib/shared/document/blocks.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { durationName, plainDay } from '#lib/shared/french-dates.ts';
import type { TextName } from './guide.ts';

/** The words around a guide, on the page as on paper, in the language of its text. */
export type GuideLabels = {
	language: WrittenLanguage;
	direction: 'ltr' | 'rtl';
	/** How the text is called among the others. */
	name: string;
	/** After a label that a text follows on its line. */
	colon: string;
	papers: string;
	noPapers: string;
	duration: string;
	minutes(minutes: number): string;
	price: string;
	free: string;
	step(number: number): string;
	/** A frequent mistake. */
	attention: string;
	stuck: string;
	next: string;
	scams: string;
	sheet: string;
	call: string;
	read(day: string): string;
	notRead: string;
	lookAgain(day: string): string;
	printed(day: string): string;
	example: string;
	exampleWords: string;
	onTelephone: string;
	photograph: string;
	/** Of one step. */
	photographStep: string;
	/** What the square to photograph shows, for who does not see it. */
	square: string;
	print: string;
	printLarge: string;
	printHalf: string;
	listen: string;
	stop: string;
};

const FRENCH: GuideLabels = {
	language: 'fr',
	direction: 'ltr',
	name: 'Français',
	colon: '\u00a0:',
	papers: 'Papiers à préparer',
	noPapers: 'Aucun papier à préparer.',
	duration: 'Temps à prévoir',
	minutes: durationName,
	price: 'Prix',
	free: 'Gratuit',
	step: (number) => `Étape ${number}`,
	attention: 'Attention',
	stuck: 'Si ça bloque',
	next: 'Et après',
	scams: 'Attention aux arnaques',
	sheet: 'Fiche officielle',
	call: 'Qui appeler',
	read: (day) => `Guide relu le ${plainDay(day)}.`,
	notRead: 'Ce guide n’a pas encore été relu.',
	lookAgain: (day) => `Après le ${plainDay(day)}, demandez-nous un papier plus récent.`,
	printed: (day) => `Papier imprimé le ${plainDay(day)}.`,
	example: 'Exemple',
	exampleWords: 'Ce guide vient d’une démonstration.',
	onTelephone: 'Ce guide sur votre téléphone',
	photograph: 'Photographiez le carré avec votre téléphone, ou tapez cette adresse\u00a0:',
	photographStep: 'Sur votre téléphone\u00a0: photographiez le carré, l’étape s’ouvre.',
	square: 'Carré à photographier, qui ouvre',
	print: 'Imprimer',
	printLarge: 'Imprimer en gros caractères',
	printHalf: 'Imprimer en petit format',
	listen: 'Écouter',
	stop: 'Arrêter'
};

const EASY: GuideLabels = {
	...FRENCH,
	name: 'Facile à lire',
	noPapers: 'Vous n’avez pas de papier à préparer.',
	duration: 'Le temps',
	minutes: (minutes) => `environ ${spelled(minutes, 'heure', 'minute')}.`,
	price: 'Le prix',
	stuck: 'Ça ne marche pas',
	scams: 'Attention aux voleurs',
	sheet: 'La page officielle',
	read: (day) => `Une personne a relu ce guide le ${plainDay(day)}.`,
	notRead: 'Personne n’a encore relu ce guide.',
	lookAgain: (day) =>
		`Gardez ce papier jusqu’au ${plainDay(day)}. Ensuite, demandez un autre papier.`,
	photograph:
		'Prenez le carré en photo. Le guide s’ouvre. Vous pouvez aussi taper cette adresse\u00a0:',
	photographStep: 'Prenez le carré en photo. L’étape s’ouvre sur le téléphone.',
	square: 'Un carré à prendre en photo. Il ouvre'
};

const ENGLISH: GuideLabels = {
	language: 'en',
	direction: 'ltr',
	name: 'English',
	colon: ':',
	papers: 'Papers to prepare',
	noPapers: 'No papers to prepare.',
	duration: 'Time to allow',
	minutes: (minutes) => spelled(minutes, 'hour', 'minute'),
	price: 'Price',
	free: 'Free',
	step: (number) => `Step ${number}`,
	attention: 'Be careful',
	stuck: 'If you are stuck',
	next: 'What happens next',
	scams: 'Beware of scams',
	sheet: 'Official page, in French',
	call: 'Who to call',
	read: (day) => `Guide last checked on ${dayIn('en-GB', day)}.`,
	notRead: 'Nobody has checked this guide yet.',
	lookAgain: (day) => `After ${dayIn('en-GB', day)}, ask us for a newer paper.`,
	printed: (day) => `Paper printed on ${dayIn('en-GB', day)}.`,
	example: 'Example',
	exampleWords: 'This guide comes from a demonstration.',
	onTelephone: 'This guide on your phone',
	photograph: 'Take a photo of the square with your phone, or type this address:',
	photographStep: 'On your phone: take a photo of the square, and the step opens.',
	square: 'Square to photograph, which opens',
	print: 'Print',
	printLarge: 'Print in large letters',
	printHalf: 'Print in small format',
	listen: 'Listen',
	stop: 'Stop'
};

const ARABIC: GuideLabels = {
	language: 'ar',
	direction: 'rtl',
	name: 'العربية',
	colon: ':',
	papers: 'الأوراق التي يجب تحضيرها',
	noPapers: 'لا توجد أوراق للتحضير.',
	duration: 'الوقت اللازم',
	minutes: arabicDuration,
	price: 'الثمن',
	free: 'مجانًا',
	step: (number) => `الخطوة ${number}`,
	attention: 'انتبهوا',
	stuck: 'إذا واجهتم صعوبة',
	next: 'وماذا بعد؟',
	scams: 'احذروا من الاحتيال',
	sheet: 'الصفحة الرسمية بالفرنسية',
	call: 'بمن تتصلون',
	read: (day) => `تمت مراجعة هذا الدليل يوم ${dayIn(ARABIC_DAYS, day)}.`,
	notRead: 'لم تتم مراجعة هذا الدليل بعد.',
	lookAgain: (day) => `بعد يوم ${dayIn(ARABIC_DAYS, day)}، اطلبوا منا ورقة أحدث.`,
	printed: (day) => `طُبعت هذه الورقة يوم ${dayIn(ARABIC_DAYS, day)}.`,
	example: 'مثال',
	exampleWords: 'هذا الدليل من عرض تجريبي.',
	onTelephone: 'هذا الدليل على هاتفكم',
	photograph: 'صوّروا المربع بهاتفكم، أو اكتبوا هذا العنوان:',
	photographStep: 'على هاتفكم: صوّروا المربع، فتنفتح الخطوة.',
	square: 'مربع للتصوير، يفتح',
	print: 'طباعة',
	printLarge: 'طباعة بحروف كبيرة',
	printHalf: 'طباعة على ورقة صغيرة',
	listen: 'استماع',
	stop: 'إيقاف'
};

export const GUIDE_LABELS: Readonly<Record<TextName, GuideLabels>> = {
	fr: FRENCH,
	facile: EASY,
	en: ENGLISH,
	ar: ARABIC
};

function dayIn(locale: string, day: string): string {
	const [date, timeZone] = [new Date(`${day}T12:00:00Z`), 'UTC'];
	const written = { day: 'numeric', month: 'long', year: 'numeric', timeZone } as const;
	return new Intl.DateTimeFormat(locale, written).format(date);
}

/** The digits that people read in France. */
const ARABIC_DAYS = 'ar-u-nu-latn';

/** In whole words, hours first. English agrees as French does, where none is said of none. */
function spelled(minutes: number, hour: string, minute: string): string {
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	return [...(hours ? [counted(hours, hour)] : []), ...(rest ? [counted(rest, minute)] : [])].join(
		' '
	);
}

const ARABIC_HOURS = ['', 'ساعة واحدة', 'ساعتان'];
const ARABIC_MINUTES = ['', 'دقيقة واحدة', 'دقيقتان'];

/** One, two, three to ten, and more are each counted in their own way. */
function arabicDuration(minutes: number): string {
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	const said = (count: number, named: string[], few: string, many: string) =>
		named[count] ?? `${count} ${count <= 10 ? few : many}`;
	return [
		...(hours ? [said(hours, ARABIC_HOURS, 'ساعات', 'ساعة')] : []),
		...(rest ? [said(rest, ARABIC_MINUTES, 'دقائق', 'دقيقة')] : [])
	].join(' و ');
}
