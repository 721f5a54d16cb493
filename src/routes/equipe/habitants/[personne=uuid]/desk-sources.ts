import { visitsOf } from '#lib/features/desk/drop-ins/index.server.ts';
import { referralsOf } from '#lib/features/desk/partners/index.server.ts';
import { statusLabel } from '#lib/features/desk/partners/index.ts';
import type { PersonEvent } from '#lib/features/people/people/index.ts';
import { mayRead } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { withArticle, withDe } from '#lib/shared/french-articles.ts';
import { clockName, plainDay } from '#lib/shared/french-dates.ts';

/** Seats kept for her in the free slots; whether she came is for those who follow her. */
export async function visitEvents(db: Db, personId: string): Promise<PersonEvent[]> {
	const mayKnow = mayRead(db, 'attendance');
	return (await visitsOf(db, personId)).map((visit) => ({
		id: visit.visitId,
		at: visit.takenAt.toString(),
		kind: 'visit',
		title: `Créneau libre du ${plainDay(visit.day)}, ${clockName(visit.startsAt)}`,
		detail: mayKnow ? cameWords(visit) : undefined,
		origin: 'Créneau libre',
		by: visit.takenBy,
		href: `/equipe/accueil/creneaux/${visit.slotId}`
	}));
}

function cameWords({
	arrivedAt,
	minutes
}: {
	arrivedAt: Temporal.Instant | null;
	minutes: number | null;
}): string | undefined {
	if (minutes !== null) return `venue, ${minutes}\u00a0min`;
	return arrivedAt ? 'venue' : undefined;
}

/** Partners she was sent to, or who sent her, and what they answered. */
export async function referralEvents(db: Db, personId: string): Promise<PersonEvent[]> {
	return (await referralsOf(db, personId)).map((referral) => ({
		id: referral.id,
		at: referral.at.toString(),
		kind: 'referral',
		title:
			referral.direction === 'in'
				? `Orientation reçue ${withDe(referral.partner)}`
				: `Orientation vers ${withArticle(referral.partner)}`,
		detail: statusLabel(referral),
		origin: 'Partenaires',
		by: referral.by,
		href: `/equipe/partenaires/orientations/${referral.id}`
	}));
}
