import type { Guide } from './guide.ts';

/** A page that says a fact of the guide, as it stands in the form. */
export type PageDraft = { id: string; says: string; url: string };

/** What a guide says besides its texts, as its form shows it: a text each, blank where nothing is said. */
export type CardDraft = {
	minutes: string;
	price: string;
	/** The page that says the price. */
	priceFact: string;
	families: string[];
	/** How people ask for it, one way a line. */
	asked: string;
	isRight: boolean;
	isViolence: boolean;
	pages: PageDraft[];
	sheetTitle: string;
	sheetUrl: string;
	/** What the team has still to check, a point a line. */
	toVerify: string;
};

/** Rows left for pages to come. */
const FREE_PAGES = 2;
const MOST_PAGES = 20;

/** How a field of the nth page is called in the form. */
export const pageField = (at: number, field: keyof PageDraft) => `page-${at + 1}-${field}`;

/** The card as its form shows it, with room for pages to come. */
export function cardOf(guide: Guide): CardDraft {
	const { minutes, price, families, asked, isRight, isViolence, facts, sheet, toVerify } = guide;
	return {
		...{ minutes: String(minutes), price: price?.label ?? '', priceFact: price?.fact ?? '' },
		...{ families, asked: asked.join('\n'), isRight, isViolence },
		pages: [
			...facts.map(({ id, says, page }) => ({ id, says, url: page })),
			...Array.from({ length: FREE_PAGES }, () => ({ id: '', says: '', url: '' }))
		],
		...{ sheetTitle: sheet?.title ?? '', sheetUrl: sheet?.url ?? '' },
		toVerify: toVerify.join('\n')
	};
}

/** What was sent. */
export function readCard(form: FormData): { card: CardDraft; from: string } {
	const said = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
	};
	const pages: PageDraft[] = [];
	while (pages.length < MOST_PAGES && form.has(pageField(pages.length, 'says'))) {
		const at = pages.length;
		const field = (name: keyof PageDraft) => said(pageField(at, name));
		pages.push({ id: field('id'), says: field('says'), url: field('url') });
	}
	return {
		from: said('version'),
		card: {
			...{ minutes: said('minutes'), price: said('prix'), priceFact: said('page-du-prix') },
			families: form.getAll('famille').filter((one) => typeof one === 'string'),
			...{ asked: said('demandes'), toVerify: said('a-verifier'), pages },
			...{ isRight: form.has('droit'), isViolence: form.has('violences') },
			...{ sheetTitle: said('fiche-titre'), sheetUrl: said('fiche-adresse') }
		}
	};
}

/** What is missing, each beside its field; `used`: facts that a step of some text opens. */
export function missingInCard(card: CardDraft, used: ReadonlySet<string>): Record<string, string> {
	const { minutes, price, priceFact, families, asked, pages, sheetTitle, sheetUrl } = card;
	const missing: [boolean, string, string][] = [
		[
			!/^\d{1,3}$/.test(minutes) || +minutes < 1 || +minutes > 180,
			'minutes',
			'Donnez la durée\u00a0: de 1 à 180 minutes.'
		],
		[
			price !== '' && priceFact === '',
			'page-du-prix',
			'Choisissez la page officielle qui dit ce prix.'
		],
		[families.length === 0, 'famille', 'Choisissez une famille au moins.'],
		[linesOf(asked).length < 5, 'demandes', 'Donnez cinq façons de le demander, une par ligne.'],
		[sheetUrl !== '' && !isPage(sheetUrl), 'fiche-adresse', SECURE],
		[sheetUrl !== '' && sheetTitle === '', 'fiche-titre', 'Donnez le titre de la fiche.'],
		...pages.flatMap(({ id, says, url }, at): [boolean, string, string][] => {
			const isBlank = says === '' && url === '';
			return [
				[!isBlank && says === '', pageField(at, 'says'), 'Dites ce que dit cette page.'],
				[!isBlank && !isPage(url), pageField(at, 'url'), SECURE],
				[
					isBlank && used.has(id),
					pageField(at, 'url'),
					'Une étape ouvre cette page\u00a0: changez d’abord l’étape.'
				]
			];
		})
	];
	return Object.fromEntries(
		missing.flatMap(([isMissing, field, words]) => (isMissing ? [[field, words]] : []))
	);
}

const SECURE = 'Donnez l’adresse entière, qui commence par https://';
const isPage = (url: string) => url.startsWith('https://') && URL.canParse(url);
const linesOf = (said: string) =>
	said
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);

/** The guide with what the card says; a page that was changed is one that nobody has read. */
export function withCard(guide: Guide, card: CardDraft): unknown {
	const known = new Set(guide.facts.map(({ id }) => id));
	const facts = card.pages
		.filter(({ says }) => says !== '')
		.map(({ id, says, url }) => {
			const was = guide.facts.find((fact) => fact.id === id);
			const isSame = was?.says === says && was.page === url;
			return { id: id || freeName(known), says, page: url, readOn: isSame ? was.readOn : null };
		});
	const { sheetTitle: title, sheetUrl: url } = card;
	const isSameSheet = guide.sheet?.title === title && guide.sheet.url === url;
	return {
		...guide,
		minutes: Number(card.minutes),
		price: card.price ? { label: card.price, fact: card.priceFact } : null,
		...{ families: card.families, asked: linesOf(card.asked), toVerify: linesOf(card.toVerify) },
		...{ isRight: card.isRight, isViolence: card.isViolence, facts },
		sheet: url
			? isSameSheet
				? guide.sheet
				: { id: guide.sheet?.id ?? 'fiche', title, url, checkedOn: null }
			: null
	};
}

/** A name that no page of the guide has. */
function freeName(known: Set<string>): string {
	let nth = 1;
	while (known.has(`page-${nth}`)) nth++;
	known.add(`page-${nth}`);
	return `page-${nth}`;
}

/** The pages that steps of its texts open, and the one that says its price. */
export function usedPages(guide: Guide | undefined): Set<string> {
	const steps = Object.values(guide?.texts ?? {}).flatMap((text) => text.steps);
	return new Set([
		...steps.flatMap(({ action }) => (action?.kind === 'open-site' ? action.fact : [])),
		...(guide?.price ? [guide.price.fact] : [])
	]);
}
