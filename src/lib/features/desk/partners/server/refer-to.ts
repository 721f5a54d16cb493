import {
	type ConfidentialRefusal,
	refuseConfidential
} from '#lib/features/house/confidential/index.ts';
import { findPerson, recordConsent } from '#lib/features/people/people/index.server.ts';
import { refuseUnpublished } from '#lib/features/resources/guides/index.server.ts';
import { withoutStreet } from '#lib/features/resources/places/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { ReferralKind } from '../domain/referral-status.ts';
import { LONGEST_TOLD } from '../domain/longest-told.ts';
import { partnersOnPlaces } from './partners-on-places.ts';
import { listEntrances } from './partner-entrances.ts';
import { type GivenLink, writeLink } from './give-link.ts';

export type NewReferral = {
	partnerId: string;
	personId?: string;
	kind: ReferralKind;
	/** The door of the partner, where it has several. */
	entranceId?: string;
	/** Exactly what the partner reads. */
	told: string;
	bring?: string;
	/** A guide that goes on her sheet, for what she may do by herself. */
	guide?: string;
	/** She heard those words and agrees that they are sent; false: she goes with her sheet. */
	agreed: boolean;
	/** The day somebody looks whether it was received. */
	dueOn?: string;
	expiresOn?: Temporal.Instant;
};

export type ReferralRefusal =
	| {
			refusal:
				| 'unknown-partner'
				| 'unknown-person'
				| 'told'
				| 'not-entitled'
				| 'due'
				| 'entrance'
				| 'guide';
			message: string;
	  }
	| ConfidentialRefusal;

/**
 * Sends somebody to a partner: her sheet, and, with her agreement on these very words, a link for the
 * partner to answer. A handover goes to somebody entitled, with a day to look whether it was received.
 */
export async function referTo(
	db: Db,
	referral: NewReferral
): Promise<{ id: string; link: GivenLink | null } | ReferralRefusal> {
	const told = referral.told.replaceAll('\r\n', '\n').trim();
	const bring = referral.bring?.replaceAll('\r\n', '\n').trim() || null;
	const partner = await partnersOnPlaces(db)
		.where('p.id', '=', referral.partnerId)
		.select(['p.entitled_by', 's.is_refuge'])
		.executeTakeFirst();
	const refusal =
		refuseReferral(referral, told, partner) ??
		(partner?.is_refuge ? refuseStreet(told, bring ?? '') : null) ??
		refuseConfidential({
			'Pour quoi la personne y va': told,
			'Ce qu’il faut apporter': bring ?? ''
		}) ??
		(await refuseUnpublished(db, referral.guide));
	if (refusal) return refusal;
	if (referral.personId) {
		const unknown = await agreeOf(db, referral.personId, referral.agreed);
		if (unknown) return unknown;
	}
	if (referral.entranceId) {
		const doors = await listEntrances(db, referral.partnerId);
		if (!doors.some(({ id }) => id === referral.entranceId)) {
			return refuse('entrance', 'Choisissez une porte de ce partenaire.');
		}
	}
	const stamp = recordedBy(db);
	const { id } = await db
		.insertInto('referrals')
		.values({
			centre_id: centreOf(db),
			partner_id: referral.partnerId,
			direction: 'out',
			kind: referral.kind,
			person_id: referral.personId ?? null,
			told,
			bring,
			guide: referral.guide ?? null,
			agreed_at: referral.agreed ? stamp.recorded_at : null,
			due_on: referral.dueOn ?? null,
			entrance_id: referral.entranceId ?? null,
			...stamp
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const action = referral.kind === 'handover' ? 'hand-over' : 'refer';
	await writeJournal(db, { action, kind: 'referral', id });
	const { partnerId, expiresOn: expiresAt } = referral;
	const link = referral.agreed
		? await writeLink(db, { partnerId, opens: 'referral', referralId: id, expiresAt })
		: null;
	return { id, link };
}

/** Where somebody hides is on no sheet, and in no mail. */
function refuseStreet(...texts: string[]): ReferralRefusal | null {
	if (texts.every((text) => !text || withoutStreet(text) === text.trim())) return null;
	return refuse(
		'told',
		'C’est un lieu de refuge\u00a0: n’écrivez son adresse ni dans le mot, ni dans ce qu’il faut apporter. On l’appelle, il dit où venir.'
	);
}

/** Her agreement is a dated record of hers as well, with the words of that day. */
async function agreeOf(db: Db, personId: string, agreed: boolean): Promise<ReferralRefusal | null> {
	const unknown: ReferralRefusal = refuse(
		'unknown-person',
		'La fiche de cette personne n’existe plus. Orientez sans nom.'
	);
	if (!(await findPerson(db, personId))) return unknown;
	if (!agreed) return null;
	const given = await recordConsent(db, { personId, purpose: 'partner', answer: 'given' });
	return 'refusal' in given ? unknown : null;
}

function refuseReferral(
	referral: NewReferral,
	told: string,
	partner: { entitled_by: string | null } | undefined
): ReferralRefusal | null {
	if (!partner) {
		return refuse('unknown-partner', 'Ce partenaire n’est plus au répertoire.');
	}
	if (!told || told.length > LONGEST_TOLD) {
		return refuse('told', `Dites pour quoi la personne y va, en ${LONGEST_TOLD} signes au plus.`);
	}
	if (referral.kind !== 'handover') return null;
	if (!partner.entitled_by) {
		return refuse(
			'not-entitled',
			'Ce partenaire n’est pas noté comme habilité à faire à la place. Complétez sa fiche, ou orientez simplement.'
		);
	}
	return referral.dueOn
		? null
		: refuse('due', 'Un relais a une date : quand regardez-vous s’il est reçu\u00a0?');
}
