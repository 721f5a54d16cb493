import { type Role, ROLE_NAMES } from '#lib/features/house/staff/index.ts';
import { atStart } from '#lib/shared/french-articles.ts';
import { isMailAddress } from '#lib/shared/mail-address.ts';
import { refuse } from '#lib/shared/refuse.ts';

/** Days an invitation waits. */
export const INVITATION_DAYS = 7;

export type Invitation = {
	id: string;
	/** Null: whoever opens the link writes hers (the first administrator). */
	email: string | null;
	name: string;
	role: Role;
	centre: { id: string; name: string } | null;
	/** Its link left by mail, rather than by hand. */
	isMailed: boolean;
	expiresAt: Temporal.Instant;
	acceptedAt: Temporal.Instant | null;
	/** Who did; null while nobody has. */
	acceptedBy: string | null;
	withdrawnAt: Temporal.Instant | null;
};

export type InvitationStatus = 'waiting' | 'accepted' | 'withdrawn' | 'expired';

/** An invitation is waiting until it is accepted, withdrawn, or seven days old. */
export function invitationStatus(
	invitation: Pick<Invitation, 'acceptedAt' | 'withdrawnAt' | 'expiresAt'>,
	now: Temporal.Instant
): InvitationStatus {
	if (invitation.acceptedAt) return 'accepted';
	if (invitation.withdrawnAt) return 'withdrawn';
	return Temporal.Instant.compare(now, invitation.expiresAt) >= 0 ? 'expired' : 'waiting';
}

export type ClosedRefusal = { refusal: 'closed' | 'used'; message: string };

/** Why an invitation does not open any more, and what to do; null: there was never such a link. */
export function refuseClosed(invitation: Pick<Invitation, 'acceptedAt'> | null): ClosedRefusal {
	return invitation?.acceptedAt
		? refuse(
				'used',
				'Cette invitation a déjà servi. Si c’était vous, connectez-vous avec votre adresse et votre mot de passe.'
			)
		: refuse(
				'closed',
				'Cette invitation n’est plus valable. Demandez-en une nouvelle à la personne qui vous a invité(e).'
			);
}

/** The e-mail address as it is kept and compared, or null when it is not one. */
export function readEmail(typed: string): string | null {
	const email = typed.trim().toLowerCase();
	return isMailAddress(email) ? email : null;
}

/** The mail that carries an invitation. */
export function invitationMail(
	invitation: { name: string; role: Role; place: string },
	link: string
): { subject: string; text: string } {
	return {
		subject: `${atStart(invitation.place)} vous invite sur Déclic`,
		text: `Bonjour ${invitation.name},

${atStart(invitation.place)} vous ouvre un accès à Déclic (rôle\u00a0: ${ROLE_NAMES[invitation.role]}).

Pour choisir votre mot de passe, ouvrez ce lien dans les ${INVITATION_DAYS} jours\u00a0:
${link}

Ce lien est pour vous seul(e)\u00a0: ne le transmettez pas.`
	};
}

/** The mail that opens a new password. */
export function resetMail(name: string, link: string): { subject: string; text: string } {
	return {
		subject: 'Choisir un nouveau mot de passe Déclic',
		text: `Bonjour ${name},

Quelqu’un, sans doute vous, a demandé un nouveau mot de passe. Pour le choisir, ouvrez ce lien dans la demi-heure\u00a0:
${link}

Si vous n’avez rien demandé, ignorez ce message\u00a0: rien ne change.`
	};
}
