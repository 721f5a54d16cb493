import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { FAMILIES, type FamilyCode } from '#lib/features/desk/families/index.ts';
import { CHANNELS, type Channel, ORIGINS, type Origin } from '../domain/how-it-came.ts';
import { proposeFamily } from '#lib/features/desk/families/index.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { readWords, type RequestRefusal } from './request-refusal.ts';

export type NewRequest = {
	words: string;
	/** Absent: what the words clearly say, if they do. */
	family?: FamilyCode;
	channel: Channel;
	origin: Origin;
	/** Who sent her, when the directory knows them. */
	partnerId?: string;
	/** Absent: anonymous. */
	personId?: string;
	/** The partner's own words that announced her. */
	referralId?: string;
	/** The day in the centre's zone. */
	day: string;
};

/**
 * Records what somebody asks, in her own words. What the rules propose is kept beside what the desk
 * chose, so that the rules can be improved.
 */
export async function recordRequest(
	db: Db,
	request: NewRequest
): Promise<{ id: string } | RequestRefusal> {
	const read = readWords(request.words);
	if ('refusal' in read) return read;
	const { first, sure } = proposeFamily(read.words);
	const family = request.family ?? sure;
	if (!family || !FAMILIES.some(({ code }) => code === family)) {
		return refuse(
			'family',
			'Ces mots ne suffisent pas à proposer une famille\u00a0: choisissez-la.'
		);
	}
	if (!isKnown(CHANNELS, request.channel) || !isKnown(ORIGINS, request.origin)) {
		return refuse('sender', 'Dites comment la demande est arrivée.');
	}
	try {
		const { id } = await db
			.insertInto('requests')
			.values({
				centre_id: centreOf(db),
				words: read.words,
				family,
				proposed_family: first[0]!.family,
				proposed_confidence: first[0]!.confidence,
				channel: request.channel,
				origin: request.origin,
				partner_id: request.origin === 'partner' ? (request.partnerId ?? null) : null,
				person_id: request.personId ?? null,
				referral_id: request.referralId ?? null,
				day: request.day,
				...recordedBy(db)
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		await writeJournal(db, { action: 'receive', kind: 'request', id });
		return { id };
	} catch (error) {
		const refusal = refusalOf(error);
		if (!refusal) throw error;
		return refusal;
	}
}

const isKnown = (list: readonly { value: string }[], value: string) =>
	list.some((one) => one.value === value);

/** Who is named may be of another centre, or gone meanwhile: the database says so, and we with it. */
function refusalOf(error: unknown): RequestRefusal | null {
	const { code, constraint } = error as { code?: string; constraint?: string };
	if (code !== '23503') return null;
	return constraint?.includes('partner')
		? refuse('sender', 'Ce partenaire n’est plus au répertoire\u00a0: choisissez-en un autre.')
		: refuse('person', 'Cette personne n’est pas connue de votre centre. Cherchez-la de nouveau.');
}
