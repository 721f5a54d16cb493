import { sql } from 'kysely';
import {
	type PlaceFacts,
	readAddress,
	writtenAddress
} from '#lib/features/resources/places/index.ts';
import {
	addPlace,
	changePlace,
	readPlace,
	removePlace,
	verifyPlace
} from '#lib/features/resources/places/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { readPhone } from '#lib/shared/phone-number.ts';
import type { PartnerRefusal, SharedFact, SharedFacts } from './partner-fields.ts';

/**
 * Writes what everybody may know of a partner on its place: the one that was chosen, the same one that another centre
 * has told, or a new one. Every centre reads it so from then on.
 */
export async function keepPlace(
	db: Db,
	told: SharedFacts,
	chosen: string | null,
	placesKey: Buffer
): Promise<{ id: string } | PartnerRefusal> {
	if (chosen) return correctPlace(db, told, chosen, placesKey);
	const same = await findSamePlace(db, told);
	// Whoever did not see it leaves out nothing of what it says.
	if (same) return correctPlace(db, saidOnly(told), same, placesKey);
	const { name, kind, phone, hours, website, address } = told;
	const added = await addPlace(
		db,
		{
			...{ name, kind, phone: phone || null, hoursSaid: hours || null },
			...readAddress(address ?? ''),
			websites: website ? [website] : []
		},
		'partner',
		placesKey
	);
	if ('refusal' in added) return added;
	await verifyPlace(db, added.id);
	return added;
}

async function correctPlace(db: Db, told: SharedFacts, id: string, placesKey: Buffer) {
	const standing = await standingPlace(db, id);
	const place = standing && (await readPlace(db, standing));
	if (!place) return changePlace(db, id, {}, 'partner', placesKey);
	return changePlace(db, place.id, changeOf(place, told), 'partner', placesKey);
}

/** The place where another was merged; itself, where it stands. */
async function standingPlace(db: Db, id: string): Promise<string | null> {
	const row = await db
		.selectFrom('places')
		.where('id', '=', id)
		.select(sql<string>`coalesce(merged_into, id)`.as('standing'))
		.executeTakeFirst();
	return row?.standing ?? null;
}

/** What the form says otherwise than when it was shown: what a colleague of elsewhere corrected meanwhile stays. */
function changeOf(place: PlaceFacts, told: SharedFacts): Partial<PlaceFacts> {
	const said = (fact: SharedFact) => {
		const shown = told.seen?.[fact];
		return shown !== undefined && shown.trim() === told[fact]?.trim() ? undefined : told[fact];
	};
	const [name, kind] = [said('name'), said('kind')];
	const [phone, hours, website] = [said('phone'), said('hours'), said('website')];
	const address = said('address');
	const isElsewhere = address !== undefined && address.trim() !== (writtenAddress(place) ?? '');
	return {
		...(name !== undefined && { name }),
		...(kind !== undefined && { kind }),
		...(phone !== undefined && { phone: phone || null }),
		// A week that somebody typed says more than words.
		...(hours !== undefined && place.hours === null && { hoursSaid: hours || null }),
		...(website !== undefined && {
			websites: [...(website ? [website] : []), ...place.websites.slice(1)]
		}),
		// The point of the map was that of the street before.
		...(isElsewhere && {
			...readAddress(address),
			...{ streetMore: null, insee: null, latitude: null, longitude: null }
		})
	};
}

/** Without what was left empty. */
function saidOnly(told: SharedFacts): SharedFacts {
	const said = Object.entries(told).filter(([, value]) => value !== '');
	return { ...Object.fromEntries(said), name: told.name, kind: told.kind };
}

/** A place of that name and kind that has the same telephone, or the same address: a colleague has told it before. */
async function findSamePlace(db: Db, told: SharedFacts): Promise<string | null> {
	const read = told.phone ? readPhone(told.phone) : null;
	const phone = read && !('refusal' in read) ? read.e164 : null;
	const address = told.address ? writtenAddress(readAddress(told.address)) : null;
	if (!phone && !address) return null;
	const found = await db
		.selectFrom('places as p')
		.where('p.merged_into', 'is', null)
		.where('p.kind', '=', told.kind)
		.where(sql<boolean>`fold_name(p.name) = fold_name(${told.name})`)
		.where(
			sql<boolean>`(p.phone = ${phone}
				or fold_name(concat_ws(' ', p.street, p.postcode, p.town)) = fold_name(${address}))`
		)
		.where(sql<boolean>`not exists (select from place_removals r where r.place_id = p.id)`)
		.select('p.id')
		.orderBy('p.recorded_at')
		.orderBy('p.id')
		.executeTakeFirst();
	return found?.id ?? null;
}

/** A place of which nothing was said but what it is goes away once its partner stands elsewhere. */
export async function leavePlace(db: Db, id: string): Promise<void> {
	const place = await readPlace(db, id);
	if (!place || place.isPublic || place.removed || place.mergedInto || !place.centreId) return;
	const isMine = db.acting.centres.includes(place.centreId);
	if (!isMine || tellsSomething(place)) return;
	const other = await db
		.selectFrom('partners')
		.where('place_id', '=', id)
		.select('id')
		.executeTakeFirst();
	if (!other) await removePlace(db, id, 'Une autre fiche dit le même lieu.');
}

/** Whether somebody can tell where it is, or how to reach it. */
const tellsSomething = (place: PlaceFacts) =>
	[place.phone, place.street, place.town, place.hours, place.hoursSaid, ...place.websites].some(
		Boolean
	);
