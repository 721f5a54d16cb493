import { listDirectors } from '#lib/features/neighbourhood/contributions/index.server.ts';
import { dialled } from '#lib/features/learning/letters/index.server.ts';
import { phonesOfFew } from '#lib/features/outreach/centre-pages/index.ts';
import {
	type PublicCentre,
	publicCentres
} from '#lib/features/outreach/centre-pages/index.server.ts';
import { communeName } from '#lib/features/people/people/index.ts';
import { languageOf, PUBLIC_TEXTS, type PublicText } from '#lib/shared/public-text.ts';
import { houseLinks } from '../../house-links.ts';
import { visit } from '../../visit.ts';
import { readAskedTheme } from './read-asked-theme.ts';

type Asking = { locals: App.Locals; url: URL };

export type Reader = {
	id: string;
	slug: string;
	name: string;
	timeZone: string;
	town: string | null;
	phone: { centre: string; number: string; written: string } | null;
};

/** The centres where somebody reads what residents say: those that have named who answers for it. */
async function readersOf(event: Asking): Promise<{ readers: Reader[]; all: PublicCentre[] }> {
	const [all, directors] = await visit(event, null, (db) =>
		Promise.all([publicCentres(db), listDirectors(db)])
	);
	const open = new Set(directors.map(({ centreId }) => centreId));
	const readers = all
		.filter(({ id }) => open.has(id))
		.map(({ id, slug, name, city, commune, phone, timeZone }): Reader => {
			const called = dialled(phone);
			return {
				...{ id, slug, name, timeZone },
				town: city || communeName(commune),
				phone: called && { centre: name, ...called }
			};
		});
	return { readers, all };
}

/**
 * Who may read, and who will: the only one, the one that the address names, or the one that has asked what is answered.
 * What another centre has asked is not told.
 */
export async function whoReads(event: Asking) {
	const [{ readers, all }, asked] = await Promise.all([readersOf(event), readAskedTheme(event)]);
	const named = event.url.searchParams.get('centre') ?? '';
	const reader =
		readers.length === 1
			? readers[0]!
			: (readers.find(({ slug }) => slug === named) ??
				readers.find(({ id }) => id === asked?.centreId) ??
				null);
	return {
		...{ readers, all, reader, named: readers.length > 1 && reader ? reader.slug : null },
		theme: asked && asked.centreId === reader?.id ? asked : null
	};
}

type Read = Awaited<ReturnType<typeof whoReads>>;

/** What surrounds a page of somebody who speaks. */
export function aroundSaying(
	{ locals }: Asking,
	{ reader, all }: Read,
	{ text, addressIn }: { text: PublicText; addressIn: (other: PublicText) => string }
) {
	const phones = reader
		? reader.phone
			? [reader.phone]
			: []
		: phonesOfFew(all.map(({ name, phone }) => ({ name, phone: dialled(phone) })));
	return {
		...{ text, centre: reader?.name ?? null, home: { href: '/' }, phones },
		isExample: locals.isDemo,
		links: houseLinks(languageOf(text)),
		others: PUBLIC_TEXTS.map((other) => ({ text: other, href: addressIn(other) }))
	};
}

/** Who reads what is said in that commune: its own centre, or the only one that reads; null: nobody yet. */
export async function readerIn(event: Asking, insee: string | null): Promise<Reader | null> {
	const { readers, all } = await readersOf(event);
	const there = new Set(all.filter(({ commune }) => commune === insee).map(({ id }) => id));
	return readers.find(({ id }) => there.has(id)) ?? (readers.length === 1 ? readers[0]! : null);
}
