import { refuseConfidential } from '#lib/features/house/confidential/index.ts';
import { isDay } from '#lib/shared/day.ts';
import { isMailAddress } from '#lib/shared/mail-address.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { type ListName, LISTS, valuesOf } from './lists.ts';
import { isKind } from './kinds.ts';
import { isLanguage } from './languages.ts';
import { isNeed } from './needs.ts';
import { readPage } from './page-address.ts';
import { readPlacePhone } from './place-phone.ts';
import type { PlaceFacts } from './place.ts';
import { isRefuge, withoutAddress } from './refuge.ts';

export type PlaceRefusal = Refusal<
	| 'name'
	| 'kind'
	| 'phone'
	| 'mails'
	| 'websites'
	| 'postcode'
	| 'insee'
	| 'pivot'
	| 'position'
	| 'day'
	| 'too-long'
	| 'unknown-value'
	| 'languages'
	| 'confidential'
	| 'unknown-place'
	| 'merged-place'
>;

/** Texts, the longest that each may be, and what they are called on screen. */
export const TEXTS = {
	name: [200, 'Nom'],
	street: [300, 'Adresse'],
	streetMore: [300, 'Complément d’adresse'],
	town: [120, 'Commune'],
	landmark: [200, 'Repère'],
	hours: [1000, 'Horaires'],
	hoursSaid: [300, 'Horaires'],
	reach: [600, 'Pour y aller'],
	bookingUrl: [300, 'Prendre rendez-vous'],
	priceSaid: [300, 'Prix'],
	bring: [400, 'À apporter'],
	parent: [200, 'Structure'],
	summary: [280, 'En une phrase'],
	detail: [10_000, 'Présentation'],
	accessSheet: [300, 'Fiche d’accessibilité']
} as const satisfies Partial<Record<keyof PlaceFacts, readonly [number, string]>>;
const TEXT_NAMES = Object.keys(TEXTS) as (keyof typeof TEXTS)[];
/** Addresses of pages hold numbers of all kinds, and are read apart. */
const PAGES = ['bookingUrl', 'accessSheet'] as const;

const trimmed = (text: string | null) =>
	text
		?.replaceAll('\r\n', '\n')
		.replace(/[^\S\n]+/g, ' ')
		.trim() || null;
const trimmedAll = (texts: readonly string[]) => [
	...new Set(texts.flatMap((text) => trimmed(text) ?? []))
];

/**
 * What is told of a place, ready to be kept: spaces cut, telephone and sites read, and nothing of where a refuge
 * is. Or the first thing that cannot be kept, in a sentence; files tell all of them, row by row. A language that the
 * place already had stays, whatever it is: nobody who corrects a telephone is asked about it.
 */
export function readFacts(
	told: PlaceFacts,
	was: Pick<PlaceFacts, 'languages'> = { languages: [] }
): PlaceFacts | PlaceRefusal {
	const place = told.name.trim() && isRefuge(told) ? withoutAddress(told) : told;
	const texts = Object.fromEntries(TEXT_NAMES.map((name) => [name, trimmed(place[name])])) as Pick<
		PlaceFacts,
		keyof typeof TEXTS
	>;
	if (!texts.name) return refuse('name', 'Donnez le nom de ce lieu.');
	if (![place.kind, ...place.otherKinds].every(isKind)) {
		return refuse('kind', 'Choisissez ce que c’est dans la liste.');
	}
	for (const name of TEXT_NAMES) {
		const [most, label] = TEXTS[name];
		if ((texts[name]?.length ?? 0) > most) {
			return refuse(
				'too-long',
				`«\u202f${label}\u202f» est trop long\u00a0: ${most} signes au plus.`
			);
		}
	}
	const refused =
		refuseCodes(place) ??
		refuseLists(place) ??
		refuseLanguages(place, was) ??
		refuseSecrets(texts, place);
	if (refused) return refused;
	const phone = readPhoneFact(place.phone);
	if (phone === undefined) {
		return refuse('phone', 'Ce numéro ne se compose pas. Écrivez-le avec dix chiffres, ou +33.');
	}
	const mails = trimmedAll(place.mails);
	if (!mails.every(isMailAddress)) {
		return refuse('mails', 'Cette adresse électronique n’est pas complète.');
	}
	const [websites, pages] = [trimmedAll(place.websites), PAGES.map((name) => texts[name])];
	const read = [...websites, ...pages].map((page) => page && readPage(page));
	if (read.includes(undefined)) {
		return refuse('websites', 'Écrivez l’adresse du site ainsi\u00a0: www.exemple.fr.');
	}
	const [bookingUrl, accessSheet] = read.slice(websites.length) as (string | null)[];
	return {
		...place,
		...texts,
		name: texts.name,
		// Lists that were put together may say twice what it is.
		otherKinds: [...new Set(place.otherKinds)].filter((kind) => kind !== place.kind),
		bookingUrl: bookingUrl ?? null,
		accessSheet: accessSheet ?? null,
		phone,
		mails,
		websites: read.slice(0, websites.length) as string[],
		aliases: trimmedAll(place.aliases),
		otherLabels: trimmedAll(place.otherLabels),
		latitude: rounded(place.latitude),
		longitude: rounded(place.longitude)
	};
}

function refuseCodes(place: PlaceFacts): PlaceRefusal | null {
	if (place.postcode !== null && !/^\d{5}$/.test(place.postcode)) {
		return refuse('postcode', 'Un code postal a cinq chiffres.');
	}
	if (place.insee !== null && !/^([013-9]\d|2[AB1-9])\d{3}$/.test(place.insee)) {
		return refuse('insee', 'Ce code de commune n’existe pas. Laissez la case vide.');
	}
	if (place.pivot !== null && !/^[a-zA-Z0-9]{9,14}$/.test(place.pivot)) {
		return refuse('pivot', 'Un SIRET a quatorze chiffres. Sans SIRET, laissez la case vide.');
	}
	const { latitude, longitude } = place;
	const isHalf = (latitude === null) !== (longitude === null);
	if (isHalf || Math.abs(latitude ?? 0) > 90 || Math.abs(longitude ?? 0) > 180) {
		return refuse(
			'position',
			'Une position a deux nombres, ou aucun\u00a0: latitude et longitude.'
		);
	}
	if (!isDay(place.updatedOn)) return refuse('day', 'Ce jour n’existe pas dans le calendrier.');
	return null;
}

function refuseLists(place: PlaceFacts): PlaceRefusal | null {
	const unknown =
		(Object.keys(LISTS) as ListName[]).flatMap((list) =>
			place[list].filter((value) => !valuesOf(list).includes(value))
		)[0] ?? place.needs.find((need) => !isNeed(need));
	return unknown === undefined
		? null
		: refuse('unknown-value', `«\u202f${unknown}\u202f» n’est pas dans la liste.`);
}

function refuseLanguages(
	{ languages }: PlaceFacts,
	was: Pick<PlaceFacts, 'languages'>
): PlaceRefusal | null {
	const none = languages.find((code) => !isLanguage(code) && !was.languages.includes(code));
	if (none === undefined) return null;
	const what = none.trim() && none.length <= 40 ? `«\u202f${none}\u202f»` : 'Ce qui est coché';
	return refuse('languages', `${what} n’est le code d’aucune langue. Cochez dans la liste.`);
}

function refuseSecrets(
	texts: Pick<PlaceFacts, keyof typeof TEXTS>,
	place: PlaceFacts
): PlaceRefusal | null {
	const typed = TEXT_NAMES.filter((name) => !(PAGES as readonly string[]).includes(name));
	return refuseConfidential({
		...Object.fromEntries(typed.map((name) => [TEXTS[name][1], texts[name] ?? ''])),
		'Autres noms': place.aliases.join('\n')
	});
}

/** Undefined: it cannot be dialled. */
function readPhoneFact(typed: string | null): string | null | undefined {
	if (!trimmed(typed)) return null;
	return readPlacePhone(typed!);
}

/** A metre: five decimals. */
const rounded = (degrees: number | null) =>
	degrees === null ? null : Math.round(degrees * 1e5) / 1e5;
