import { needLabel } from '#lib/features/resources/places/index.ts';
import { capital } from '#lib/shared/capital.ts';
import type { Block, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { kindTold } from '../kind-told.ts';
import { STEP_FREE, phoneOf } from '../told-place.ts';
import { addressWords, wayWords } from '../way-words.ts';
import type { BookletPlace } from './booklet-place.ts';
import { type BookletTheme, BOOKLET_THEMES, OTHER_PLACES, themesOf } from './booklet-themes.ts';
import { EMERGENCIES } from './emergencies.ts';
import { weekWords } from './week-words.ts';

export type Booklet = {
	/** « Outreau »; null: everywhere in the network. */
	town: string | null;
	/** The chapters that were asked for; none: all of them. */
	themes: readonly string[];
	places: readonly BookletPlace[];
	/** Null: it is printed by whoever came, and no centre gives it. */
	centre: { name: string; written: string | null } | null;
	/** Of the page where all of it is kept up to date. */
	address: string;
	isExample: boolean;
	day: string;
};

/** More names than a page of contents holds: its chapters alone are told. */
const NAMES_TOLD = 60;
/** Of a place that answers many needs. */
const NEEDS_TOLD = 6;

/** The places of the neighbourhood on paper, in large print: whom to call first, then one chapter a need. */
export function bookletPaper(booklet: Booklet): WrittenDocument {
	const { town, places, centre, day } = booklet;
	const title = `Le livret des lieux\u00a0: ${town ?? 'le quartier et autour'}`;
	const standing = places.filter(({ isRefuge }) => !isRefuge);
	return {
		title,
		author: centre?.name ?? 'Déclic',
		asOf: day,
		isLargePrint: true,
		pictures: {},
		blocks: [
			{ kind: 'heading', level: 1, text: title },
			{
				kind: 'paragraph',
				tone: 'lead',
				text: `Où trouver de l’aide, près de chez vous. Livret imprimé le ${plainDay(day)}.`
			},
			...exampleWords(booklet),
			...dangerOf(places.filter(({ isRefuge }) => isRefuge)),
			{ kind: 'page-break' },
			{
				kind: 'contents',
				title: 'Ce que vous trouverez',
				depth: standing.length > NAMES_TOLD ? 2 : 3
			},
			{
				kind: 'paragraph',
				tone: 'note',
				text: 'Les jours fériés et pendant les vacances, appelez avant de venir.'
			},
			...chaptersOf(standing, booklet),
			...lastWords(booklet)
		]
	};
}

/** Whoever finds it on a table of a demonstration does not go there. */
export const exampleWords = ({ isExample }: Pick<Booklet, 'isExample'>): Block[] =>
	isExample
		? [
				{
					kind: 'paragraph',
					label: 'Exemple\u00a0:',
					text: 'ces lieux sont inventés, pour une démonstration. N’y allez pas.'
				}
			]
		: [];

/** Before anything else, and the same in every booklet: who hides is found by nothing that lies on a table. */
function dangerOf(refuges: readonly BookletPlace[]): Block[] {
	return [
		{ kind: 'heading', level: 2, text: 'En danger\u00a0: appelez' },
		...EMERGENCIES.flatMap(({ number, words }): Block[] => [
			{ kind: 'paragraph', tone: 'call', text: number, staysWithNext: true },
			{ kind: 'paragraph', text: words }
		]),
		...refuges.flatMap((place): Block[] => {
			const phone = phoneOf(place.phone);
			return phone
				? [
						{ kind: 'paragraph', tone: 'call', text: phone.written, staysWithNext: true },
						{ kind: 'paragraph', text: `${place.name}. Appelez\u00a0: on vous dit comment venir.` }
					]
				: [];
		})
	];
}

function chaptersOf(places: readonly BookletPlace[], { themes, town }: Booklet): Block[] {
	return [...BOOKLET_THEMES, OTHER_PLACES]
		.filter(({ code }) => themes.length === 0 || themes.includes(code))
		.flatMap((theme, _n, chosen) => {
			const shown = (place: BookletPlace) => themesOf(place).filter((one) => chosen.includes(one));
			const own = places.filter((place) => shown(place)[0] === theme);
			const also = places.filter((place) => shown(place).slice(1).includes(theme));
			return own.length + also.length > 0 ? chapterOf(theme, own, also, town) : [];
		});
}

function chapterOf(
	{ label }: BookletTheme,
	own: readonly BookletPlace[],
	also: readonly BookletPlace[],
	town: string | null
): Block[] {
	return [
		// What only names others needs no page of its own.
		...(own.length > 0 ? [{ kind: 'page-break' as const }] : []),
		{ kind: 'heading', level: 2, text: label },
		...own.flatMap((place) => placeBlocks(place, town)),
		...(also.length > 0
			? [
					{
						kind: 'paragraph' as const,
						label: 'Voir aussi, dans un autre chapitre\u00a0:',
						text: `${also.map(({ name }) => name).join(', ')}.`
					}
				]
			: [])
	];
}

/** A place as somebody needs it who holds the paper: its number first, in large. Nothing parts it but a long text. */
export function placeBlocks(place: BookletPlace, town: string | null): Block[] {
	const phone = phoneOf(place.phone);
	const kind = kindTold(place.kind);
	const where = [
		addressWords(town === place.town ? { ...place, postcode: null } : place),
		wayWords({ minutes: null, landmark: place.landmark })
	];
	const lines: [label: string, text: string | null | undefined][] = [
		['Pour', sentence(place.needs.slice(0, NEEDS_TOLD).map(needLabel))],
		['Où', sentence(where, '. ')],
		['Comment venir', place.reach],
		['Entrée', place.stepFree && STEP_FREE[place.stepFree].replace(/^Entrée /, '')],
		['Quand', place.week ? weekWords(place.week).join('\n') : place.hoursSaid],
		['À apporter', place.bring],
		['Prix', place.priceSaid ?? sentence(place.priceKind)]
	];
	const said = lines.flatMap(([label, text]): Block[] =>
		text ? [{ kind: 'paragraph', label: `${label}\u00a0:`, text, staysWithNext: true }] : []
	);
	return [
		{ kind: 'heading', level: 3, text: place.name },
		...(kind ? [{ kind: 'paragraph' as const, text: kind, staysWithNext: true as const }] : []),
		...(phone
			? [
					{
						kind: 'paragraph' as const,
						tone: 'call' as const,
						label: 'Téléphone\u00a0:',
						text: phone.written,
						staysWithNext: true as const
					}
				]
			: []),
		...said,
		truth(place)
	];
}

/** When somebody last looked; what nobody looked at for too long is to be asked first. */
function truth({ isOld, verifiedOn }: BookletPlace): Block {
	const seen = verifiedOn ? `vérifié le ${plainDay(verifiedOn)}` : 'jamais vérifié';
	return isOld
		? { kind: 'paragraph', label: 'Appelez avant\u00a0:', text: `${seen}.` }
		: { kind: 'paragraph', tone: 'note', text: `${capital(seen)}.` };
}

function lastWords({ centre, address }: Booklet): Block[] {
	const called = centre && `${centre.name}${centre.written ? `\u00a0: ${centre.written}` : ''}`;
	return [
		{ kind: 'heading', level: 2, text: 'Quelque chose a changé\u00a0?' },
		{
			kind: 'paragraph',
			text: 'Dites-le au centre social\u00a0: le prochain livret sera juste.'
		},
		...(called ? [{ kind: 'paragraph' as const, tone: 'call' as const, text: called }] : []),
		{ kind: 'paragraph', text: `Les mêmes lieux, tenus à jour\u00a0: ${address}` }
	];
}

/** The first with a capital, the others as they go on; « . » ends it. */
function sentence(texts: readonly (string | null)[], between = ', '): string | null {
	const said = texts.filter((text): text is string => Boolean(text));
	if (said.length === 0) return null;
	const [first, ...others] = said;
	const rest = between === ', ' ? others.map(lowered) : others;
	return `${[first, ...rest].join(between)}.`;
}

/** « Payer ma cantine » goes on as « payer ma cantine »; « RSA » stays. */
const lowered = (text: string) =>
	/^\p{Lu}[\p{Ll}’]/u.test(text) ? `${text[0]!.toLowerCase()}${text.slice(1)}` : text;
