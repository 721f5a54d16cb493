import type { Db } from '#lib/platform/database/acting.ts';
import type { RecordingKind } from '#lib/platform/recordings/recording.ts';
import { GUIDE_LABELS } from '../domain/guide-labels.ts';
import type { GuideText, TextName } from '../domain/guide.ts';
import { LANGUAGES } from '../domain/shown-guide.ts';
import { spokenParts } from '../domain/spoken-parts.ts';
import { spokenDigest } from './digests.ts';

/** A voice that stands, as the team sees it. */
export type VoiceLine = { id: string; at: Temporal.Instant; seconds: number; isOwn: boolean };
/** A part of a text, ready to be read aloud. */
export type PartToSay = {
	words: string;
	spoken: string;
	/** Who is heard; null: the machine. */
	voice: VoiceLine | null;
	/** Voices that said what stood here, and no longer say the same words. */
	past: VoiceLine[];
};

/** Of these parts, by their rank: the voice that is heard in place of the machine's. */
export async function heardVoices(
	db: Db,
	{ guide, name, text }: { guide: string; name: TextName; text: GuideText }
): Promise<Map<number, string>> {
	const heard = heardOf(await standing(db, guide));
	return new Map(
		digestsOfParts(name, text).flatMap(({ spoken }, nth) => {
			const voice = heard.get(spoken);
			return voice ? [[nth, voice.id] as const] : [];
		})
	);
}

/** The voice that is heard of a part; null: the machine's. */
export async function readHeardVoice(
	db: Db,
	{ part, ...shown }: { guide: string; name: TextName; text: GuideText; part: number }
) {
	const id = (await heardVoices(db, shown)).get(part);
	return id === undefined ? null : readVoice(db, shown.guide, id);
}

/** What somebody said; null once it is removed. */
export async function readVoice(
	db: Db,
	guide: string,
	id: string
): Promise<{ bytes: Buffer; kind: RecordingKind } | null> {
	const found = await db
		.selectFrom('guide_recordings')
		.where('id', '=', id)
		.where('guide', '=', guide)
		.select(['bytes', 'kind'])
		.executeTakeFirst();
	return found?.bytes ? { bytes: found.bytes, kind: found.kind as RecordingKind } : null;
}

/** Each part of a text that the team works on, and its voices. */
export async function voicesAtWork(
	db: Db,
	{ guide, name, text }: { guide: string; name: TextName; text: GuideText }
): Promise<PartToSay[]> {
	const voices = await standing(db, guide);
	const heard = heardOf(voices);
	const parts = digestsOfParts(name, text);
	const said = new Set(parts.map(({ spoken }) => spoken));
	const past = voices.filter((one) => one.text === name && one.isOwn && !said.has(one.spoken));
	return parts.map((part, nth) => ({
		...part,
		voice: heard.get(part.spoken) ?? null,
		past: past.filter((one) => Math.min(one.part, parts.length - 1) === nth)
	}));
}

const digestsOfParts = (name: TextName, text: GuideText) =>
	spokenParts(text, GUIDE_LABELS[name].papers).map((words) => ({
		words,
		spoken: spokenDigest(LANGUAGES[name], words)
	}));

/** By what they say: a centre's own before the network's. */
const heardOf = (voices: readonly (VoiceLine & { spoken: string })[]) =>
	new Map(voices.map((voice) => [voice.spoken, voice]));

/** Those of a guide that are not removed, the network's first. */
async function standing(db: Db, guide: string) {
	const rows = await db
		.selectFrom('guide_recordings')
		.where('guide', '=', guide)
		.where('removed_at', 'is', null)
		.select(['id', 'spoken', 'text', 'part', 'seconds', 'centre_id', 'recorded_at'])
		.orderBy('centre_id', (order) => order.asc().nullsFirst())
		.orderBy('id')
		.execute();
	const own = db.acting.centres[0] ?? null;
	return rows.map(({ centre_id, recorded_at, ...voice }) => ({
		...{ ...voice, at: recorded_at, isOwn: centre_id === own }
	}));
}
