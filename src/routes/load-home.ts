import { dialled } from '#lib/features/learning/letters/index.server.ts';
import { readAgenda } from '#lib/features/outreach/agenda/index.server.ts';
import { inOrder, inTheirWeek, weekAnywhere } from '#lib/features/outreach/agenda/index.ts';
import { askAddress } from '#lib/features/outreach/place-requests/index.ts';
import { communeName } from '#lib/features/people/people/index.ts';
import {
	type PublicCentre,
	publicCentres
} from '#lib/features/outreach/centre-pages/index.server.ts';
import {
	centreAddress,
	FEW_CENTRES,
	findCentres,
	homeAddress,
	PUBLIC_WORDS
} from '#lib/features/outreach/centre-pages/index.ts';
import { tellCentre } from './centres/load-centre.ts';
import { houseLinks } from './house-links.ts';
import { networkPhones } from './house-shell.ts';
import { visit } from './visit.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { PUBLIC_TEXTS, type PublicText } from '#lib/shared/public-text.ts';

/** Looked for one by one. */
const FOUND = 3;

/** The residents' page: which centre, what is on, what one may do alone. One centre alone is its own page. */
export async function loadHome(event: { locals: App.Locals; url: URL }, name: PublicText) {
	const { locals, url } = event;
	const known = await visit(event, null, publicCentres);
	const [only] = known;
	if (known.length === 1 && only) {
		return { alone: await tellCentre(event, only, name, true), network: null };
	}
	const { language } = PUBLIC_WORDS[name];
	const typed = (url.searchParams.get('ou') ?? '').trim().slice(0, 100);
	const centres = known.map((centre) => ({ ...centre, communeName: communeName(centre.commune) }));
	const found = findCentres(centres, typed);
	const told = found.length > 0 ? found : centres;
	return {
		alone: null,
		network: {
			name,
			typed,
			hasFound: found.length > 0,
			...(await thisWeek(event, told, known.length, name)),
			centres: told.map(
				({ id, slug, name: called, communeName: commune, city, phone, position }) => ({
					...{ id, name: called },
					commune: city || commune,
					position,
					href: centreAddress(slug, name),
					phone: dialled(phone)
				})
			),
			others: PUBLIC_TEXTS.map((text) => ({ text, href: homeAddress(text) })),
			home: homeAddress(name),
			phones: networkPhones(known),
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
	text: PublicText
) {
	const isAll = told.length === all;
	// Beyond a glance, one says where one lives before what is on is told.
	if (told.length > (isAll ? FEW_CENTRES : FOUND))
		return { agenda: null, names: {}, asks: {}, free: [] };
	const now = event.locals.world.now();
	const days = weekAnywhere(now);
	const read = (centre: PublicCentre | null) => visit(event, centre, (db) => readAgenda(db, days));
	const planned = isAll ? await read(null) : inOrder((await Promise.all(told.map(read))).flat());
	const today = new Map(told.map(({ id, timeZone }) => [id, todayIn(timeZone, now)]));
	return {
		agenda: inTheirWeek(planned, (id) => today.get(id)!),
		names: Object.fromEntries(told.map(({ id, name }) => [id, name])),
		asks: Object.fromEntries(told.map(({ id, slug }) => [id, askAddress(slug, text)])),
		free: told.filter(({ isFree }) => isFree).map(({ id }) => id)
	};
}
