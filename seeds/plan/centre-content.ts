import * as v from 'valibot';
import { QUARTER_KINDS } from '#lib/features/people/quarters/index.ts';

const audience = v.picklist(['seniors', 'adults', 'children', 'teenagers']);

const story = v.object({
	/** Somebody stops coming, for that reason. */
	leaver: v.optional(v.string()),
	/** One séance is cancelled, for that reason. */
	cancelled: v.optional(v.string()),
	/** Somebody comes late, by that many minutes. */
	late: v.optional(v.number()),
	/** The last sheet is not filled yet. */
	leftToFill: v.optional(v.boolean()),
	/** Its people filled the sheet of the positioning at the first séance and at the last. */
	measured: v.optional(v.boolean())
});

const group = v.object({
	label: v.string(),
	weekday: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
	hours: v.tuple([v.string(), v.string()]),
	seances: v.number(),
	/** Share of its members already known to the centre. */
	returning: v.number(),
	audience,
	animator: v.picklist(['pedagogique', 'technique']),
	venue: v.optional(v.string()),
	story: v.optional(story, {})
});

const sized = v.object({ ...group.entries, size: v.number() });

/** An invented centre as its JSON file tells it: its team, and its courses without dates. */
export const centreContent = v.object({
	slug: v.string(),
	name: v.string(),
	town: v.string(),
	commune: v.string(),
	staff: v.array(
		v.object({
			name: v.string(),
			role: v.picklist(['accueil', 'animateur', 'referent-famille', 'direction']),
			/** The study's two kinds of animators (study-2.3): one reassures, the other builds. */
			profile: v.optional(v.picklist(['pedagogique', 'technique']))
		})
	),
	/** INSEE codes of the communes where its people live, with their weight. */
	communes: v.array(v.tuple([v.string(), v.number()])),
	/** Of its own list (study-2.1), each with the commune where it lies. */
	quarters: v.optional(
		v.array(v.object({ name: v.string(), kind: v.picklist(QUARTER_KINDS), commune: v.string() })),
		[]
	),
	/** Courses of the two past years; `sizes` are last year's and this year's (0: no group). */
	past: v.array(
		v.object({
			programme: v.string(),
			opens: v.string(),
			groups: v.array(v.object({ ...group.entries, sizes: v.tuple([v.number(), v.number()]) }))
		})
	),
	cancelledLastYear: v.array(
		v.object({ programme: v.string(), label: v.string(), reason: v.string() })
	),
	/** Courses running today, of which `done` séances are behind. */
	running: v.array(v.object({ programme: v.string(), done: v.number(), groups: v.array(sized) })),
	/** Courses whose list is waiting. */
	next: v.array(v.object({ programme: v.string(), groups: v.array(sized) }))
});

export type CentreContent = v.InferOutput<typeof centreContent>;
export type GroupContent = v.InferOutput<typeof group>;
export type Audience = v.InferOutput<typeof audience>;
