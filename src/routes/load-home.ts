import { dialled } from '#lib/features/learning/letters/index.server.ts';
import { readAgenda } from '#lib/features/outreach/agenda/index.server.ts';
import { inOrder } from '#lib/features/outreach/agenda/index.ts';
import { askAddress } from '#lib/features/outreach/place-requests/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { communeName } from '#lib/features/people/people/index.ts';
import {
	type PublicCentre,
	publicCentres
} from '#lib/features/outreach/centre-pages/index.server.ts';
import {
	centreAddress,
	findCentres,
	homeAddress,
	type PageLanguage,
	PUBLIC_WORDS
} from '#lib/features/outreach/centre-pages/index.ts';
import { tellCentre } from './centres/load-centre.ts';
import { daysFrom } from './centres/[centre=slug]/visited-centre.ts';
import { houseLinks } from './house-links.ts';
import { visit } from './visit.ts';

/** As many centres as are read at a glance: beyond, one says where one lives before what is on is told. */
const FEW = 6;
/** Looked for one by one. */
const FOUND = 3;

/** The residents' page: which centre, what is on, what one may do alone. One centre alone is its own page. */
export async function loadHome(event: { locals: App.Locals; url: URL }, language: PageLanguage) {
	const { locals, url } = event;
	const known = await visit(event, null, publicCentres);
	const [only] = known;
	if (known.length === 1 && only) {
		return { alone: await tellCentre(event, only, language, true), network: null };
	}
	const typed = (url.searchParams.get('ou') ?? '').trim().slice(0, 100);
	const centres = known.map((centre) => ({ ...centre, communeName: communeName(centre.commune) }));
	const found = findCentres(centres, typed);
	const told = found.length > 0 ? found : centres;
	return {
		alone: null,
		network: {
			language,
			typed,
			hasFound: found.length > 0,
			...(await thisWeek(event, told, known.length, language)),
			centres: told.map(({ slug, name, communeName: commune, city, phone, position }) => ({
				name,
				commune: city || commune,
				position,
				href: centreAddress(slug, language),
				phone: dialled(phone)
			})),
			others: (['fr', 'en', 'ar'] as const).map((other) => ({
				href: homeAddress(other),
				label: PUBLIC_WORDS[other].name,
				language: other,
				isCurrent: other === language
			})),
			home: homeAddress(language),
			guides: language === 'fr' ? '/guides' : `/${language}/guides`,
			links: houseLinks(language),
			isExample: locals.isDemo
		}
	};
}

/** What is on in the week, in the few centres that are told; with many, she says first where she lives. */
async function thisWeek(
	event: { locals: App.Locals },
	told: readonly PublicCentre[],
	all: number,
	language: PageLanguage
) {
	const isAll = told.length === all;
	if (told.length > (isAll ? FEW : FOUND)) return { agenda: null, names: {}, asks: {}, free: [] };
	const today = todayIn('Europe/Paris', event.locals.world.now());
	const week = daysFrom(today, 6);
	const read = (centre: PublicCentre | null) => visit(event, centre, (db) => readAgenda(db, week));
	const agenda = isAll ? await read(null) : inOrder((await Promise.all(told.map(read))).flat());
	return {
		agenda,
		names: Object.fromEntries(told.map(({ id, name }) => [id, name])),
		asks: Object.fromEntries(told.map(({ id, slug }) => [id, askAddress(slug, language)])),
		free: told.filter(({ isFree }) => isFree).map(({ id }) => id)
	};
}
