import * as v from 'valibot';
import {
	DOORS,
	PHOTO_REASONS,
	type PhotoReason,
	REFUSAL_REASONS,
	type RefusalReason,
	REPORT_REASONS,
	type ReportReason,
	SUBJECTS,
	type Subject
} from '#lib/features/neighbourhood/contributions/index.ts';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';
import jacquesBrel from '../voices/jacques-brel.json' with { type: 'json' };
import laCriee from '../voices/la-criee.json' with { type: 'json' };
import laDigue from '../voices/la-digue.json' with { type: 'json' };

const oneOf = <Word extends string>(words: Readonly<Record<Word, unknown>>) =>
	v.picklist(Object.keys(words) as [Word, ...Word[]]);
const door = v.picklist(DOORS);
const subject = oneOf<Subject>(SUBJECTS);
const refusalReason = oneOf<RefusalReason>(REFUSAL_REASONS);
const photoReason = oneOf<PhotoReason>(PHOTO_REASONS);

/** Days ago, and the clock of the centre. */
const when = v.tuple([v.number(), v.string()]);
export type When = v.InferOutput<typeof when>;

/** Who of the team did it: most often whoever reads. */
const by = v.optional(
	v.picklist(['accueil', 'direction', 'pedagogique', 'technique', 'famille']),
	'pedagogique'
);

/** What became of a message, one thing after the other, each on its day. */
const step = v.variant('does', [
	v.strictObject({
		does: v.literal('publish'),
		...{ when, by },
		corrected: v.optional(v.strictObject({ words: v.string(), reason: v.string() })),
		/** Shown, or why it is not. */
		photo: v.optional(v.union([v.literal('shown'), photoReason]))
	}),
	v.strictObject({
		does: v.picklist(['refuse', 'hide']),
		...{ when, by, reason: refusalReason, words: v.optional(v.string()) }
	}),
	/** The last decision was a mistake. */
	v.strictObject({ does: v.literal('take-back'), when, by }),
	v.strictObject({
		does: v.literal('call'),
		when,
		by,
		asks: v.picklist(['second-eyes', 'network'])
	}),
	v.strictObject({ does: v.picklist(['say-again', 'appeal']), when, words: v.string() }),
	v.strictObject({ does: v.literal('withdraw'), when }),
	v.strictObject({
		does: v.literal('answer-appeal'),
		...{ when, by, outcome: v.picklist(['upheld', 'overturned']), words: v.string() }
	}),
	v.strictObject({
		does: v.literal('report'),
		...{ when, reason: oneOf<ReportReason>(REPORT_REASONS), words: v.string() }
	}),
	v.strictObject({
		does: v.literal('answer-report'),
		...{ when, by, told: v.string() },
		/** Hidden for that reason; without: it stays. */
		hidden: v.optional(refusalReason)
	}),
	v.strictObject({ does: v.literal('send'), when, by, service: v.string() }),
	v.strictObject({
		does: v.literal('town'),
		when,
		state: v.picklist(['received', 'planned', 'mended', 'not-done']),
		/** Days after its answer. */
		plannedIn: v.optional(v.number()),
		words: v.optional(v.string(), '')
	}),
	v.strictObject({ does: v.literal('read-town'), when, by, isShown: v.boolean() }),
	v.strictObject({ does: v.literal('me-too'), when, times: v.number() })
]);
export type VoiceStep = v.InferOutput<typeof step>;
export type StepOf<Does extends VoiceStep['does']> = Extract<VoiceStep, { does: Does }>;

/** What an invented resident says, as it came, and what became of it; nothing more: it waits. */
const voice = v.strictObject({
	said: when,
	channel: v.optional(v.picklist(['web', 'kiosk', 'paper']), 'web'),
	door,
	subject: v.optional(subject),
	words: v.string(),
	/** What it answers, by its title. */
	theme: v.optional(v.string()),
	/** A place of the directory by its name, a point that she touched, a street that she wrote; or nowhere. */
	place: v.optional(v.string()),
	point: v.optional(v.tuple([v.number(), v.number()])),
	street: v.optional(v.string()),
	language: v.optional(v.picklist(PUBLIC_TEXTS), 'fr'),
	isWithAdult: v.optional(v.boolean(), false),
	/** Of news and services: days after it was said. */
	lasts: v.optional(v.number()),
	photo: v.optional(v.picklist(['lamp', 'swing', 'people'])),
	contact: v.optional(
		v.union([v.strictObject({ mail: v.string() }), v.strictObject({ phone: v.string() })])
	),
	/** It came faster than a hand writes. */
	isHurried: v.optional(v.boolean(), false),
	later: v.optional(v.array(step), [])
});
export type VoiceContent = v.InferOutput<typeof voice>;

const theme = v.strictObject({
	kind: v.picklist(['walk', 'question']),
	title: v.string(),
	words: v.string(),
	/** Days ago on which it opened, and days that it lasts. */
	opened: v.number(),
	lasts: v.number(),
	decided: v.optional(v.strictObject({ when, words: v.string() }))
});

/** What is said around one centre, who answers for it, and who mends what in its town. */
const voices = v.strictObject({
	about: v.string(),
	centre: v.string(),
	director: v.string(),
	/** Days ago on which its director was named. */
	since: v.number(),
	services: v.array(
		v.strictObject({ name: v.string(), mail: v.string(), subjects: v.array(subject) })
	),
	themes: v.array(theme),
	voices: v.array(voice)
});
export type VoicesContent = v.InferOutput<typeof voices>;

/** By the slug of its centre; those of the others are closed: nobody answers for them yet. */
export const VOICES: ReadonlyMap<string, VoicesContent> = new Map(
	v
		.parse(v.array(voices), [jacquesBrel, laCriee, laDigue])
		.map((content) => [content.centre, content])
);
