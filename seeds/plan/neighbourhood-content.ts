import * as v from 'valibot';
import neighbourhood from '../network/neighbourhood.json' with { type: 'json' };

const words = v.optional(v.array(v.string()), []);
const said = v.optional(v.string());

/** A place of the neighbourhood as its JSON file tells it; what it leaves unsaid, nobody knows there. */
const placeContent = v.strictObject({
	name: v.string(),
	kind: v.string(),
	otherKinds: words,
	aliases: words,
	needs: words,
	/** By its INSEE code; a refuge says none. */
	commune: said,
	street: said,
	position: v.optional(v.tuple([v.number(), v.number()])),
	landmark: said,
	reach: said,
	hours: said,
	hoursSaid: said,
	stepFree: v.optional(v.picklist(['yes', 'help', 'no'])),
	phone: v.string(),
	mails: words,
	priceKind: words,
	priceSaid: said,
	bring: said,
	languages: words,
	welcome: words,
	cares: words,
	services: words,
	programmes: words,
	waysIn: words,
	waysOfHelp: words,
	roaming: words,
	summary: said,
	/** Days ago on which somebody last called, or went there. */
	verified: v.number(),
	isShown: v.optional(v.boolean(), true)
});
export type PlaceContent = v.InferOutput<typeof placeContent>;

export const NEIGHBOURS = v.parse(v.array(placeContent), neighbourhood.places);
/** By INSEE code, the postcode and the name of each commune. */
export const TOWNS = new Map(Object.entries(neighbourhood.towns)) as ReadonlyMap<
	string,
	readonly string[]
>;

/** What residents looked for this month and found nowhere, so many times. */
export const NOT_FOUND = v.parse(
	v.array(v.strictObject({ words: v.string(), times: v.number() })),
	neighbourhood.misses
);
