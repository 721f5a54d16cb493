import * as v from 'valibot';
import { ENTITLEMENTS } from '#lib/features/desk/partners/index.ts';
import { FAMILIES, type FamilyCode } from '#lib/features/desk/families/index.ts';
import asked from '../desk/asked.json' with { type: 'json' };
import centres from '../desk/centres.json' with { type: 'json' };
import partners from '../desk/partners.json' with { type: 'json' };

/** The desk of an invented centre: how much it is asked, what it adds to the charter, who waits. */
const deskContent = v.object({
	slug: v.string(),
	/** "d’Outreau", "du Portel". */
	of: v.string(),
	neighbour: v.string(),
	neighbourTown: v.string(),
	/** Requests in a whole year, last year and this year (study-2.2: « plus de 100 par an »). */
	perYear: v.tuple([v.number(), v.number()]),
	/** Absent: open for more than two years. */
	openedMonthsAgo: v.nullable(v.number()),
	/** People known at the desk only. */
	residents: v.number(),
	/** Its team long did it in people's place, and notes it as an exception. */
	hadTheHabit: v.boolean(),
	charterWords: v.string(),
	slot: v.object({
		weeksBehind: v.number(),
		hours: v.tuple([v.string(), v.string()]),
		venue: v.string(),
		/** A room of the centre, that the slot takes. */
		isRoom: v.optional(v.boolean(), false),
		capacity: v.number()
	}),
	/** People waiting today, by programme. */
	preLists: v.array(v.tuple([v.string(), v.number()]))
});
export type DeskContent = v.InferOutput<typeof deskContent>;
export const DESKS = v.parse(v.array(deskContent), centres);

const partnerContent = v.object({
	code: v.string(),
	name: v.string(),
	/** Days ago on which somebody checked it, the oldest first. */
	verified: v.array(v.number()),
	address: v.string(),
	hours: v.string(),
	contact: v.optional(v.string()),
	whatFor: v.optional(v.string()),
	entitledBy: v.optional(v.picklist(Object.keys(ENTITLEMENTS) as (keyof typeof ENTITLEMENTS)[]))
});
export type PartnerContent = v.InferOutput<typeof partnerContent>;
export const PARTNERS = v.parse(v.array(partnerContent), partners);

/** What people ask in a family, and what a desk answers to it. */
const askedContent = v.object({
	words: v.array(v.string()),
	inPlace: v.string(),
	guide: v.string(),
	bring: v.string(),
	told: v.string(),
	partner: v.string()
});
export const ASKED = v.parse(
	v.object({
		openers: v.array(v.string()),
		noneFound: v.array(v.string()),
		families: v.object(
			Object.fromEntries(FAMILIES.map(({ code }) => [code, askedContent])) as Record<
				FamilyCode,
				typeof askedContent
			>
		)
	}),
	asked
);
