import * as v from 'valibot';
import { REASONS } from '#lib/features/desk/exceptions/index.ts';
import { ANSWERS } from '#lib/features/desk/partners/index.ts';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import scenes from '../desk/scenes.json' with { type: 'json' };

const family = v.picklist(FAMILIES.map(({ code }) => code));
/** Rank, from the newest, of the resident who asks; absent: anonymous. */
const by = v.optional(v.number());

const sent = v.object({
	daysAgo: v.number(),
	kind: v.picklist(['referred', 'handed-over']),
	words: v.string(),
	family,
	partner: v.string(),
	told: v.string(),
	bring: v.string(),
	/** Negative: before today. */
	dueInDays: v.number(),
	by: v.number(),
	/** The partner opened its link then. */
	openedDaysAgo: v.optional(v.number()),
	answers: v.array(v.object({ daysAgo: v.number(), answer: v.picklist(ANSWERS) }))
});
export type SentScene = v.InferOutput<typeof sent>;

/** What a desk has before it on the day of the demonstration. */
export const SCENES = v.parse(
	v.object({
		morning: v.array(
			v.object({
				clock: v.string(),
				words: v.string(),
				family,
				channel: v.picklist(['comes', 'phones']),
				origin: v.picklist(['herself', 'word-of-mouth']),
				by
			})
		),
		comeBacks: v.array(
			v.object({
				daysAgo: v.number(),
				dueInDays: v.number(),
				words: v.string(),
				family,
				bring: v.string(),
				by
			})
		),
		exceptions: v.array(
			v.object({
				daysAgo: v.number(),
				words: v.string(),
				family,
				reason: v.picklist(REASONS.map(({ value }) => value)),
				why: v.string(),
				minutes: v.number()
			})
		),
		sent: v.array(sent),
		/** What the CCAS writes through its door. */
		inbound: v.string()
	}),
	scenes
);
