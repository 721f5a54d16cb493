import { lonePage } from './lone-page.ts';

type Language = 'fr' | 'en' | 'ar';
type Words = { title: string; again: string; back: string } & Record<Refusal, string | null>;
type Refusal = 'too-long' | 'crowded' | 'no-room';

/** In the language of the page that she comes from; in French, a refusal says itself (null). */
const WORDS: Record<Language, Words> = {
	fr: {
		title: 'Ce document n’est pas fait',
		'too-long': null,
		crowded: null,
		'no-room': null,
		again: 'Réessayer',
		back: 'Revenir à la page'
	},
	en: {
		title: 'This document was not made',
		'too-long': 'This document is too long to be made at once: choose less of it, then try again.',
		crowded: 'Many documents are being made at the same time. Wait a minute, then try again.',
		'no-room':
			'Much work is being done at the same time, and there is no room left for this document. Wait a minute, then try again.',
		again: 'Try again',
		back: 'Go back to the page'
	},
	ar: {
		title: 'لم يُنجَز هذا المستند',
		'too-long': 'هذا المستند طويل جدًّا. اختر جزءًا أصغر، ثم حاول مرة أخرى.',
		crowded: 'تُنجَز مستندات كثيرة في الوقت نفسه. انتظر دقيقة، ثم حاول مرة أخرى.',
		'no-room':
			'تُنجَز أعمال كثيرة في الوقت نفسه، ولا تكفي المساحة لهذا المستند. انتظر دقيقة، ثم حاول مرة أخرى.',
		again: 'حاول مرة أخرى',
		back: 'العودة إلى الصفحة'
	}
};

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<"]/g, (sign) => ESCAPED[sign]!);

/** The page shown instead of a document: why there is none, and what to do. */
export function refusedDocumentPage(page: {
	refusal: Refusal;
	message: string;
	status: number;
	language: Language;
	/** The page that leads to the document. */
	from: string;
	/** The document, where asking again may be enough. */
	again: string | null;
	headers: Record<string, string>;
}): Response {
	const { status, language, headers } = page;
	const words = WORDS[language];
	const again = page.again
		? `<p><a class="button primary" href="${escaped(page.again)}">${words.again}</a></p>`
		: '';
	return lonePage({
		status,
		language,
		title: words.title,
		head: '',
		body: `<main class="page" id="contenu"><div class="stack reading">
<h1>${words.title}</h1>
<p class="lead">${escaped(words[page.refusal] ?? page.message)}</p>
${again}
<p><a class="button${again ? '' : ' primary'}" href="${escaped(page.from)}">${words.back}</a></p>
</div></main>`,
		headers
	});
}
